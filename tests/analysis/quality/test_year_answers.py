"""A year's own answers, with last year's in this year's division beside them."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.codebook import Codebook
from analysis.quality.year_answers import amounts, own_answers, total, year_answers
from analysis.reference.recode import recode
from analysis.survey import Survey
from analysis.survey.carry_forward import carry_forward

ROOT = Path(__file__).parents[3]
CODEBOOK = Codebook.model_validate(
    {
        "title": "Årsverk",
        "size_classes": [{"key": "all_sizes", "label": "Alle"}],
        "breaks": [{"before": 2020, "word": "brudd", "sections": ["arsverk"]}],
        "sections": [
            {"key": "arsverk", "title": "Årsverk", "carry_forward": 2, "questions": [
                {"key": "tiltak", "text": "Tiltak?", "type": "fte", "years": [2018, 2019, 2020, 2021],
                 "items": {"bolig": "Bolig", "annet": "Annet"}}]}
        ],
    }
)  # fmt: skip
KRISTIANSAND, SONGDALEN, SOGNE, MERGED, BERGEN = "1001", "1017", "1018", "4204", "4601"


def frame(amounts: Mapping[str, str | None]) -> pd.DataFrame:
    """Each unit's full-time equivalents in housing; half as many in the rest; `None` is silence."""
    rows = {
        unit: {
            "status": "not_started" if value is None else "complete",
            "tiltak__bolig": None if value is None else Decimal(value),
            "tiltak__annet": None if value is None else Decimal(value) / 2,
        }
        for unit, value in amounts.items()
    }
    return pd.DataFrame.from_dict(rows, orient="index", dtype=object).rename_axis("unit")


def survey(years: Mapping[int, Mapping[str, str | None]]) -> Survey:
    answers = {year: frame(amounts) for year, amounts in years.items()}
    ways = {2020: recode(ROOT, 2019, 2020)} if {2019, 2020} <= set(years) else {}
    return Survey(ROOT, max(years), CODEBOOK, *carry_forward(CODEBOOK, answers, ways))


def test_last_year_stands_beside_this_one() -> None:
    year = year_answers(
        survey({2020: {MERGED: "8", BERGEN: "3"}, 2021: {MERGED: "9", BERGEN: "4"}}), 2021
    )
    assert list(year.last["tiltak__bolig"]) == [8, 3]
    assert list(year.answers["tiltak__bolig"]) == [9, 4]
    assert [q.key for q in year.comparable(["tiltak", "annet"])] == ["tiltak"]


def test_a_merged_unit_is_compared_with_the_sum_of_its_parts() -> None:
    before = {KRISTIANSAND: "10", SONGDALEN: "2.5", SOGNE: "4", "1201": "7"}
    year = year_answers(survey({2019: before, 2020: {MERGED: "20", BERGEN: "7"}}), 2020)
    assert year.last.loc[MERGED, "tiltak__bolig"] == Decimal("16.5")
    assert year.last.loc[BERGEN, "tiltak__bolig"] == Decimal("7")
    assert year.comparable(["tiltak"]) == []
    assert [q.key for q in year.known(["tiltak"])] == ["tiltak"]


def test_a_carried_figure_is_no_answer_and_still_last_years() -> None:
    whole = survey({2020: {BERGEN: "3"}, 2021: {BERGEN: None}})
    assert whole.answers(2021).at[BERGEN, "tiltak__bolig"] == 3
    assert own_answers(whole, 2021)["tiltak__bolig"].isna().all()
    year = year_answers(whole, 2021)
    assert year.answers["tiltak__bolig"].isna().all()
    assert year.last.at[BERGEN, "tiltak__bolig"] == 3
    assert year.silent_years[BERGEN] == 1


def test_silence_is_counted_in_years_on_end() -> None:
    silent = survey({2018: {"1001": "1"}, 2019: {"1001": None}})
    assert year_answers(silent, 2019).silent_years["1001"] == 1
    longer = survey({2018: {"1001": None}, 2019: {"1001": None}})
    assert year_answers(longer, 2019).silent_years["1001"] == 2
    ended = survey({2018: {"1001": None}, 2019: {"1001": "2"}})
    assert year_answers(ended, 2019).silent_years["1001"] == 0


def test_a_merged_unit_was_silent_only_where_all_its_parts_were() -> None:
    all_silent = dict.fromkeys((KRISTIANSAND, SONGDALEN, SOGNE))
    year = year_answers(survey({2019: all_silent, 2020: {MERGED: None}}), 2020)
    assert year.silent_years[MERGED] == 2
    year = year_answers(survey({2019: all_silent | {SOGNE: "4"}, 2020: {MERGED: None}}), 2020)
    assert year.silent_years[MERGED] == 1


def test_the_first_year_has_no_last_year() -> None:
    year = year_answers(survey({2020: {BERGEN: "3"}}), 2020)
    assert year.before is None
    assert year.last.columns.empty
    assert year.known(["tiltak"]) == []


def test_a_sum_is_exact_in_tenths_and_silence_is_no_zero() -> None:
    answers = frame({BERGEN: "0.2", MERGED: None, "1101": "0"})
    question = CODEBOOK.questions["tiltak"]
    assert np.array_equal(total(answers, question), [0.3, np.nan, 0.0], equal_nan=True)
    assert np.isnan(amounts(answers, ["tiltak__bolig"])[1, 0])
