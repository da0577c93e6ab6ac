"""All rules on the answers that ship with the project: a helpful number of findings, and no error."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analysis.quality.answer_rules import answer_cases, judged_answers
from analysis.quality.declared import Rules
from analysis.quality.reader import read_rules
from analysis.quality.verdict import Verdict
from analysis.quality.year_answers import YearAnswers, year_answers
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def survey() -> Survey:
    return Survey.read(ROOT, 2023, strict=False)


@pytest.fixture(scope="module")
def rules(survey: Survey) -> Rules:
    return read_rules(ROOT, survey.codebook)


@pytest.fixture(scope="module")
def year(survey: Survey) -> YearAnswers:
    return year_answers(survey, 2023)


@pytest.fixture(scope="module")
def verdicts(rules: Rules, year: YearAnswers) -> tuple[Verdict, ...]:
    return judged_answers(rules, year, {})


def test_the_shipped_answers_give_a_helpful_number_of_findings(
    rules: Rules, verdicts: tuple[Verdict, ...]
) -> None:
    found = [finding for verdict in verdicts for finding in verdict.findings]
    assert 30 <= len(found) <= 200
    assert not [finding for finding in found if finding.severity == "error"]
    assert len({finding.id for finding in found}) == len(found)
    assert all(f.said and f.remedy and "nan" not in f.said + f.arithmetic for f in found)
    assert [verdict.id for verdict in verdicts] == [
        name for name in rules.by_id() if name != "accepted_gone"
    ]


def test_the_same_answers_in_another_order_give_the_same_findings(
    rules: Rules, year: YearAnswers, verdicts: tuple[Verdict, ...]
) -> None:
    turned = replace(
        year,
        answers=year.answers[::-1],
        units=year.units[::-1],
        last=year.last[::-1],
        silent_years=year.silent_years[::-1],
    )
    assert judged_answers(rules, turned, {}) == verdicts


def test_a_year_with_silent_units_after_a_break_can_be_tried(survey: Survey, rules: Rules) -> None:
    for name, cases in answer_cases(rules, year_answers(survey, 2020)).items():
        assert {"unit", "variable"} <= set(cases.table), name
        assert not cases.table.duplicated(["unit", "variable"]).any(), name
        assert pd.notna(cases.table["unit"]).all(), name
