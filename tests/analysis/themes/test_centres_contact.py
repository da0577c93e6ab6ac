import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import centres


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([centres.results(survey)])


def test_a_centre_that_came_later_has_a_sign_for_the_years_before(results: Results) -> None:
    rows = {row.label: row.cells for row in results.tables["centres-contact"].rows}
    signs = {label: sum(cell == "." for cell in cells) for label, cells in rows.items()}
    later = {label: number for label, number in signs.items() if number}
    assert later == {"SANKS": 5, "SIFER": 6, "Erfaringskompetanse": 6}


def test_each_centre_has_a_panel_that_begins_when_it_was_first_asked_about(
    results: Results,
) -> None:
    panels = {s.panel: s.points[0].x for s in results.figures["centres-contact"].series}
    assert len(panels) == 10
    assert (panels["NAPHA"], panels["SANKS"], panels["SIFER"]) == ("2016", "2021", "2022")


def test_a_table_by_size_has_a_column_for_each_class(results: Results) -> None:
    columns = [column.label for column in results.tables["centres-by-size"].columns]
    assert (columns[0], columns[-1], len(columns)) == ("Under 2\u00a0000", "Bydeler i Oslo", 7)


def test_the_figure_by_size_compares_the_smallest_with_the_largest(results: Results) -> None:
    drawn = results.figures["centres-by-size"].series
    classes = [{p.fact.split(".")[-2] for p in series.points} for series in drawn]
    assert classes == [{"lt2000"}, {"50000plus"}]
