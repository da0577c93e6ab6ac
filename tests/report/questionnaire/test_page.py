from dataclasses import replace
from pathlib import Path

from report.chapters.reading import Reading
from report.questionnaire.page import kept_questionnaire, questionnaire_markdown
from report.wording.lexicon import Lexicon
from tests.report.questionnaire.sample import QUESTIONS, results_with, visits

USED = {"eldre_hjemmebesok": ("sec-method", "sec-fte", "sec-elderly")}
REASONS = {"team_id": "Koden teller hvert team én gang."}


def test_questions_stand_under_their_section_with_chapters_or_reason() -> None:
    text = questionnaire_markdown(QUESTIONS, USED, REASONS)
    first, second = text.split("### Oppsøkende arbeid {.unnumbered}")
    assert first.startswith("### Eldre {.unnumbered}")
    assert "\n\nSvarene står i @sec-method, @sec-fte og @sec-elderly.\n\n" in first
    assert "\n\nIkke rapportert: Koden teller hvert team én gang.\n\n" in second


def test_open_answers_that_are_left_out_say_why() -> None:
    asked = (replace(QUESTIONS[0], left_out="For få svar."),)
    assert "Ikke rapportert: For få svar." in questionnaire_markdown(asked, {}, {})
    assert "Ikke rapportert" not in questionnaire_markdown(asked, USED, {})


def test_a_question_that_is_nowhere_says_so() -> None:
    assert (
        questionnaire_markdown(QUESTIONS, {}, {}).count("Svarene står ikke i denne utgaven.") == 2
    )


def test_both_formats_have_the_words_of_the_form_escaped() -> None:
    text = questionnaire_markdown(QUESTIONS, USED, REASONS)
    assert text.count("```{=html}") == text.count("```{=typst}") == 4
    assert '<p class="question-text">Reiser dere på &lt;forebyggende&gt; hjemmebesøk?</p>' in text
    assert '"Reiser dere på <forebyggende> hjemmebesøk?"' in text
    assert "Ett svar: Ja · Nei" in text
    assert '("Team \\\\ 1", )' in text
    assert '<p class="question-rule">Bare for dem som svarte «Ja» på «Har dere team?»</p>' in text


def test_the_chapters_are_those_that_print_the_answers_and_have_a_label(tmp_path: Path) -> None:
    reading = Reading(results_with(visits()), Lexicon({}, frozenset()))
    for name, label in (("summary", ""), ("elderly", " {#sec-elderly}")):
        reading.open(f"chapters/{name}.qmd", f"# Tittel{label}\n\nTekst")
        str(reading.mention(3, "elderly.home_visits.yes.2023"))
    edition = {"year": 2023, "not_reported": REASONS}
    text = kept_questionnaire(reading, edition, tmp_path, "r")
    assert "Svarene står i @sec-elderly." in text
    assert kept_questionnaire(reading, edition, tmp_path, "r") == text
