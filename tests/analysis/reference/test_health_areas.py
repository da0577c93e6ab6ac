"""Health areas: one for every unit, and none that holds only a part of one."""

from pathlib import Path

import pytest

from analysis.reference.health_areas import HealthArea, health_area, health_areas, trust_name
from analysis.reference.tables import table
from analysis.reference.units import unit_numbers

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("division", [2020, 2024])
@pytest.mark.parametrize(("kind", "number"), [("hf", 21), ("rhf", 4), ("dps", 64)])
def test_the_areas_share_out_the_units(division: int, kind: HealthArea, number: int) -> None:
    areas = dict(health_areas(ROOT, division, kind))
    assert len(areas) == number
    assert sorted(unit for units in areas.values() for unit in units if unit != "0301") == sorted(
        unit_numbers(ROOT, division)
    )


def test_a_city_parted_between_dps_areas_joins_them() -> None:
    dps = health_area(ROOT, 2024, "dps")
    assert dps["4601"] == dps["4624"] == "Betanien, Bjørgvin, Kronstad og Solli"
    assert dps["1103"] == dps["1124"] == "Sola og Stavanger"
    assert dps["5001"] == dps["5031"] == "Nidaros og Nidelv"
    assert dps["030110"] == "Groruddalen"


def test_a_municipality_parted_between_trusts_is_in_none() -> None:
    # Tysfjord went to Narvik (UNN) and Hamarøy (Nordlandssykehuset), both in Helse Nord.
    assert health_area(ROOT, 2019, "hf").isna()["1850"]
    assert health_area(ROOT, 2019, "rhf")["1850"] == "Helse Nord RHF"
    known = dict(health_areas(ROOT, 2019, "hf"))
    assert "Finnmark" in known
    assert not {"UNN", "Nordland"} & set(known)


def test_a_split_inside_an_area_does_not_touch_it() -> None:
    assert "0720" in dict(health_areas(ROOT, 2016, "hf"))["Vestfold"]


def test_the_trusts_of_2023_and_2024_are_the_same() -> None:
    known = table(ROOT, "helseforetak")
    assert known["hf_2023"].equals(known["hf_2024"])


def test_the_full_name_of_a_trust() -> None:
    assert trust_name(ROOT, "UNN") == "Universitetssykehuset Nord-Norge HF"
