"""Two questions of the sample results: one that is asked of those who answered the other."""

from dataclasses import replace

from analysis.asked_question import AskedQuestion
from analysis.fact import Fact
from analysis.register import Register
from analysis.results import Results
from tests.samples import make_fact, sample_results

QUESTIONS = (
    AskedQuestion(
        key="eldre_hjemmebesok",
        section="Eldre",
        text="Reiser dere på <forebyggende> hjemmebesøk?",
        kind="Ett svar",
        options=("Ja", "Nei"),
        variables=("eldre_hjemmebesok",),
        line=12,
    ),
    AskedQuestion(
        key="team_id",
        section="Oppsøkende arbeid",
        text="Hvilket samarbeid hører teamet til?",
        kind="Kode",
        items=("Team \\ 1",),
        rules=("Bare for dem som svarte «Ja» på «Har dere team?»",),
        variables=("team_id",),
        line=20,
    ),
)


def results_with(*facts: Fact) -> Results:
    """The sample results with the questions, and with facts that replace or join theirs."""
    sample = sample_results()
    known = {fact.id: fact for fact in (*sample.facts.values(), *facts)}
    return replace(sample, facts=Register(known.values()), questions=QUESTIONS)


def visits(fact_id: str = "elderly.home_visits.yes.2023", **details: object) -> Fact:
    """A share of the answers about home visits."""
    return make_fact(fact_id, "38.99", sources=("eldre_hjemmebesok",), **details)
