"""The codebook is read, and a mistake in it gives line, place, value and remedy."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.errors import UserError

ROOT = Path(__file__).parents[3]

SMALL = """\
title: Lite skjema
size_classes:
  - {key: lt2000, label: Under 2 000, upper: 2000}
sections:
  - key: eldre
    title: Eldre
    respondents: {2023: 336}
    questions:
      - key: eldre_behov
        text: Er behovene kartlagt?
        type: yes_no_unknown
        years: [2020, 2023]
        options: {"yes": Ja, "no": Nei}
      - key: eldre_tema
        text: Hvilke tema?
        type: multi
        years: [2023]
        filter: {variable: eldre_behov, is_one_of: ["yes"]}
        options: {rus: Rus, none: Ingen}
        exclusive: [none]
families:
  - id: elderly.topic.{option}
    question: eldre_tema
    statistic: share
    label: "{option}"
    definition: "Andel som svarer {option}."
measures:
  - id: elderly.needs_mapped
    statistic: share
    variables: [eldre_behov]
    options: ["yes"]
    label: Kartlagt
    definition: Andel som har kartlagt behovene.
"""


def read(tmp_path: Path, text: str) -> tuple[str, ...]:
    """The findings of a codebook with this text, without the path of the file."""
    path = tmp_path / "codebook.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_codebook(path)
    return tuple(finding.removeprefix(f"{path}:") for finding in caught.value.findings)


def test_a_small_codebook_is_read(tmp_path: Path) -> None:
    path = tmp_path / "codebook.yml"
    path.write_text(SMALL, encoding="utf-8")
    codebook = read_codebook(path)
    assert codebook.variables(2020) == ("eldre_behov",)
    assert codebook.variables(2023) == ("eldre_behov", "eldre_tema__rus", "eldre_tema__none")
    assert codebook.measure["elderly.topic.rus"].variables == ("eldre_tema__rus",)
    assert codebook.measure["elderly.topic.rus"].definition == "Andel som svarer rus."
    assert codebook.years(codebook.measure["elderly.needs_mapped"]) == (2020, 2023)


@pytest.mark.parametrize(
    ("right", "wrong", "finding"),
    [
        (
            "        type: multi",
            "        type: mutli",
            "16: sections › 'eldre' › questions › 'eldre_tema' › type: 'mutli' is not one of "
            "'single', 'multi', 'scale5', 'yes_no_unknown', 'number', 'fte', 'text', 'id'"
            "; did you mean 'multi'?",
        ),
        (
            "    respondents:",
            "    respondent:",
            "7: sections › 'eldre' › respondent: field 'respondent' does not exist"
            "; did you mean 'respondents'?",
        ),
        (
            "    definition: Andel som har kartlagt behovene.",
            "",
            "28: measures › 'elderly.needs_mapped' › definition: field 'definition' is missing; add it",
        ),
        (
            'options: {"yes": Ja, "no": Nei}',
            'options: {"yes": Ja, no: Nei}',
            "13: sections › 'eldre' › questions › 'eldre_behov' › options › False › key: "
            "False is read by YAML as no text; put it in quotes",
        ),
        (
            "{variable: eldre_behov,",
            "{variable: eldre_behvo,",
            "18: sections › 'eldre' › questions › 'eldre_tema' › filter › variable: "
            "variable 'eldre_behvo' does not exist; did you mean 'eldre_behov'?",
        ),
        (
            '    options: ["yes"]',
            "    options: [ja]",
            "31: measures › 'elderly.needs_mapped' › options › 1: option 'ja' does not exist",
        ),
        (
            "        years: [2020, 2023]",
            "        years: [2020, i fjor]",
            "12: sections › 'eldre' › questions › 'eldre_behov' › years › 2: 'i fjor': "
            "input should be a valid integer, unable to parse string as an integer",
        ),
        (
            "      - key: eldre_behov",
            "      - key: eldre_tema",
            "14: sections › 'eldre' › questions › 'eldre_tema' › key: 'eldre_tema' stands twice"
            "; give one of them another name",
        ),
        (
            "        text: Hvilke tema?",
            "        text: Hvilke tema?\n        text: Hva?",
            "16: 'text' stands twice here; give one of them another name",
        ),
        (
            "title: Lite skjema",
            "title: 'Lite skjema",
            "34: not YAML: found unexpected end of stream; check indentation and quotes",
        ),
    ],
)
def test_a_mistake_is_told_at_its_line(
    tmp_path: Path, right: str, wrong: str, finding: str
) -> None:
    assert SMALL.count(right) >= 1
    found = read(tmp_path, SMALL.replace(right, wrong, 1))
    assert finding in found, found


def test_all_mistakes_are_collected(tmp_path: Path) -> None:
    wrong = SMALL.replace("title: Eldre", "tittel: Eldre").replace("type: multi", "type: mutli")
    assert len(read(tmp_path, wrong)) == 3


def test_the_codebook_of_the_project_holds_the_whole_form() -> None:
    codebook = read_codebook(ROOT / "data/codebook.yml")
    fte = [q for q in codebook.questions.values() if q.key.startswith("aarsverk_")]
    split = [q for q in fte if "forlop" not in q.key]
    assert sum(len(q.variables) for q in split) == 27
    assert [q.years for q in split] == [tuple(range(2016, 2024))] * 4
    assert codebook.measure["housing.mental_health.good_or_very_good"].options == (
        "good",
        "very_good",
    )
    assert codebook.filter_of("senter_bruk__korus__kurs".replace("kurs", "courses")).variable == (  # type: ignore[union-attr]
        "senter_kjennskap__korus"
    )
