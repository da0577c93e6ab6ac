"""Units that did not deliver, and what their full-time equivalents from last year amount to."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import Codebook
from analysis.reference.units import units
from analysis.register import Register
from analysis.statistics.carried_forward import carried_forward
from analysis.survey import Survey
from analysis.survey.carry_forward import carry_forward

QUESTION = {"key": "aarsverk_voksne", "text": "Årsverk?", "type": "fte", "years": [2019, 2020]}
CODEBOOK = Codebook.model_validate(
    {
        "title": "Prøveskjema",
        "size_classes": [],
        "divisions": {2019: 2020},
        "sections": [
            {"key": "arsverk", "title": "Årsverk", "carry_forward": 2, "questions": [QUESTION]}
        ],
        "measures": [
            {
                "id": "fte.total",
                "statistic": "total",
                "label": "I alt",
                "definition": "Årsverk",
                "variables": ["aarsverk_voksne"],
            }
        ],
    }
)
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def facts() -> Register:
    """Four municipalities that gave 68 in 2019; the last one, with 8, is silent in 2020."""
    index = units(ROOT, 2020).index

    def year(*values: str | None) -> pd.DataFrame:
        given = [None if value is None else Decimal(value) for value in values]
        fte = pd.Series(given, index=index[: len(given)], dtype=object).reindex(index)
        return pd.DataFrame({"aarsverk_voksne": fte})

    answers = {2019: year("10", "20", "30", "8"), 2020: year("11", "21", "40", None)}
    survey = Survey(ROOT, 2020, CODEBOOK, *carry_forward(CODEBOOK, answers))
    return Register(carried_forward(survey, "fte.total"))


def test_who_delivered_and_who_did_not(facts: Register) -> None:
    assert (facts["admin.reported.2020"].value, facts["admin.not_reported.2020"].value) == (3, 369)
    assert (facts["admin.reported.2019"].value, facts["admin.not_reported.2019"].value) == (4, 368)


def test_last_years_full_time_equivalents_count_in_the_total(facts: Register) -> None:
    assert facts["fte.total.carried_forward.2020"].value == 8
    assert facts["fte.total.carried_forward_share.2020"].value == 10
    assert facts["fte.total.carried_forward_share.2020"].derived_from == (
        "fte.total.carried_forward.2020",
        "fte.total.2020",
    )


def test_the_limit_is_that_of_the_codebook(facts: Register) -> None:
    assert facts["admin.carry_forward_limit.2020"].value == 2
    assert "admin.carry_forward_limit.2019" not in facts


def test_figures_older_than_last_year_are_counted() -> None:
    index = units(ROOT, 2020).index
    book = CODEBOOK.model_dump(by_alias=True)
    book["sections"][0]["questions"][0]["years"] = [2020, 2021, 2022]
    given = {2020: ("10", "20", "30"), 2021: ("11", None, "30"), 2022: ("12", None, None)}
    answers = {
        year: pd.DataFrame(
            {
                "aarsverk_voksne": pd.Series(
                    [None if text is None else Decimal(text) for text in texts],
                    index=index[:3],
                    dtype=object,
                ).reindex(index)
            }
        )
        for year, texts in given.items()
    }
    codebook = Codebook.model_validate(book)
    survey = Survey(ROOT, 2022, codebook, *carry_forward(codebook, answers))
    facts = Register(carried_forward(survey, "fte.total"))
    assert [facts[f"admin.carried_older.{year}"].value for year in given] == [0, 0, 1]
    assert facts["fte.total.carried_forward.2022"].value == 50


def test_nothing_is_carried_when_everyone_delivered(facts: Register) -> None:
    assert facts["fte.total.carried_forward_share.2019"].value == 0
