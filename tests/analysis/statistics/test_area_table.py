"""Areas as a table, of a small survey through a reform."""

from analysis.statistics.area_series import area_notes, area_series
from analysis.statistics.area_table import area_table
from analysis.unit_table import UnitCell
from tests.analysis.statistics.reform_survey import YEARS, reform_survey

SURVEY = reform_survey()


def test_a_county_has_a_row_with_the_value_of_each_year() -> None:
    table = area_table(SURVEY, "fte.total", "county", division=2024)
    row = next(row for row in table.rows if row.name == "Møre og Romsdal")
    assert (table.years, table.breaks) == (tuple(YEARS), (2020, 2024))
    assert (row.number, row.county) == ("more_og_romsdal", "")
    assert [cell.removesuffix("*") for cell in row.cells] == ["49", "49", "49", "53"]


def test_a_number_is_marked_when_any_part_of_it_was_carried() -> None:
    table = area_table(SURVEY, "fte.total", "county", division=2024)
    carried = {
        fact.id: bool(fact.carried_forward)
        for fact in area_series(SURVEY, "fte.total", "county", division=2024)
    }
    for row in table.rows:
        for year, text in zip(table.years, row.cells, strict=True):
            cell = UnitCell.from_text(text)
            assert cell.carried == carried.get(f"fte.total.{row.number}.{year}", False)
    assert any(carried.values())


def test_years_before_the_start_of_a_series_have_a_sign_and_a_note() -> None:
    table = area_table(SURVEY, "fte.total", "size", division=2024)
    late = [row for row in table.rows if row.cells[0] == "."]
    assert late
    assert all(UnitCell.from_text(row.cells[-1]).value is not None for row in late)
    assert table.notes == area_notes(SURVEY, "fte.total", "size", division=2024) != ()


def test_areas_stand_in_their_own_order_and_not_by_value() -> None:
    table = area_table(SURVEY, "fte.total", "county")
    names = [row.name for row in table.rows]
    assert names == [*sorted(set(names) - {"Oslo"}), "Oslo"]
