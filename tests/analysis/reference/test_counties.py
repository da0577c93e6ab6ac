"""The counties' numbers and years are those of the municipal codes."""

from pathlib import Path

import pytest

from analysis.reference.counties import county_keys, county_names
from analysis.reference.division import codes, division_of
from analysis.reference.tables import table

ROOT = Path(__file__).parents[3]
# The keys that stand in the ids of facts already printed.
PRINTED = {
    "agder", "innlandet", "more_og_romsdal", "nordland", "oslo", "rogaland", "troms_og_finnmark",
    "trondelag", "vestfold_og_telemark", "vestland", "viken",
}  # fmt: skip


@pytest.mark.parametrize("year", range(2016, 2027))
def test_a_county_exists_in_the_years_in_which_its_number_does(year: int) -> None:
    counties = table(ROOT, "fylker")
    last = counties["siste_aar"].replace("", "2026").astype(int)
    listed = counties["fylkesnr"][(counties["forste_aar"].astype(int) <= year) & (last >= year)]
    assert set(listed) == {code[:2] for code in codes(ROOT, division_of(ROOT, year))}


@pytest.mark.parametrize(("division", "number"), [(2016, 19), (2018, 18), (2020, 11), (2024, 15)])
def test_the_number_of_counties(division: int, number: int) -> None:
    names = {county_names(ROOT)[code[:2]] for code in codes(ROOT, division)}
    assert len(names) == number


def test_keys_in_print_stay() -> None:
    assert county_keys(ROOT) > PRINTED
    assert {"ostfold", "sor_trondelag", "more_og_romsdal", "finnmark"} < county_keys(ROOT)
