from analysis.survey import Survey
from analysis.themes import municipalities
from analysis.unit_table import UnitCell


def test_every_unit_has_a_row_in_each_of_the_four_tables(survey: Survey) -> None:
    tables = municipalities.results(survey).unit_tables
    assert [table.id for table in tables] == list(municipalities.TITLES)
    assert {len(table.rows) for table in tables} == {372}
    assert {table.years for table in tables} == {tuple(range(2016, 2024))}


def test_a_share_of_few_full_time_equivalents_is_not_published(survey: Survey) -> None:
    _, children, _, education = municipalities.results(survey).unit_tables
    few = [
        (row.name, year)
        for row in children.rows
        for year, text in zip(children.years, row.cells, strict=True)
        if (value := UnitCell.from_text(text).value) is not None and value < 3
    ]
    hidden = [
        (row.name, year)
        for row in education.rows
        for year, text in zip(education.years, row.cells, strict=True)
        if text == ":"
    ]
    assert len(few) > 10
    assert hidden == few
