"""Use: a question is used where a chapter prints what its answers say.

How many answered a question, whom it was asked of, or that its answers were corrected, is no use of
what they say.
"""

from collections.abc import Iterator, Mapping

from analysis.fact import Fact
from analysis.results import facts_of
from report.chapters.reading import Reading

# What counts answers without reading them.
_ABOUT_ANSWERS = (
    "analysis.statistics.carried_forward.",
    "analysis.statistics.corrections.",
    "analysis.statistics.counts.respondents",
    "analysis.statistics.first_asked.",
    "analysis.statistics.response.",
)


def chapters_using(reading: Reading, edition: int) -> Mapping[str, tuple[str, ...]]:
    """The chapters that print answers of the edition's year, in book order, by question key."""
    question_of = {v: q.key for q in reading.results.questions for v in q.variables}
    used: dict[str, set[str]] = {q.key: set() for q in reading.results.questions}
    for file, fact in _printed(reading):
        if str(edition) in fact.year.split("–") and not fact.computed_by.startswith(_ABOUT_ANSWERS):
            for variable in fact.sources:
                if variable in question_of:
                    used[question_of[variable]].add(file)
    return {
        key: tuple(file for file in reading.sources if file in files) for key, files in used.items()
    }


def _printed(reading: Reading) -> Iterator[tuple[str, Fact]]:
    """Every chapter with every fact that it prints, in its words, its tables or its figures."""
    facts = reading.results.facts
    for fact_id, places in reading.mentions.items():
        for file in dict.fromkeys(file for file, _ in places):
            yield file, facts[fact_id]
    for claim in reading.claims:
        for fact in claim.facts:
            yield claim.file, fact
    for shown, known in (
        (reading.tables, reading.results.tables),
        (reading.figures, reading.results.figures),
    ):
        for name, file in shown.items():
            for fact_id in facts_of(known[name]):
                yield file, facts[fact_id]
