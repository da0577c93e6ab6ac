"""Three years of one question, since what is passed over is the year between."""

from dataclasses import replace

import pandas as pd

from analysis.codebook import Codebook
from analysis.codebook.model import SeriesBreak
from analysis.statistics.change import suited_changes
from analysis.statistics.measure import measured
from analysis.statistics.since import changes_since
from analysis.survey import Survey
from tests.analysis.statistics.sample_survey import (
    BERGEN,
    CODEBOOK,
    KRISTIANSAND,
    LINDESNES,
    sample_survey,
)

SURVEY = sample_survey()
TEAM = CODEBOOK.sections[0]


def asked_three_years(*, breaks: tuple[SeriesBreak, ...] = ()) -> Survey:
    """One of three has a team in 2021, none in 2022, and all in 2023."""
    question = TEAM.questions[0].model_copy(update={"years": (2021, 2022, 2023)})
    section = TEAM.model_copy(update={"questions": (question,)})
    codebook = Codebook(
        title=CODEBOOK.title,
        size_classes=CODEBOOK.size_classes,
        sections=(section,),
        measures=(CODEBOOK.measure["team.har"],),
        breaks=breaks,
    )
    index = SURVEY.units(2023).index
    answers = {
        year: pd.DataFrame(
            {"har": pd.Series(dict(zip((LINDESNES, KRISTIANSAND, BERGEN), said, strict=True)))}
        ).reindex(index)
        for year, said in {
            2021: ("ja", "nei", "nei"),
            2022: ("nei", "nei", "nei"),
            2023: ("ja", "ja", "ja"),
        }.items()
    }
    return replace(SURVEY, codebook=codebook, _answers=answers, _carried={})


def test_the_year_between_is_passed_over() -> None:
    (change,) = changes_since(asked_three_years(), ["team.har"], 2021)
    assert (change.id, round(change.value)) == ("team.har.change_pp.2021_2023", 67)
    assert change.derived_from == ("team.har.2021", "team.har.2023")


def test_from_the_year_before_it_is_the_change_of_the_series() -> None:
    before, after = (measured(SURVEY, "team.aarsverk", year)[-1] for year in (2022, 2023))
    assert changes_since(SURVEY, ["team.aarsverk"], 2022) == suited_changes(before, after)


def test_a_year_without_the_question_has_no_change() -> None:
    assert changes_since(SURVEY, ["team.har"], 2021) == ()
    assert changes_since(SURVEY, ["team.har"], 2023) == ()
    assert changes_since(replace(SURVEY, edition=2022), ["team.har"], 2022) == ()


def test_no_change_is_read_across_a_break() -> None:
    broken = asked_three_years(breaks=(SeriesBreak(before=2022, word="brudd", questions=("har",)),))
    assert changes_since(broken, ["team.har"], 2021) == ()
    assert [c.id for c in changes_since(broken, ["team.har"], 2022)] == [
        "team.har.change_pp.2022_2023"
    ]
