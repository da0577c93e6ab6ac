"""Exhibits of linked answers: a practice among those with another answer beside those without it.

As the standard exhibits these name facts, by their ids, and compute nothing; `analysis.statistics.linked`
makes the facts.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.survey import Survey
from analysis.tabulation import SOURCE

SIDES = {"with": "Med tiltaket", "without": "Uten tiltaket"}


@dataclass(frozen=True, kw_only=True)
class Link:
    """A practice and the answer that it may go with: two measures, the name in facts, and their labels."""

    measure: str
    other: str
    name: str
    label: str
    group: str = ""

    def fact(self, side: str, year: int) -> str:
        """The share on one side, «with» or «without»."""
        return f"{self.measure}.{side}_{self.name}.{year}"


def links_table(
    survey: Survey, table_id: str, title: str, stub: str, links: Sequence[Link]
) -> Table:
    """Each practice with and without the other answer, under the heading of what that answer is."""
    return Table(
        id=table_id,
        title=title,
        stub=stub,
        columns=tuple(Column(label=label, unit="prosent") for label in SIDES.values()),
        rows=tuple(
            Row(
                label=link.label,
                group=link.group,
                cells=tuple(link.fact(side, survey.edition) for side in SIDES),
            )
            for link in links
        ),
        source=SOURCE,
    )


def links_figure(
    survey: Survey, figure_id: str, title: str, links: Sequence[Link], *, table: str = ""
) -> Figure:
    """The same as dots: the farther apart, the more the practice goes with the answer."""
    return Figure(
        id=figure_id,
        title=title,
        form="dots",
        series=tuple(
            Series(
                label=label,
                points=tuple(
                    Point(x=link.label, fact=link.fact(side, survey.edition)) for link in links
                ),
            )
            for side, label in SIDES.items()
        ),
        unit="prosent",
        source=SOURCE,
        table=table,
    )
