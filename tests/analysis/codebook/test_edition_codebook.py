"""The form of a year is the form of the year before with what a person has decided."""

from pathlib import Path

import pytest

from analysis.codebook import Codebook, codebook_for
from analysis.errors import UserError
from analysis.statistics.breaks import stretch

CODEBOOK = """\
title: Lite skjema
size_classes:
  - {key: lt2000, label: Under 2 000, upper: 2000}
breaks:
  - {before: 2024, word: ventet brudd, sections: [arsverk]}
sections:
  - key: arsverk
    title: Årsverk
    questions:
      - {key: aarsverk, text: Hvor mange?, type: fte, years: [2022, 2023]}
  - key: eldre
    title: Eldre
    questions:
      - key: behov
        text: Er behovene kartlagt?
        type: single
        years: [2020, 2023]
        options: {"yes": Ja, "no": Nei}
      - key: behov_hvordan
        text: Hvordan?
        type: text
        years: [2023]
        filter: {variable: behov, is_one_of: ["yes"]}
      - {key: alder, text: Hvor gamle?, type: number, years: [2018]}
measures:
  - id: fte
    statistic: total
    variables: [aarsverk]
    label: Årsverk
    definition: Årsverk.
  - id: mapped
    statistic: share
    variables: [behov]
    options: ["yes"]
    label: Kartlagt
    definition: Andel.
"""


@pytest.fixture
def codebook_with(tmp_path: Path):
    def read(edition: int = 2024, **forms: str) -> Codebook:
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / "codebook.yml").write_text(CODEBOOK, "utf-8")
        for name, text in forms.items():
            folder = tmp_path / "data" / name.removeprefix("y")
            folder.mkdir(exist_ok=True)
            (folder / "form.yml").write_text(text, "utf-8")
        return codebook_for(tmp_path, edition)

    return read


def test_every_question_of_the_year_before_is_asked_again(codebook_with) -> None:
    codebook = codebook_with(y2024="as_in: 2023\n")
    assert codebook.variables(2024) == ("aarsverk", "behov", "behov_hvordan")
    assert codebook.years(codebook.measure["mapped"]) == (2020, 2023, 2024)


def test_questions_go_and_come_back(codebook_with) -> None:
    codebook = codebook_with(
        y2024="as_in: 2023\ndropped: [behov_hvordan]\nadded: [alder]\n", y2025="as_in: 2024\n"
    )
    assert codebook.variables(2024) == ("aarsverk", "behov", "alder")
    assert codebook.questions["alder"].years == (2018, 2024)
    assert codebook.questions["behov_hvordan"].years == (2023,)


def test_a_form_of_a_form(codebook_with) -> None:
    forms = {"y2024": "as_in: 2023\ndropped: [behov_hvordan]\n", "y2025": "as_in: 2024\n"}
    assert codebook_with(2025, **forms).variables(2025) == ("aarsverk", "behov")


def test_a_label_is_new_from_its_year_on_and_not_in_the_edition_before(codebook_with) -> None:
    form = 'as_in: 2023\nrenamed:\n  behov: {text: Kartlagt?, options: {"no": Ikke ennå}}\n'
    new, old = codebook_with(2024, y2024=form), codebook_with(2023, y2024=form)
    assert [o.label for o in new.questions["behov"].options] == ["Ja", "Ikke ennå"]
    assert new.questions["behov"].text == "Kartlagt?"
    assert [o.label for o in old.questions["behov"].options] == ["Ja", "Nei"]
    assert old.variables(2024) == ()


@pytest.mark.parametrize(
    ("breaks", "fte", "mapped"),
    [
        ("", "2024", ""),
        ("breaks: {}\n", "", ""),
        ("breaks: {arsverk: nye kategorier}\n", "2024", ""),
        ("breaks: {behov: nye svar}\n", "", "2024"),
        ("breaks: {arsverk: a, behov: b}\n", "2024", "2024"),
    ],
)
def test_the_form_says_which_series_break(
    codebook_with, breaks: str, fte: str, mapped: str
) -> None:
    """A section breaks its full-time equivalents, a question all that is counted from it."""
    codebook = codebook_with(y2024=f"as_in: 2023\n{breaks}")
    assert stretch(codebook, codebook.measure["fte"], 2024) == fte
    assert stretch(codebook, codebook.measure["mapped"], 2024) == mapped
    assert stretch(codebook, codebook.measure["mapped"], 2023) == ""


@pytest.mark.parametrize(
    ("form", "finding"),
    [
        (
            "as_in: 2023\ndropped: [behov_hvordn]\n",
            "2: question 'behov_hvordn' does not exist; did you mean 'behov_hvordan'?",
        ),
        (
            "as_in: 2023\ndropped:\n  - behov\n",
            "3: question 'behov' is dropped, but 'behov_hvordan' stays and needs it; "
            "drop 'behov_hvordan' too, or keep both",
        ),
        (
            "as_in: 2023\nadded: [behov]\n",
            "2: question 'behov' is in the form of 2023, and is asked again without being added; "
            "take it out here",
        ),
        (
            'as_in: 2023\nrenamed:\n  behov:\n    options:\n      "nei": Ikke\n',
            "5: option 'nei' does not exist",
        ),
        (
            "as_in: 2023\nbreaks: {arsverkk: nye}\n",
            "2: section or question 'arsverkk' does not exist; did you mean 'arsverk'?",
        ),
        (
            "as_in: 2019\n",
            "1: as_in: nothing was asked in 2019; write a year before 2024, "
            "the last one with questions is 2023",
        ),
        (
            "as_in: 2023\ndrop: [behov]\n",
            "2: drop: field 'drop' does not exist; did you mean 'dropped'?",
        ),
        ("dropped: []\n", "1: as_in: field 'as_in' is missing; add it"),
        (
            "as_in: 2023\nconfirmed: kanskje\n",
            "2: confirmed: 'kanskje': input should be a valid boolean, unable to interpret input",
        ),
    ],
)
def test_a_mistake_is_told_at_its_line(codebook_with, form: str, finding: str) -> None:
    with pytest.raises(UserError) as wrong:
        codebook_with(y2024=form)
    found = [finding.partition("form.yml:")[2] for finding in wrong.value.findings]
    assert found == [finding]


def test_all_mistakes_of_a_form_are_collected(codebook_with) -> None:
    with pytest.raises(UserError) as wrong:
        codebook_with(y2024="as_in: 2023\ndropped: [a]\nadded: [b]\nrenamed: {c: {}}\n")
    assert len(wrong.value.findings) == 3


def test_what_is_left_blank_is_nothing(codebook_with) -> None:
    blank = "as_in: 2023\nconfirmed: no\ndivision:\ndropped:\nadded:\nrenamed:\nbreaks:\n"
    assert codebook_with(y2024=blank).variables(2024) == ("aarsverk", "behov", "behov_hvordan")


def test_the_form_says_in_which_division_the_answers_are_kept(codebook_with) -> None:
    form = "as_in: 2023\ndivision: 2020\n"
    assert codebook_with(2024, y2024=form).divisions == {2024: 2020}
    assert codebook_with(2023, y2024=form).divisions == {}
