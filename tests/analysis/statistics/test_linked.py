from dataclasses import replace

import pandas as pd

from analysis.codebook import Codebook
from analysis.codebook.counted import Measure
from analysis.codebook.instrument import Question
from analysis.statistics.linked import linked
from analysis.survey import Survey
from tests.analysis.statistics.sample_survey import CODEBOOK, YES_NO, sample_survey
from tests.analysis.statistics.test_pattern import SIZE, UNITS, every

WEEKEND = Question(
    key="helg", text="Åpent i helgen?", type="yes_no_unknown", years=(2023,), options=YES_NO
)
OPEN = Measure(
    id="open.weekend",
    statistic="share",
    variables=("helg",),
    options=("ja",),
    label="Åpent i helgen",
    definition="Andel med åpent i helgen",
)
TEAM = CODEBOOK.sections[0]
BOOK = Codebook(
    title="Prøve",
    size_classes=CODEBOOK.size_classes,
    sections=(TEAM.model_copy(update={"questions": (*TEAM.questions, WEEKEND)}),),
    measures=(*CODEBOOK.measures, OPEN),
)


def answered(team: pd.Series, weekend: pd.Series) -> Survey:
    answers = {
        name: pd.Series("nei", index=UNITS.index).mask(yes, "ja")
        for name, yes in (("har", team), ("helg", weekend))
    }
    return replace(sample_survey(), codebook=BOOK, _answers={2023: pd.DataFrame(answers)})


def test_those_with_a_team_that_are_more_often_open_are_linked() -> None:
    survey = answered(every(2), every(4))
    facts = {fact.id: fact for fact in linked(survey, "open.weekend", "team.har", "team")}
    assert facts["open.weekend.with_team.2023"].value == 50
    assert facts["open.weekend.without_team.2023"].value == 0
    test = facts["open.weekend.linked_to.team.2023"]
    assert test.value < 0.001
    assert test.direction == 1
    assert "«ja»" not in test.definition
    assert "«Har team» på «Har dere team?»" in test.definition


def test_two_answers_that_both_follow_size_are_not_linked() -> None:
    large = (SIZE >= 3).fillna(False)
    test = linked(answered(large, large), "open.weekend", "team.har", "team")[-1]
    assert test.value == 1
    assert test.direction == 0


def test_those_with_a_team_that_are_less_often_open_have_the_other_direction() -> None:
    test = linked(answered(every(2), ~every(2)), "open.weekend", "team.har", "team")[-1]
    assert test.direction == -1


def test_a_question_of_another_year_links_nothing() -> None:
    survey = answered(every(2), every(4))
    assert linked(replace(survey, edition=2022), "open.weekend", "team.har", "team") == ()
