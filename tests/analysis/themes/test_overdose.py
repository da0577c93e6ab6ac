from dataclasses import replace

import pytest

from analysis.codebook import Codebook
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import overdose

PRINTED = {
    "overdose.deaths_5y.no.2023": 47,
    "overdose.deaths_5y.yes.2023": 34,
    "overdose.deaths_5y.unknown.2023": 19,
    "overdose.deaths_5y.no.size_gt_20000.2023": 0,
    "overdose.korus_contact.count.2023": 143,
    "overdose.korus_contact.share.2023": 41,
    "overdose.respondents.count.2023": 348,
    "overdose.respondents.share.2023": 94,
    "somatic.little_followup.low.2023": 4,
    "somatic.little_followup.high.2023": 7,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([overdose.results(survey)])


def test_the_figures_that_are_in_print(results: Results) -> None:
    facts = results.facts
    assert {name: int(round_half_away(facts[name].value, 0)) for name in PRINTED} == PRINTED


def test_units_with_deaths_have_more_often_been_in_contact_with_korus(results: Results) -> None:
    stem = "overdose.korus_contact.share"
    facts = results.facts
    assert (
        facts[f"{stem}.with_deaths_5y.2023"].value > facts[f"{stem}.without_deaths_5y.2023"].value
    )
    assert facts[f"{stem}.linked_to.deaths_5y.2023"].direction == 1


def test_only_those_with_deaths_are_asked_whether_they_were_reviewed(results: Results) -> None:
    deaths = results.facts["overdose.deaths_5y.yes.numerator.2023"].value
    assert results.facts["overdose.deaths_reviewed.base.2023"].value == deaths


def test_without_the_question_there_is_no_least_and_most(survey: Survey) -> None:
    later = replace(survey, codebook=without_somatic(survey.codebook))
    ids = {fact.id for fact in overdose.results(later).facts}
    assert not {name for name in ids if name.startswith("somatic.little_followup.")}
    assert "overdose.deaths_5y.yes.2023" in ids


def without_somatic(codebook: Codebook) -> Codebook:
    """The codebook as if physical health were asked about the year after for the first time."""
    sections = tuple(
        section.model_copy(
            update={
                "questions": tuple(
                    q.model_copy(update={"years": (2024,)}) if q.key == "som_oppfolging" else q
                    for q in section.questions
                )
            }
        )
        for section in codebook.sections
    )
    fields = {
        field.alias or name: getattr(codebook, name)
        for name, field in Codebook.model_fields.items()
    }
    return Codebook(**(fields | {"sections": sections}))
