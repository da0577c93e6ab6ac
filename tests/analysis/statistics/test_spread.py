"""The lowest and the highest of some facts."""

from dataclasses import replace
from decimal import Decimal

import pytest

from analysis.fact import Fact
from analysis.statistics.spread import spread

GROWTH = Fact(
    id="fte.children.prevention.change_pct.2022_2023",
    value=Decimal("4.6"),
    kind="change_pct",
    unit="prosent",
    decimals=1,
    definition="Prosentvis endring fra 2022 til 2023",
    year="2022–2023",
    group="alle kommuner og bydeler",
    base="alle kommuner og bydeler",
    computed_by="analysis.statistics.change.change",
    label="Forebyggende arbeid",
)
GROWTHS = [
    GROWTH,
    replace(
        GROWTH, id="fte.children.health_station_school.change_pct.2022_2023", value=Decimal("6.04")
    ),
    replace(GROWTH, id="fte.children.treatment.change_pct.2022_2023", value=Decimal("5.2")),
]


def test_the_ends_know_all_the_facts_they_were_chosen_among() -> None:
    low, high = spread(GROWTHS, "growth_low", "growth_high", group="tiltakene")

    assert (low.id, low.value, high.id, high.value) == (
        "growth_low",
        Decimal("4.6"),
        "growth_high",
        Decimal("6.04"),
    )
    assert low.decimals == high.decimals == 0
    assert low.derived_from == high.derived_from == tuple(fact.id for fact in GROWTHS)


def test_the_definition_says_which_end_and_whose_value_it_is() -> None:
    low, _ = spread(GROWTHS, "growth_low", "growth_high", group="tiltakene")

    assert low.definition.startswith("Laveste verdi blant tiltakene: Forebyggende arbeid")


def test_no_facts_have_no_spread() -> None:
    with pytest.raises(ValueError, match="growth_low"):
        spread([], "growth_low", "growth_high", group="tiltakene")
