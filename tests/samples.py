"""Sample facts and results that tests of every room share."""

from decimal import Decimal
from typing import Any

from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.fact import Fact
from analysis.results import Results, ThemeResults


def make_fact(fact_id: str, value: str, kind: str = "share", **details: Any) -> Fact:
    units = {"share": "prosent", "fte": "årsverk", "test": "p-verdi", "change_pp": "prosentpoeng"}
    plain: dict[str, Any] = {
        "unit": units.get(kind, "prosent"),
        "decimals": 0,
        "definition": f"Definisjonen av {fact_id}",
        "year": "2023",
        "group": "alle kommuner og bydeler",
        "base": "kommuner/bydeler som har svart",
        "computed_by": "tests",
        "n": 336,
    }
    return Fact(id=fact_id, value=Decimal(value), kind=kind, **(plain | details))  # type: ignore[arg-type]


def sample_results() -> Results:
    """Home visits: 39 per cent in 2023 and 36 in 2022, with a table and a figure."""
    facts = (
        make_fact("elderly.home_visits.yes.2022", "36.4", year="2022"),
        make_fact("elderly.home_visits.yes.2023", "38.99"),
        make_fact(
            "elderly.home_visits.yes.change_pp.2022_2023",
            "2.59",
            "change_pp",
            derived_from=("elderly.home_visits.yes.2022", "elderly.home_visits.yes.2023"),
        ),
        make_fact(
            "elderly.home_visits.trend_by_size.2023", "0.003", "test", decimals=3, direction=1
        ),
        make_fact("fte.total.2023", "17436", "fte"),
        make_fact("recruitment.very_hard.nurse.2023", "47.3"),
    )
    table = Table(
        id="home-visits",
        title="Hjemmebesøk",
        stub="År",
        columns=(Column(label="Andel", unit="prosent"),),
        rows=(Row(label="2023", cells=("elderly.home_visits.yes.2023",)),),
        source="IS-24/8",
    )
    figure = Figure(
        id="home-visits",
        title="Hjemmebesøk",
        form="bars",
        series=(
            Series(label="Ja", points=(Point(x="2023", fact="elderly.home_visits.yes.2023"),)),
        ),
        unit="prosent",
        source="IS-24/8",
    )
    return Results.collect([ThemeResults(facts, (table,), (figure,))])
