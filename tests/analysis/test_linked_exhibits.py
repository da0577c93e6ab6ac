"""Linked answers as a table and as dots: one row for each practice, one column for each side."""

from analysis.linked_exhibits import Link, links_figure, links_table
from tests.analysis.statistics.sample_survey import sample_survey

LINKS = (
    Link(measure="team.har", other="team.noe", name="fact", label="Har team", group="FACT"),
    Link(measure="team.kveld", other="team.noe", name="fact", label="Åpent om kvelden"),
)


def test_a_row_has_those_with_and_then_those_without() -> None:
    table = links_table(sample_survey(), "links", "Team", "Praksis", LINKS)
    assert table.rows[0].cells == ("team.har.with_fact.2023", "team.har.without_fact.2023")
    assert [row.group for row in table.rows] == ["FACT", ""]


def test_each_side_is_a_series_of_dots() -> None:
    figure = links_figure(sample_survey(), "links", "Team", LINKS, table="links")
    assert [series.label for series in figure.series] == ["Med tiltaket", "Uten tiltaket"]
    assert [point.x for point in figure.series[1].points] == ["Har team", "Åpent om kvelden"]
    assert figure.series[1].points[0].fact == "team.har.without_fact.2023"
