"""A question that fewer answered than its section, or than last year, is found."""

from dataclasses import replace

from analysis.quality.base import dropped_bases, small_bases
from analysis.quality.declared import BaseDropRule, BaseRule
from tests.analysis.quality.sample import found, ids, year_of

WORDS = {"title": "", "severity": "notice", "method": "", "why": "", "ask": ""}
SMALL = BaseRule.model_validate(WORDS | {"share": 0.9, "asked": 3})
DROPPED = BaseDropRule.model_validate(WORDS | {"relative": 0.25})
NO_TOPIC = {
    "behov": None,
    "hvordan": None,
    "tema__rus": None,
    "tema__vold": None,
    "tema__none": None,
}


def test_a_question_that_fewer_answered_than_its_section_is_found() -> None:
    (finding,) = found(small_bases(SMALL, year_of({}, {}, {}, {"behov": None, "hvordan": None})))
    assert finding.id == "rule.2023.behov"
    assert finding.unit == ""
    assert finding.said == "«Er behovene kartlagt?»: 3 av 4 enheter som skulle svare, har svart."
    assert finding.arithmetic == "3 / 4 = 75,0 %; 1 mangler"


def test_a_unit_without_the_section_was_not_to_answer() -> None:
    assert ids(small_bases(SMALL, year_of({}, {}, {}, NO_TOPIC))) == []


def test_a_section_that_few_answered_is_not_tried() -> None:
    table = small_bases(SMALL, year_of({}, {}, NO_TOPIC, NO_TOPIC)).table
    assert "behov" not in set(table["variable"])
    assert "tiltak" in set(table["variable"])


def test_a_base_that_fell_from_last_year_is_found() -> None:
    gone = {"behov": None, "hvordan": None}
    (finding,) = found(dropped_bases(DROPPED, year_of({}, {}, {}, gone)))
    assert finding.id == "rule.2023.behov"
    assert finding.said == "«Er behovene kartlagt?»: 3 enheter har svart, mot 4 i fjor."
    assert finding.arithmetic == "4 → 3: −25 %"


def test_a_base_that_grew_or_stood_is_not() -> None:
    assert ids(dropped_bases(DROPPED, year_of({}, {}, {}, {}))) == []
    gone = {"behov": None}
    assert ids(dropped_bases(DROPPED, year_of({}, {}, last={"1101": gone}))) == []


def test_the_first_year_is_not_compared() -> None:
    cases = dropped_bases(DROPPED, replace(year_of({}, {}), before=None))
    assert cases.table.empty
    assert cases.unused == "Ikke prøvd: det finnes ingen svar fra året før."
