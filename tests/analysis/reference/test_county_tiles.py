"""Every county of both divisions has a square of its own on the map."""

from pathlib import Path

import pytest

from analysis.reference.county_tiles import NoTiles, county_places
from analysis.reference.units import places

ROOT = Path(__file__).parents[3]
each_division = pytest.mark.parametrize("division", [2020, 2024])


@each_division
def test_the_counties_are_those_of_the_division(division: int) -> None:
    assert set(county_places(ROOT, division)) == set(places(ROOT, division)["county_key"])


@each_division
def test_no_two_counties_share_a_square_and_the_map_fits_a_phone(division: int) -> None:
    squares = list(county_places(ROOT, division).values())
    assert len(set(squares)) == len(squares)
    assert max(column for column, _ in squares) == 4


@each_division
def test_the_map_is_a_map(division: int) -> None:
    at = county_places(ROOT, division)
    (west, mid), (north_west, north), (_, south) = (
        at["vestland"],
        at["more_og_romsdal"],
        at["agder"],
    )
    assert west < at["oslo"][0]
    assert north < mid < south
    assert at["nordland"][1] < at["trondelag"][1] < at["innlandet"][1] < at["oslo"][1]
    assert north_west < at["innlandet"][0]


def test_a_county_of_both_divisions_keeps_its_place() -> None:
    old, new = county_places(ROOT, 2020), county_places(ROOT, 2024)
    shared = old.keys() & new.keys()
    assert len(shared) == 8
    assert {key: old[key] for key in shared} == {key: new[key] for key in shared}


def test_a_division_without_squares_is_told_with_those_that_have() -> None:
    with pytest.raises(NoTiles, match=r"no squares for division 2018; there are for 2020, 2024"):
        county_places(ROOT, 2018)
