"""What the standard exhibits name: each cell and mark is the fact that its place promises."""

from dataclasses import replace

import pandas as pd

from analysis.exhibit import Point
from analysis.survey import Survey
from analysis.tabulation import distribution_table, group_table, measures_figure, year_table
from tests.analysis.statistics.sample_survey import sample_survey


def two_years() -> Survey:
    survey = sample_survey()
    return replace(survey, _answers={2022: pd.DataFrame(), 2023: pd.DataFrame()})


def test_a_measure_is_one_bar_in_the_editions_year() -> None:
    figure = measures_figure(two_years(), "team", "Team", ["team.har", "team.kommunal"])
    assert (figure.form, figure.ordered) == ("bars", False)
    assert [series.points for series in figure.series] == [
        (
            Point(x="Har team", fact="team.har.2023"),
            Point(x="Kommunal andel", fact="team.kommunal.2023"),
        )
    ]


def test_two_years_are_two_bars_and_the_last_one_stands_out() -> None:
    figure = measures_figure(two_years(), "team", "Team", ["team.har"], years=(2022, 2023))
    assert figure.form == "grouped_bars"
    assert [(s.label, s.emphasis) for s in figure.series] == [("2022", False), ("2023", True)]


def test_antall_and_prosent_are_the_numerator_and_the_share() -> None:
    table = distribution_table(two_years(), "team", "Team", "Svar", ["team.har"])
    assert table.rows[0].cells == ("team.har.numerator.2023", "team.har.2023")


def test_the_table_by_size_ends_with_all_units_and_their_base() -> None:
    table = group_table(two_years(), "team", "Team", "size", ["team.har"])
    assert table.rows[0].cells == ("team.har.lt2000.base.2023", "team.har.lt2000.2023")
    assert table.rows[-1].cells == ("team.har.base.2023", "team.har.2023")
    assert table.rows[-1].total


def test_the_change_column_is_between_the_last_two_years_shown() -> None:
    table = year_table(two_years(), "team", "Team", "Svar", ["team.har"], change="change_pp")
    assert [column.label for column in table.columns] == ["2022", "2023", "Endring 2022–2023"]
    assert table.rows[0].cells[-1] == "team.har.change_pp.2022_2023"
