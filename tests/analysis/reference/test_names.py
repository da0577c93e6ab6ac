"""Every unit of every division has its Norwegian name."""

from pathlib import Path

import pytest

from analysis.reference.names import unit_names

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("division", "number", "name"),
    [
        (2019, "1850", "Tysfjord"),
        (2017, "1736", "Snåsa"),
        (2019, "1849", "Hamarøy"),
        (2019, "1940", "Kåfjord"),
        (2019, "1018", "Søgne"),
        (2020, "3018", "Våler (Viken)"),
        (2024, "5612", "Kautokeino"),
        (2024, "030105", "Frogner"),
    ],
)
def test_name(division: int, number: str, name: str) -> None:
    assert unit_names(ROOT, division)[number] == name


@pytest.mark.parametrize("division", [2016, 2017, 2018, 2019, 2020, 2024])
def test_no_name_is_in_two_languages(division: int) -> None:
    assert not unit_names(ROOT, division).str.contains(" - ").any()
