import pytest

from analysis.fact import Fact
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import elderly

PRINTED = {
    "elderly.respondents.count.2023": 336,
    "elderly.respondents.share.2023": 90,
    "elderly.needs_mapped.2023": 11,
    "elderly.needs_mapped.2020": 14,
    "elderly.alcohol_asked.2023": 42,
    "elderly.home_visits.yes.2023": 39,
    "elderly.home_visits.no.2023": 46,
    "elderly.home_visits.unknown.2023": 15,
    "elderly.competence.mental_health.2023": 31,
    "elderly.competence.substance_use.2023": 22,
    "elderly.competence.violence.2023": 18,
    "elderly.competence.rop.2023": 15,
    "elderly.competence.none.2023": 66,
    "definition.home_visit_age_low": 75,
    "definition.home_visit_age_high": 80,
}
CHANGES = {
    "elderly.alcohol_asked.change_pp.2022_2023": 10,
    "elderly.home_visits.change_pp.2022_2023": 3,
    "elderly.needs_mapped.change_pp.2020_2023": -3,
}


def in_print(fact: Fact) -> int:
    return int(round_half_away(fact.value, fact.decimals))


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([elderly.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in PRINTED} == PRINTED


def test_the_changes_that_are_in_print(results: Results) -> None:
    assert {name: in_print(results.facts[name]) for name in CHANGES} == CHANGES


def test_yes_no_and_unknown_are_all_the_answers(results: Results) -> None:
    answers = [results.facts[f"{m}.numerator.2023"].value for m in elderly.HOME_VISITS]
    assert sum(answers) == results.facts["elderly.home_visits.base.2023"].value


def test_whoever_had_no_measure_had_none_of_the_topics(survey: Survey) -> None:
    answers = survey.answers(2023)
    topics = [c for c in answers if c.startswith("eldre_kompetanse__") and not c.endswith("__none")]
    none = answers["eldre_kompetanse__none"].eq(1).fillna(False)
    assert not answers.loc[none, topics].eq(1).any().any()


def test_needs_mapped_has_no_measurement_between_2020_and_2023(results: Results) -> None:
    by_measure = {s.label: s for s in results.figures["elderly-work"].series}
    assert [p.x for p in by_measure["Behovene er kartlagt"].points] == ["2020", "2023"]
