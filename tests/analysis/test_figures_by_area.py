"""Figures of areas name the facts that their places promise."""

from dataclasses import replace

import pytest

from analysis.exhibit import Point, Tile
from analysis.figures_by_area import county_tiles, group_multiples, group_year_multiples
from analysis.reference.county_tiles import NoTiles
from analysis.statistics.group_history import group_history
from analysis.statistics.study import study
from tests.analysis.statistics.sample_survey import sample_survey

SURVEY = sample_survey()


def test_every_county_of_the_edition_is_on_the_map_with_its_own_fact() -> None:
    figure = county_tiles(SURVEY, "team-map", "Har team etter fylke", "team.har")
    (shown,) = figure.series
    assert (figure.form, figure.unit, shown.label) == ("tiles", "prosent", "Har team")
    assert Point(x="Møre og Romsdal", fact="team.har.more_og_romsdal.2023") in shown.points
    assert Tile(x="Oslo", column=2, row=4) in figure.tiles
    assert len(shown.points) == len(figure.tiles) == 11


def test_a_county_without_a_fact_keeps_its_square() -> None:
    facts = study(SURVEY, ["team.har"], by=("county",))
    figure = county_tiles(SURVEY, "team-map", "Har team", "team.har", facts=facts)
    assert [point.x for point in figure.series[0].points] == ["Vestland", "Agder"]
    assert len(figure.tiles) == 11


def test_the_map_of_a_year_is_that_of_its_division() -> None:
    codebook = SURVEY.codebook.model_copy(update={"divisions": {2023: 2024}})
    figure = county_tiles(replace(SURVEY, codebook=codebook), "team-map", "Har team", "team.har")
    assert {"Østfold", "Akershus", "Troms"} < {tile.x for tile in figure.tiles}
    assert len(figure.tiles) == 15


def test_a_division_without_a_map_is_refused() -> None:
    codebook = SURVEY.codebook.model_copy(update={"divisions": {2023: 2018}})
    with pytest.raises(NoTiles, match="no squares for division 2018"):
        county_tiles(replace(SURVEY, codebook=codebook), "team-map", "Har team", "team.har")


def test_each_size_class_is_a_panel_and_the_country_is_their_reference() -> None:
    figure = group_multiples(SURVEY, "team-sizes", "Team", ["team.har", "team.kommunal"])
    assert [series.panel for series in figure.series][-2:] == ["oslo_districts", ""]
    assert figure.reference == "Hele landet"
    assert figure.series[0].points == (
        Point(x="Har team", fact="team.har.lt2000.2023"),
        Point(x="Kommunal andel", fact="team.kommunal.lt2000.2023"),
    )
    assert figure.series[-1].points[0].fact == "team.har.2023"


def test_a_panel_without_facts_is_left_out() -> None:
    facts = study(SURVEY, ["team.har"], by=("size",))
    figure = group_multiples(SURVEY, "team-sizes", "Team", ["team.har"], facts=facts)
    known = {fact.id for fact in facts}
    assert 1 < len(figure.series) < 8
    assert all(point.fact in known for series in figure.series for point in series.points)


def test_panels_over_the_years_show_the_years_that_have_a_fact() -> None:
    facts = (*study(SURVEY, ["team.har"]), *group_history(SURVEY, ["team.har"], "size"))
    figure = group_year_multiples(SURVEY, "team-years", "Team", ["team.har"], facts)
    by_panel = {series.panel: [point.x for point in series.points] for series in figure.series}
    assert by_panel["50000plus"] == ["2022", "2023"]
    assert by_panel[""] == ["2022", "2023"]
    assert "lt2000" not in by_panel
    known = {fact.id for fact in facts}
    assert all(point.fact in known for series in figure.series for point in series.points)
