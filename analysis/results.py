"""The results: everything that the analysis hands to the report, as plain data.

The report reads facts, tables and figures from here and never the answers, so a chapter can be
rendered again without the analysis being run or even imported.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, TypeVar

from analysis.asked_question import AskedQuestion
from analysis.errors import UserError, nearest
from analysis.exhibit import Figure, Table, exhibit_to_json, figure_from_json, table_from_json
from analysis.fact import Fact
from analysis.register import Register
from analysis.unit_table import SIGNS, UnitTable

Exhibit = TypeVar("Exhibit", Table, Figure, UnitTable)


class ResultsError(UserError):
    """The themes do not fit together: an exhibit shows what nobody computed, or stands twice."""


@dataclass(frozen=True)
class ThemeResults:
    """What one theme found: its facts, the tables and figures described by them, and its unit tables."""

    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    unit_tables: tuple[UnitTable, ...] = ()


@dataclass(frozen=True)
class Results:
    """The whole edition's facts, tables, figures and unit tables, the questions behind them, and quotations.

    Quotations are texts by id; one that nobody has cleared is `None`: its text does not leave the data.
    """

    facts: Register
    tables: Mapping[str, Table]
    figures: Mapping[str, Figure]
    unit_tables: Mapping[str, UnitTable] = field(default_factory=dict)
    questions: tuple[AskedQuestion, ...] = ()
    quotations: Mapping[str, str | None] = field(default_factory=dict)

    @classmethod
    def collect(
        cls,
        themes: Iterable[ThemeResults],
        questions: tuple[AskedQuestion, ...] = (),
        quotations: Mapping[str, str | None] = MappingProxyType({}),
    ) -> "Results":
        """Join the themes; an exhibit id or a differing fact that stands twice is an error."""
        themes = tuple(themes)
        results = cls(
            Register(fact for theme in themes for fact in theme.facts),
            _by_id(table for theme in themes for table in theme.tables),
            _by_id(figure for theme in themes for figure in theme.figures),
            _by_id(table for theme in themes for table in theme.unit_tables),
            questions,
            dict(quotations),
        )
        _require_known_facts(results)
        return results

    def to_plain(self) -> dict[str, list[dict[str, Any]]]:
        """The results as values that JSON can hold; equal results give equal values in equal order."""
        return {
            "facts": [fact.to_json() for fact in self.facts.values()],
            "tables": [exhibit_to_json(table) for table in self.tables.values()],
            "figures": [exhibit_to_json(figure) for figure in self.figures.values()],
            "unit_tables": [table.to_plain() for table in self.unit_tables.values()],
            "questions": [question.to_plain() for question in self.questions],
            "quotations": [{"id": id, "text": text} for id, text in self.quotations.items()],
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, list[dict[str, Any]]]) -> "Results":
        """Read back what `to_plain` gave."""
        return cls(
            Register(Fact.from_json(fact) for fact in plain["facts"]),
            _by_id(table_from_json(table) for table in plain["tables"]),
            _by_id(figure_from_json(figure) for figure in plain["figures"]),
            _by_id(UnitTable.from_plain(table) for table in plain["unit_tables"]),
            tuple(AskedQuestion.from_plain(question) for question in plain["questions"]),
            {quotation["id"]: quotation["text"] for quotation in plain["quotations"]},
        )


def _by_id(exhibits: Iterable[Exhibit]) -> dict[str, Exhibit]:
    by_id: dict[str, Exhibit] = {}
    for exhibit in exhibits:
        if exhibit.id in by_id:
            raise ResultsError([f"exhibit {exhibit.id!r} is described twice; rename one of them"])
        by_id[exhibit.id] = exhibit
    return by_id


def facts_of(exhibit: Table | Figure) -> tuple[str, ...]:
    """The ids of the facts that an exhibit shows, in reading order."""
    if isinstance(exhibit, Table):
        return tuple(
            cell for row in exhibit.rows for cell in row.cells if cell and cell not in SIGNS
        )
    return tuple(point.fact for series in exhibit.series for point in series.points)


def _require_known_facts(results: Results) -> None:
    exhibits: list[Table | Figure] = [*results.tables.values(), *results.figures.values()]
    missing = [
        f"{exhibit.id!r} shows {fact!r}, which no theme computed{nearest(fact, results.facts)}"
        for exhibit in exhibits
        for fact in facts_of(exhibit)
        if fact not in results.facts
    ]
    if missing:
        raise ResultsError(missing)
