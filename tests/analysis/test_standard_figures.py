"""What the standard figures name: each mark is the fact that its place promises."""

from analysis.exhibit import Point
from analysis.standard_figures import measures_figure
from tests.analysis.statistics.sample_survey import sample_survey


def test_a_measure_is_one_bar_in_the_editions_year() -> None:
    figure = measures_figure(sample_survey(), "team", "Team", ["team.har", "team.kommunal"])
    assert (figure.form, figure.ordered) == ("bars", False)
    assert [series.points for series in figure.series] == [
        (
            Point(x="Har team", fact="team.har.2023"),
            Point(x="Kommunal andel", fact="team.kommunal.2023"),
        )
    ]


def test_two_years_are_two_bars_and_the_last_one_stands_out() -> None:
    figure = measures_figure(sample_survey(), "team", "Team", ["team.har"], years=(2022, 2023))
    assert figure.form == "grouped_bars"
    assert [(s.label, s.emphasis) for s in figure.series] == [("2022", False), ("2023", True)]
