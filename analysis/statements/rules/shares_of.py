"""Shares of which both the part and the whole are in print."""

from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.ledger import PublishedFigure
from analysis.statements.interval import Interval, percent
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule


@rule(
    "share_wrong",
    "Andelen stemmer ikke med tallene den er regnet av",
    "error",
    "Er både delen og det hele trykt, skal andelen være den ene delt på den andre, innenfor avrundingen.",
)
def share_wrong(published: Published) -> Iterator[Found]:
    """Shares of which part and whole are both in print."""
    for statement in published.saying("share_of"):
        (share,) = published.figures(statement.figures)
        part, whole = published.figures(statement.of)
        printed, *behind = (_as_reckoned(published, f) for f in (share, part, whole))
        if printed is None or behind[0] is None or behind[1] is None:
            continue
        if percent(behind[0], behind[1]).meets(printed):
            continue
        yield Found(
            about=(share.id,),
            figures=(share.id,),
            year=year_of(share),
            said=f"{in_digits(share.value, share.decimals)} prosent er ikke delen av det hele ({published.place(statement)}).",
            arithmetic=f"{in_digits(part.value, part.decimals)} / {in_digits(whole.value, whole.decimals)} = "
            f"{in_digits(part.value * 100 / whole.value, 1)} prosent",
            remedy="Rett andelen.",
        )


def _as_reckoned(published: Published, figure: PublishedFigure) -> Interval | None:
    """What the figure stands for in a quotient: of «minst 947» the authors took the share of 947."""
    if figure.is_lower_bound:
        return Interval.rounding_to(figure.value, figure.decimals)
    return published.interval(figure)
