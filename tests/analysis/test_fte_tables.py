"""Tables by area: each row is the facts of its area, under the heading of the one it lies in."""

from pathlib import Path

import pytest

from analysis.fte_tables import change_table_by_area, parts_table, trust_table, where_table
from analysis.survey import Survey


@pytest.fixture(scope="module")
def survey() -> Survey:
    return Survey.read(Path(__file__).parents[2], 2023)


def test_a_county_has_its_sums_and_its_rates(survey: Survey) -> None:
    table = where_table(survey, "fte-by-county", "county")
    agder = next(row for row in table.rows if row.label == "Agder")
    assert agder.cells == (
        "fte.adults.agder.2023",
        "fte.children.agder.2023",
        "fte.rate_per_10000.adults.agder.2023",
        "fte.rate_per_10000.children.agder.2023",
    )
    assert table.rows[-1].cells[0] == "fte.adults.2023"


def test_trusts_stand_under_their_region_and_the_region_is_their_total(survey: Survey) -> None:
    rows = [r for r in trust_table(survey, "by-trust").rows if r.group == "Helse Nord RHF"]
    assert [row.label for row in rows] == [
        "Finnmarkssykehuset HF",
        "Helgelandssykehuset HF",
        "Nordlandssykehuset HF",
        "Universitetssykehuset Nord-Norge HF",
        "I regionen",
    ]
    assert [row.total for row in rows] == [False] * 4 + [True]


def test_all_trusts_are_in_the_table(survey: Survey) -> None:
    rows = trust_table(survey, "by-trust").rows
    assert len(rows) == 21 + 4 + 1


def test_change_is_in_per_cent_and_then_per_inhabitant(survey: Survey) -> None:
    table = change_table_by_area(survey, "change", ("size", "county"))
    assert table.rows[0].group == "Kommunestørrelse"
    assert table.rows[0].cells == (
        "fte.adults.lt2000.change_pct.2022_2023",
        "fte.children.lt2000.change_pct.2022_2023",
        "fte.rate_per_10000.adults.lt2000.change_abs.2022_2023",
        "fte.rate_per_10000.children.lt2000.change_abs.2022_2023",
    )


def test_the_last_row_of_the_parts_is_the_whole(survey: Survey) -> None:
    table = parts_table(survey, "parts", {"units": ("Enheter", "")})
    assert table.rows[0].cells == ("units.part.lt2000.2023",)
    assert table.rows[-1].cells == ("units.part.2023",)
