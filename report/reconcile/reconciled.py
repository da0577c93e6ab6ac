"""Reconciling: every published figure with its status in this report."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from analysis.digits import MINUS, NO_BREAK_SPACE, in_digits
from analysis.explained import Explanation
from analysis.fact import Fact
from analysis.ledger import PublishedFigure
from analysis.statements.interval import Interval
from report.reconcile.agreement import agreement
from report.reconcile.read_back import Found
from report.reconcile.status import STATUSES, Status

NOT_PRINTED = "Regnet ut, men ikke trykt i rapporten."
WORD_SUITS = "Ordet passer på tallet."
AT_LEAST = "Tallet er minst så stort som det trykte."


@dataclass(frozen=True, kw_only=True)
class Reconciled:
    """A published figure, its status, the fact that it was held against and how that prints.

    `reason` is a person's for what is explained, otherwise what can be told about the difference.
    `found` are the places in the finished report, where they were looked for.
    """

    figure: PublishedFigure
    status: Status
    fact: str = ""
    reads: str = ""
    reason: str = ""
    found: Found | None = None


@dataclass(frozen=True)
class Reconciliation:
    """All figures in the order of the ledger, and the explanations whose figure needs none (any more)."""

    rows: tuple[Reconciled, ...]
    idle: tuple[Explanation, ...] = ()

    def of(self, status: Status) -> tuple[Reconciled, ...]:
        """The rows of a status."""
        return tuple(row for row in self.rows if row.status == status)

    @cached_property
    def counts(self) -> Mapping[str, Mapping[Status, int]]:
        """How many rows of each status, by theme in the order of the ledger."""
        found = Counter((row.figure.theme, row.status) for row in self.rows)
        themes = dict.fromkeys(row.figure.theme for row in self.rows)
        return {theme: {s: found[theme, s] for s in STATUSES} for theme in themes}


@dataclass(frozen=True, kw_only=True)
class Report:
    """What the figures are held against.

    `facts` has every fact, `printed` the ids of those that the report prints, `words` the expressions
    that it prints of a fact, in small letters, and `fractions` the limits of fraction words.
    """

    facts: Mapping[str, Fact]
    printed: Collection[str]
    fractions: Mapping[str, Interval] = field(default_factory=dict)
    words: Mapping[str, Collection[str]] = field(default_factory=dict)


def reconcile(
    figures: Iterable[PublishedFigure],
    report: Report,
    *,
    explained: Mapping[str, Explanation],
    same_as: Mapping[str, str],
) -> Reconciliation:
    """Every figure with its status.

    A figure is matched by its own id, by the id that its explanation names, or by those of the figure
    that it repeats (`same_as`).
    """
    rows = tuple(_reconciled(figure, report, explained, same_as) for figure in figures)
    used = {row.figure.id for row in rows if row.status == "explained"}
    told = {row.figure.id for row in rows}
    idle = (e for e in explained.values() if e.reason and e.id in told - used)
    return Reconciliation(rows, tuple(idle))


def _reconciled(
    figure: PublishedFigure,
    report: Report,
    explained: Mapping[str, Explanation],
    same_as: Mapping[str, str],
) -> Reconciled:
    explanation = explained.get(figure.id, Explanation(id=figure.id))
    known = [name for name in _names(figure.id, explained, same_as) if name in report.facts]
    name = next((name for name in known if name in report.printed), "")
    if not name:
        if explanation.reason and not explanation.reads:
            return Reconciled(figure=figure, status="explained", reason=explanation.reason)
        cause = NOT_PRINTED if known else ""
        return Reconciled(figure=figure, status="absent", fact=next(iter(known), ""), reason=cause)
    fact = report.facts[name]
    reads = in_digits(fact.value, fact.decimals)
    status: Status = agreement(figure, fact, report.fractions, report.words.get(name, ()))
    reason = _told(figure) if status == "within" else ""
    if status == "different" and explanation.reason and explanation.reads == as_typed(reads):
        status, reason = "explained", explanation.reason
    return Reconciled(figure=figure, status=status, fact=name, reads=reads, reason=reason)


def as_typed(reads: str) -> str:
    """A printed number as a person types it: with the space and the minus sign of a keyboard."""
    return reads.replace(NO_BREAK_SPACE, " ").replace(MINUS, "-")


def _told(figure: PublishedFigure) -> str:
    """What makes a number agree with words; empty where it is its rounding."""
    if figure.is_approx:
        return WORD_SUITS
    return AT_LEAST if figure.is_lower_bound else ""


def _names(
    figure_id: str, explained: Mapping[str, Explanation], same_as: Mapping[str, str]
) -> Iterator[str]:
    """The ids that the report may have a figure under."""
    for name in (figure_id, same_as.get(figure_id, "")):
        if name:
            yield name
            if name in explained and explained[name].fact:
                yield explained[name].fact
