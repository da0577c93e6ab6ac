"""One place says what fits a variable, and why what does not fit is wrong."""

from decimal import Decimal
from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.survey.answer_types import answer_types

TYPES = answer_types(read_codebook(Path(__file__).parents[3] / "data/codebook.yml"), 2023)
FTE = TYPES["aarsverk_tiltak_voksne__staffed_housing"]


@pytest.mark.parametrize("text", ["0", "12", "12.5", "5000"])
def test_full_time_equivalents_have_at_most_one_decimal(text: str) -> None:
    assert FTE.fits(text)
    assert FTE.typed([text, ""]).tolist() == [Decimal(text), None]


@pytest.mark.parametrize(
    ("variable", "text", "rule"),
    [
        ("aarsverk_tiltak_voksne__staffed_housing", "12.25", "has more than one decimal; round"),
        ("aarsverk_tiltak_voksne__staffed_housing", "-3", "is negative; full-time equivalents"),
        ("aarsverk_tiltak_voksne__staffed_housing", "5000.1", "is more than 5000 full-time"),
        ("aarsverk_tiltak_voksne__staffed_housing", "tolv", "is not full-time equivalents"),
        ("aarsverk_tiltak_voksne__staffed_housing", "٣", "is not full-time equivalents"),
        ("eldre_behov", "yess", "is not one of yes, no, unknown; did you mean 'yes'?"),
        ("team_type__act", "2", "is not one of 0, 1"),
        ("status", "done", "is not one of not_started, confirmed, partial, complete"),
    ],
)
def test_what_does_not_fit_has_a_rule(variable: str, text: str, rule: str) -> None:
    assert not TYPES[variable].fits(text)
    assert TYPES[variable].rule(text).startswith(rule)


def test_open_answers_take_any_text() -> None:
    assert TYPES["forlop_behov"].fits("=1+1")
    assert TYPES["forlop_behov"].typed(["=1+1", ""]).isna().tolist() == [False, True]
