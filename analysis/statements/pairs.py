"""Pairs: a count of units and the share that is printed of the same units."""

from collections.abc import Iterator

from analysis.ledger import PublishedFigure
from analysis.statements.published import Published

ALL_UNITS = "all municipalities and Oslo city districts"
# No question has been put to more units than there ever were municipalities and districts.
MOST_UNITS = 450
_COUNTED = ("units", "municipalities")


def pairs(published: Published) -> Iterator[tuple[PublishedFigure, PublishedFigure]]:
    """Every count of units with the share that is printed of the same units."""
    for figure in published.ledger.values():
        if figure.statistic != "count" or figure.unit not in _COUNTED:
            continue
        for name in (figure.id.replace(".count.", ".share."), figure.id.replace(".count.", ".")):
            share = published.ledger.get(name)
            if share and share.statistic == "share_pct" and not share.is_approx:
                yield figure, share
                break


def bases_in_words(bases: tuple[int, ...]) -> str:
    """Bases for a reader: as a span where they follow each other."""
    if not bases:
        return "ingen"
    if bases[-1] - bases[0] + 1 == len(bases) > 2:
        return f"{bases[0]}–{bases[-1]}"
    return ", ".join(map(str, bases))
