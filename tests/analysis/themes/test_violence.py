import pytest

from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import violence

PRINTED = {
    "suicide.involved.crisis_team.2023": 96,
    "suicide.involved.other_services_contact.2023": 84,
    "suicide.involved.user_contact.2023": 83,
    "suicide.involved.referral.2023": 82,
    "suicide.involved.follow_up_activity.2023": 67,
    "suicide.written_routines.after_attempt.2023": 50,
    "suicide.written_routines.after_attempt.2018": 39,
    "suicide.written_routines.after_attempt.change_pp.2018_2023": 11,
    "suicide.written_routines.self_harm.change_pp.2022_2023": -4,
    "suicide.guidance_material_known.2023": 90,
    "suicide.guidance_material_known.2018": 77,
    "suicide.competence_measures.2023": 46,
    "suicide.competence_measures.2021": 40,
    "violence.system_in_place.2023": 73,
    "violence.system_in_place.2020": 66,
    "violence.prevention_involved.2023": 58,
    "violence.prevention_involved.2022": 57,
    "violence.detection_increase.yes.2023": 13,
    "violence.detection_increase.unknown.2023": 40,
    "violence.proactive_success.2023": 18,
    "violence.proactive_success.2021": 7,
}
LINKS = {f"{routine}.linked_to.competence.2023" for routine in violence.ROUTINES} | {
    "violence.prevention_involved.linked_to.system.2023"
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([violence.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    facts = results.facts
    assert {name: int(round_half_away(facts[name].value, 0)) for name in PRINTED} == PRINTED


def test_competence_goes_with_routines_and_a_system_with_prevention(results: Results) -> None:
    assert {name for name, fact in results.facts.items() if fact.kind == "test"} >= LINKS
    assert {results.facts[name].direction for name in LINKS} == {1}


def test_every_way_into_the_service_is_shown(survey: Survey) -> None:
    form = {option.key for option in survey.codebook.questions["sv_involvert"].options}
    assert {way.rpartition(".")[2] for way in violence.INVOLVED} == form


def test_a_scale_of_both_years_that_asked(results: Results) -> None:
    figure = results.figures["violence-proactive"]
    assert [point.x for point in figure.series[0].points] == ["2021", "2023"]
    assert figure.neutral == "I noen grad"
