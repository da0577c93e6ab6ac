"""A quotation prints as a block, letter by letter, and only when it is cleared."""

from dataclasses import replace

import pytest

from report.chapters.quotation import escaped, quotations_in
from report.chapters.reading import Reading
from report.wording.lexicon import Lexicon
from tests.samples import sample_results

KNOWN = {"asked": "Vi spurte *rådet* […] <b>nå</b>.", "slow": None}


@pytest.fixture
def reading() -> Reading:
    found = Reading(replace(sample_results(), quotations=KNOWN), Lexicon({}, frozenset()))
    found.open("chapters/elderly.qmd", "")
    return found


def test_a_cleared_quotation_is_a_block(reading: Reading) -> None:
    assert quotations_in(reading, synthetic=False)(3, "asked") == (
        "> «Vi spurte \\*rådet\\* \\[…\\] \\<b\\>nå\\<\\/b\\>\\.»\n>\n> Svar fra en kommune eller bydel"
    )
    assert reading.findings == []


def test_an_invented_answer_is_called_so(reading: Reading) -> None:
    assert quotations_in(reading, synthetic=True)(3, "asked").endswith("> Oppdiktet svar")


@pytest.mark.parametrize(
    ("name", "rule", "remedy"),
    [
        ("slow", "quotation not cleared", "Write `cleared: {by: …, date: …}`"),
        ("askd", "undefined quotation", "Nearest: asked."),
    ],
)
def test_what_cannot_be_printed(reading: Reading, name: str, rule: str, remedy: str) -> None:
    assert quotations_in(reading, synthetic=False)(3, name) == ""
    (finding,) = reading.findings
    assert (finding.file, finding.line, finding.rule) == ("chapters/elderly.qmd", 3, rule)
    assert remedy in finding.remedy


def test_signs_are_letters_in_print() -> None:
    assert escaped("a_b\n$x$ @c #1 `d`") == "a\\_b \\$x\\$ \\@c \\#1 \\`d\\`"


def test_signs_without_a_shape_do_not_reach_the_print() -> None:
    assert escaped("a\u202ednuos\u202c b\x1b\x00c\u2066d\u2069\ue0010\ue002") == "adnuos bcd0"
