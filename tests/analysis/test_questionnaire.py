from pathlib import Path

import pytest

from analysis.asked_question import AskedQuestion
from analysis.questionnaire import questionnaire

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def asked() -> dict[str, AskedQuestion]:
    return {question.key: question for question in questionnaire(ROOT, 2023)}


def test_only_the_questions_of_the_year_are_there_in_the_order_of_the_form(
    asked: dict[str, AskedQuestion],
) -> None:
    keys = list(asked)
    assert len(keys) == 98
    assert "bidragsytere" not in keys
    assert keys.index("eldre_behov") < keys.index("eldre_behov_hvordan") < keys.index("hd_egne")


def test_a_question_has_its_words_and_what_can_be_answered(
    asked: dict[str, AskedQuestion],
) -> None:
    question = asked["rekr_omfang"]
    assert question.section == "Rekruttering og bruk av personell"
    assert question.text == "I hvilke tjenester er det vanskelig å få tak i fagfolk?"
    assert question.kind == "Ett svar"
    assert question.options[1] == "Bare for voksne"
    assert (question.items, question.rules) == ((), ())
    assert asked["fl_henviser"].kind == "Ett svar på en skala med fem trinn på hver linje"
    assert asked["fl_henviser"].items == ("Voksne", "Barn og unge")
    assert asked["fl_henviser"].variables == ("fl_henviser__adults", "fl_henviser__children")


@pytest.mark.parametrize(
    ("key", "rule"),
    [
        (
            "personellbruk_hva",
            "Bare for dem som svarte «Ja» på «Er bruken av personell lagt om de siste årene?»",
        ),
        ("team_aarsverk_act", "Bare for dem som krysset av for «ACT-team» på «"),
        ("utskr_arsak", " eller «"),
        ("rekr_tiltak", "«Ingen tiltak» kan ikke velges sammen med noe annet."),
        ("aarsverk_utdanning_barn", "Summen skal være den samme som i «Hvordan fordeler"),
        ("team_aarsverk_act", "«Finansiert av kommunene» kan ikke være mer enn «Årsverk i alt»."),
    ],
)
def test_filters_and_demands_are_said_in_words(
    asked: dict[str, AskedQuestion], key: str, rule: str
) -> None:
    assert any(rule in said for said in asked[key].rules)


def test_every_question_with_a_filter_says_who_is_asked(asked: dict[str, AskedQuestion]) -> None:
    told = [key for key, q in asked.items() if any("for dem som" in rule for rule in q.rules)]
    assert {"od_gjennomgang", "bolig_arsak_annet", "rph_aarsak"} & set(told) == {
        "od_gjennomgang",
        "bolig_arsak_annet",
    }
    assert len(told) == 22


def test_the_line_is_where_the_codebook_writes_the_question(
    asked: dict[str, AskedQuestion],
) -> None:
    lines = (ROOT / "data" / "codebook.yml").read_text("utf-8").splitlines()
    for question in asked.values():
        assert lines[question.line - 1].strip() == f"- key: {question.key}"


def test_a_question_comes_back_as_it_was(asked: dict[str, AskedQuestion]) -> None:
    question = asked["team_aarsverk_act"]
    plain = question.to_plain() | {"rules": list(question.rules), "items": list(question.items)}
    plain |= {"variables": list(question.variables), "options": []}
    assert AskedQuestion.from_plain(plain) == question
