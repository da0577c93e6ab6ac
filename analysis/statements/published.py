"""What is in print: the ledger, the statements about it, and what both may be held against."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import partial
from pathlib import Path

from analysis.codebook import Codebook, read_codebook
from analysis.ledger import PublishedFigure, read_ledger
from analysis.reference.population import AgeGroup, national_population
from analysis.statements.aspects import Aspect
from analysis.statements.fraction_limits import read_fractions
from analysis.statements.group_sizes import group_sizes
from analysis.statements.interval import Interval
from analysis.statements.printed_values import printed_values
from analysis.statements.sources import Sources, read_sources
from analysis.statements.statement import Statement, read_statements

# What is a result of the survey, and not a number of pages or days.
RESULTS = (
    *("share_pct", "fte", "mean", "rate_per_10000", "range_low", "range_high"),
    *("change_abs", "change_pct", "change_pp"),
)
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, kw_only=True)
class Published:
    """Everything in print that the rules look at.

    `fractions` has the shares that a fraction word stands for, `group_sizes` the number of units of
    a size class, county or other named group, and `inhabitants(year, ages)` the population.
    """

    ledger: Mapping[str, PublishedFigure]
    codebook: Codebook
    statements: tuple[Statement, ...] = ()
    sources: Sources = field(default_factory=Sources)
    fractions: Mapping[str, Interval] = field(default_factory=dict)
    group_sizes: Mapping[str, int] = field(default_factory=dict)
    inhabitants: Callable[[int, AgeGroup], int]

    def saying(self, *aspects: Aspect) -> Iterator[Statement]:
        """The statements of these aspects, in order."""
        return (s for s in self.statements if s.aspect in aspects)

    def figures(self, ids: tuple[str, ...]) -> tuple[PublishedFigure, ...]:
        """The figures by their ids."""
        return tuple(self.ledger[name] for name in ids)

    def place(self, statement: Statement) -> str:
        """Where a statement stands, for a reader."""
        return self.sources.place(statement.source, statement.line)

    def source(self, figure: PublishedFigure) -> str:
        """Where a figure stands, for a reader."""
        return self.sources.name(figure.source)

    def year_of_source(self, source: str) -> int:
        """The last year of a result of the survey in the source; 0 where it has none."""
        figures = (f for f in self.ledger.values() if f.source == source)
        return max((year_of(f) for f in figures if f.statistic in RESULTS), default=0)

    def interval(self, figure: PublishedFigure) -> Interval | None:
        """The values that the figure may stand for; none when a word leaves that open."""
        return printed_values(figure, self.fractions)


def year_of(figure: PublishedFigure) -> int:
    """The figure's year, the last one where it has two; 0 where it has none."""
    years = _YEAR.findall(figure.year)
    return int(years[-1]) if years else 0


def read_published(root: Path) -> Published:
    """Everything in print of the project at `root`.

    Raises:
        LedgerError, StatementError, TextFileError, YamlFileError: a file has mistakes.
    """
    ledger = read_ledger(root)
    codebook = read_codebook(root / "data" / "codebook.yml")
    return Published(
        ledger=ledger,
        codebook=codebook,
        statements=read_statements(root, ledger),
        sources=read_sources(root),
        fractions=read_fractions(root),
        group_sizes=group_sizes(root, codebook),
        inhabitants=partial(national_population, root),
    )


def decimal(value: Fraction) -> Decimal:
    """The fraction as a decimal number, for print."""
    return Decimal(value.numerator) / Decimal(value.denominator)
