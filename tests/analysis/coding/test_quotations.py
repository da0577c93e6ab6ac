"""A quotation is a part of an answer to the letter, and points to nobody."""

from pathlib import Path

import pytest

from analysis.coding.quotations import (
    QuotationsError,
    cleared_texts,
    is_part,
    quotations_path,
    read_quotations,
)

ANSWERS = {
    "hvordan": {"1101": "Vi spurte rådet, Solveig Berg\nog naboene. Det tok tid.", "1103": "Nei."}
}
NAMES = {"Solveig": False}
GOOD = """\
quotations:
  - id: asked
    question: hvordan
    unit: "1101"
    text: Vi spurte rådet […] og naboene.
    cleared: {by: Kari, date: 2023-11-15}
  - id: slow
    question: hvordan
    unit: "1101"
    text: Det tok tid.
"""


def read(root: Path, text: str) -> dict[str, str | None]:
    path = quotations_path(root, 2023)
    path.parent.mkdir(parents=True)
    path.write_text(text, "utf-8")
    return cleared_texts(read_quotations(root, 2023, ANSWERS, NAMES, ("Berg",)))


def test_only_what_is_cleared_has_its_text(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD) == {"asked": "Vi spurte rådet […] og naboene.", "slow": None}


def test_without_a_file_there_are_none(tmp_path: Path) -> None:
    assert read_quotations(tmp_path, 2023, ANSWERS, NAMES, ()) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Det tok tid.", "Det tok lang tid.", "7: quotation 'slow': the text does not stand in the answer of '1101'"),
        ('unit: "1101"\n    text: Det', 'unit: "1102"\n    text: Det', "7: quotation 'slow': unit '1102' has no answer to 'hvordan'; did you mean"),
        ("question: hvordan\n    unit: \"1101\"\n    text: Det", "question: hvorfor\n    unit: \"1101\"\n    text: Det", "7: quotation 'slow': question 'hvorfor' is no open question of the year"),
        ("id: slow", "id: asked", "7: quotation 'asked': the id stands twice; give one of them another"),
        ("by: Kari, ", "", "6: quotations › 'asked' › cleared › by: field 'by' is missing; add it"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in GOOD
    with pytest.raises(QuotationsError) as wrong:
        read(tmp_path, GOOD.replace(old, new))
    assert f"quotations.yml:{said}" in str(wrong.value)


def test_a_quotation_that_points_to_a_person_is_refused_without_naming_her(tmp_path: Path) -> None:
    with pytest.raises(QuotationsError) as wrong:
        read(tmp_path, GOOD.replace("Vi spurte rådet […]", "Vi spurte rådet, Solveig Berg"))
    (said,) = wrong.value.findings
    assert "may point to a person (personnavn), in the answer of '1101' to 'hvordan'" in said
    assert "Solveig" not in said


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("naboene", True),
        ("Vi spurte […] naboene", True),
        ("Vi spurte [...] naboene […]", True),
        ("naboene […] Vi spurte", False),
        ("naboer", False),
        ("[…]", False),
    ],
)
def test_parts_stand_in_their_order(text: str, holds: bool) -> None:
    assert is_part(text, "Vi spurte både rådet\nog naboene.") is holds
