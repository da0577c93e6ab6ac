"""The appendix of reconciliation: counts by theme and status, and every figure that is not the same.

The numbers are quotations from other texts beside what this report prints, and no facts of their own.
They are written for each format as it is, since there are many hundreds.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from analysis.digits import NO_BREAK_SPACE
from analysis.ledger import PublishedFigure, read_ledger
from analysis.statements.sources import Sources, read_sources
from analysis.theme_names import read_theme_names
from report import raw_template
from report.chapters.reading import Reading
from report.kept import code_of, kept_text
from report.raw_template import raw_templates
from report.reconcile import agreement, named, printed_here, reconciled, status, with_ledger
from report.reconcile.named import Naming
from report.reconcile.reconciled import Reconciled, Reconciliation
from report.reconcile.status import STATUSES, WORDS

_TEMPLATES = Path(__file__).parents[2] / "templates" / "reconcile"
_AFTER_DOT = re.compile(r"(?<=\.)")
_AFTER_DIGIT = re.compile(r"(?<=\d) ")


@dataclass(frozen=True)
class ThemeCounts:
    """A theme's name and its number of figures of each status, in the order of `STATUSES`, and in all."""

    name: str
    numbers: tuple[int, ...]
    total: bool = False


@dataclass(frozen=True)
class ShownRow:
    """A figure as the page shows it: what it is, where it stands, and its id cut where a line may break."""

    name: str
    parts: tuple[str, ...]
    source: str
    printed: str
    reads: str
    status: str
    reason: str


@dataclass(frozen=True)
class ShownTheme:
    """A theme's figures that are not the same."""

    name: str
    rows: tuple[ShownRow, ...]


def counts_by_theme(reconciliation: Reconciliation, names: dict[str, str]) -> Iterator[ThemeCounts]:
    """A row for each theme in the order of the names, and one for all of them."""
    total = [0] * (len(STATUSES) + 1)
    for theme in names:
        if theme in reconciliation.counts:
            by_status = reconciliation.counts[theme]
            numbers = [by_status[each] for each in STATUSES]
            numbers.append(sum(numbers))
            total = [a + b for a, b in zip(total, numbers, strict=True)]
            yield ThemeCounts(names[theme], tuple(numbers))
    yield ThemeCounts("I alt", tuple(total), total=True)


def shown_themes(
    reconciliation: Reconciliation, names: dict[str, str], sources: Sources, naming: Naming
) -> Iterator[ShownTheme]:
    """The figures that are not the same, by theme in the order of the names and then by status."""
    order = {theme: at for at, theme in enumerate(names)}
    unlike = sorted(
        (row for row in reconciliation.rows if row.status != "equal"),
        key=lambda row: (order[row.figure.theme], STATUSES.index(row.status)),
    )
    for theme, rows in groupby(unlike, lambda row: row.figure.theme):
        yield ShownTheme(names[theme], tuple(_shown(row, sources, naming) for row in rows))


def _shown(row: Reconciled, sources: Sources, naming: Naming) -> ShownRow:
    figure = row.figure
    return ShownRow(
        name=naming.words(row.fact, figure.id),
        parts=tuple(_AFTER_DOT.split(figure.id)),
        source=_opening(sources.name(figure.source)),
        printed=_unbroken(figure.published_as + _unit(figure)),
        reads=_unbroken(f"{row.reads}{figure.unit_word}") if row.reads else "",
        status=WORDS[row.status],
        reason=row.reason,
    )


def _unbroken(number: str) -> str:
    """With what belongs to its digits on the same line."""
    return _AFTER_DIGIT.sub(NO_BREAK_SPACE, number)


def _opening(source: str) -> str:
    """The name of a source with a capital; an address stays as it is."""
    return source if "/" in source else source[:1].upper() + source[1:]


def _unit(figure: PublishedFigure) -> str:
    """The unit after what is printed; a fraction in words has none."""
    has_digits = any(sign.isdigit() for sign in figure.published_as)
    return figure.unit_word if has_digits or not figure.is_approx else ""


def reconciliation_markdown(
    reconciliation: Reconciliation, names: dict[str, str], sources: Sources, naming: Naming
) -> str:
    """The table of counts, and a table for each theme under a heading."""
    pieces = [_raw("counts", statuses=WORDS, themes=[*counts_by_theme(reconciliation, names)])]
    for theme in shown_themes(reconciliation, names, sources, naming):
        pieces.append(f"### {theme.name} {{.unnumbered}}")
        pieces.append(_raw("figures", theme=theme))
    return "\n\n".join(pieces)


def _raw(name: str, **shown: object) -> str:
    templates = raw_templates(_TEMPLATES)
    written = (
        (form, templates.get_template(f"{name}.{ending}").render(**shown).strip())
        for form, ending in (("html", "html"), ("typst", "typ"))
    )
    return "\n\n".join(f"```{{={form}}}\n{text}\n```" for form, text in written)


def kept_reconciliation(root: Path, reading: Reading, folder: Path, results_key: str) -> str:
    """The page's tables, kept in `folder` for the same results printed with the same words.

    Raises:
        UserError: the ledger or what belongs to it has mistakes.
    """
    report = printed_here.printed_here(reading)

    def make() -> str:
        ledger = read_ledger(root)
        names = read_theme_names(root, (figure.theme for figure in ledger.values()))
        found = with_ledger.reconcile_ledger(root, report)
        return reconciliation_markdown(found, dict(names), read_sources(root), Naming(report.facts))

    said = json.dumps(
        [
            sorted(report.printed),
            {fact: sorted(words) for fact, words in sorted(report.words.items())},
            {words: str(limits) for words, limits in sorted(report.fractions.items())},
        ]
    )
    looks = (file.read_text(encoding="utf-8") for file in sorted(_TEMPLATES.iterdir()))
    own = sys.modules[__name__]
    code = code_of(
        own, agreement, named, printed_here, reconciled, status, with_ledger, raw_template
    )
    return kept_text(folder, (results_key, said, *looks, code), make)
