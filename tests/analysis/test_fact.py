"""A fact keeps everything it knows on its way to disk and back."""

import json
from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from analysis.fact import Fact

GROWTH = Fact(
    id="fte.total.change_abs.2022_2023",
    value=Decimal("361.85"),
    kind="change_abs",
    unit="årsverk",
    decimals=0,
    definition="Endring i årsverk i alt fra 2022 til 2023",
    year="2023",
    group="all",
    base="kommuner og bydeler i Oslo",
    computed_by="analysis.statistics.change.change_abs",
    n=372,
    sources=("arsverk_voksne", "arsverk_barn"),
    derived_from=("fte.total.2023", "fte.total.2022"),
    carried_forward=Decimal("12.5"),
    direction=1,
)


def test_json_text_gives_the_same_fact_back() -> None:
    assert Fact.from_json(json.loads(json.dumps(GROWTH.to_json()))) == GROWTH


def test_the_value_is_written_as_exact_decimal_text() -> None:
    assert GROWTH.to_json()["value"] == "361.85"
    assert GROWTH.to_json()["carried_forward"] == "12.5"


def test_what_others_add_to_the_json_is_not_read() -> None:
    assert Fact.from_json(GROWTH.to_json() | {"printed": "362"}) == GROWTH


def test_a_fact_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        GROWTH.value = Decimal(0)  # type: ignore[misc]
