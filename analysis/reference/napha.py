"""Teams in NAPHA's register of ACT and FACT teams, which is not part of the survey."""

from decimal import Decimal
from pathlib import Path
from typing import Protocol

from analysis.fact import Fact
from analysis.reference.tables import table

CATEGORIES = {
    "fact_adult": "FACT-team for voksne",
    "fact_youth": "FACT Ung-team",
    "other": "Andre team",
}


class Edition(Protocol):
    """What says where the data are and which year is reported: a survey."""

    @property
    def root(self) -> Path:
        """The project's folder."""

    @property
    def edition(self) -> int:
        """The year that is reported."""


def register_teams(survey: Edition) -> tuple[Fact, ...]:
    """`outreach.teams_national.<category>.<year>` for the edition's year; empty when not listed."""
    rows = table(survey.root, "napha_teams").query("year == @survey.edition")
    return tuple(
        Fact(
            id=f"outreach.teams_national.{key}.{survey.edition}",
            value=Decimal(int(teams)),
            kind="count",
            unit="team",
            decimals=0,
            definition=f"Antall {CATEGORIES[key]} i drift ifølge NAPHAs oversikt",
            year=str(survey.edition),
            group="hele landet",
            base="NAPHAs oversikt, ikke IS-24/8",
            computed_by="analysis.reference.napha.register_teams",
            label=CATEGORIES[key],
            sources=("data/reference/napha_teams.csv",),
        )
        for key, teams in zip(rows["key"], rows["teams"], strict=True)
    )
