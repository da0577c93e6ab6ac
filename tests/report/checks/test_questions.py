from dataclasses import replace

from report.chapters.reading import Reading
from report.checks.questions import question_findings
from report.finding import Finding
from report.wording.lexicon import Lexicon
from tests.report.questionnaire.sample import QUESTIONS, results_with, visits

FILE = "data/2023/edition.yml"
TEXT = "year: 2023\nnot_reported:\n  team_id: Koden teller hvert team én gang.\n  team_nr: Slutt.\n"
REASON = {"team_id": "Koden teller hvert team én gang."}


def findings(not_reported: dict[str, str], *, visits_printed: bool = True) -> list[Finding]:
    reading = Reading(results_with(visits()), Lexicon({}, frozenset()))
    reading.open("chapters/elderly.qmd", "# Eldre")
    if visits_printed:
        str(reading.mention(1, "elderly.home_visits.yes.2023"))
    edition = {"year": 2023, "not_reported": not_reported}
    return list(question_findings(reading, edition, FILE, TEXT))


def test_printed_answers_and_a_reason_for_the_rest_are_all_that_is_asked() -> None:
    assert findings(REASON) == []


def test_a_question_that_stands_nowhere_is_told_at_its_line_in_the_codebook() -> None:
    (found,) = findings(REASON, visits_printed=False)
    assert (found.file, found.line) == ("data/codebook.yml", 12)
    assert found.rule == "question not reported"
    assert found.text == "eldre_hjemmebesok: Reiser dere på <forebyggende> hjemmebesøk?"
    assert "give the reason under not_reported in data/2023/edition.yml" in found.remedy


def test_open_answers_that_are_left_out_have_their_reason_in_the_scheme() -> None:
    asked = tuple(replace(question, left_out="For få svar.") for question in QUESTIONS)
    reading = Reading(replace(results_with(visits()), questions=asked), Lexicon({}, frozenset()))
    reading.open("chapters/elderly.qmd", "# Eldre")
    assert list(question_findings(reading, {"year": 2023, "not_reported": {}}, FILE, TEXT)) == []


def test_a_reason_for_what_is_reported_after_all_is_told_at_its_line() -> None:
    (found,) = findings(REASON | {"eldre_hjemmebesok": "Stilles neste år."})
    assert (found.rule, found.text) == (
        "reason for a question that is reported", "eldre_hjemmebesok",
    )  # fmt: skip
    assert "printed in chapters/elderly.qmd; remove the reason" in found.remedy


def test_a_reason_for_a_question_that_was_not_asked_names_the_nearest() -> None:
    (found,) = findings(REASON | {"team_nr": "Slutt."})
    assert (found.file, found.line, found.rule) == (FILE, 4, "reason for an unknown question")
    assert "nearest: team_id" in found.remedy
