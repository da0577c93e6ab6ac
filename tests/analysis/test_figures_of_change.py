"""Figures of change read nothing across a break."""

from dataclasses import replace

from analysis.codebook.model import SeriesBreak
from analysis.figures_of_change import change_dumbbell
from tests.analysis.statistics.sample_survey import sample_survey

SURVEY = sample_survey()


def test_the_earlier_year_stands_before_the_later() -> None:
    figure = change_dumbbell(SURVEY, "team-change", "Team", ["team.har"], (2022, 2023))
    assert [(s.label, s.points[0].fact) for s in figure.series] == [
        ("2022", "team.har.2022"),
        ("2023", "team.har.2023"),
    ]
    assert not figure.ordered


def test_a_measure_whose_series_breaks_has_its_later_value_alone() -> None:
    broken = SURVEY.codebook.model_copy(
        update={"breaks": (SeriesBreak(before=2023, word="brudd", questions=("aarsverk_team",)),)}
    )
    figure = change_dumbbell(
        replace(SURVEY, codebook=broken), "c", "Team", ["team.har", "team.aarsverk"], (2022, 2023)
    )
    earlier, later = ([point.fact for point in series.points] for series in figure.series)
    assert earlier == ["team.har.2022"]
    assert later == ["team.har.2023", "team.aarsverk.2023"]
