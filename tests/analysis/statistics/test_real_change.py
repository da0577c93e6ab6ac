"""Growth without the units that count differently than the year before."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import Codebook
from analysis.statistics.real_change import real_growth
from analysis.survey import Survey

CODEBOOK = {
    "title": "Prøveskjema",
    "size_classes": [],
    "sections": [
        {
            "key": "arsverk",
            "title": "Årsverk",
            "questions": [
                {
                    "key": "aarsverk_voksne",
                    "text": "Årsverk?",
                    "type": "fte",
                    "years": [2022, 2023],
                },
                {
                    "key": "reell_endring",
                    "text": "Har innsatsen faktisk endret seg?",
                    "type": "single",
                    "years": [2023],
                    "options": {"yes": "Ja", "no": "Nei"},
                },
            ],
        }
    ],
    "measures": [
        {
            "id": "fte.adults.adjusted",
            "statistic": "total",
            "label": "Voksne",
            "definition": "Årsverk i tjenester til voksne",
            "variables": ["aarsverk_voksne"],
            "leave_out": {"variable": "reell_endring", "is_one_of": ["no"]},
        }
    ],
}


def survey(said: list[str | None]) -> Survey:
    """Three units: 10 to 11, 10 to 10 and 10 to 30 full-time equivalents."""
    units = pd.Index(["4201", "4202", "4203"], name="unit")

    def fte(*values: int) -> pd.Series:
        return pd.Series([Decimal(v) for v in values], index=units, dtype=object)

    answers = {
        2022: pd.DataFrame({"aarsverk_voksne": fte(10, 10, 10)}),
        2023: pd.DataFrame(
            {
                "aarsverk_voksne": fte(11, 10, 30),
                "reell_endring": pd.Series(said, index=units, dtype="str"),
            }
        ),
    }
    nobody = pd.DataFrame()
    return Survey(
        Path(), 2023, Codebook.model_validate(CODEBOOK), answers, dict.fromkeys(answers, nobody)
    )


def test_a_unit_that_counts_differently_is_left_out_of_both_years() -> None:
    before, after, growth = real_growth(survey(["yes", "yes", "no"]), "fte.adults")

    assert (before.value, after.value) == (20, 21)
    assert growth.id == "fte.adults.change_pct.2022_2023.adjusted"
    assert growth.value == 5
    assert growth.derived_from == ("fte.adults.adjusted.2022", "fte.adults.adjusted.2023")


def test_a_unit_that_did_not_say_stays() -> None:
    *_, growth = real_growth(survey(["yes", None, "no"]), "fte.adults")

    assert growth.value == 5


def test_with_every_change_real_it_is_the_plain_growth() -> None:
    *_, growth = real_growth(survey(["yes", "yes", "yes"]), "fte.adults")

    assert growth.value == 70


def test_a_measure_that_leaves_nobody_out_is_refused() -> None:
    given = survey(["yes", "yes", "no"])
    (measure,) = CODEBOOK["measures"]
    without = {key: value for key, value in measure.items() if key != "leave_out"}
    plain = Codebook.model_validate(CODEBOOK | {"measures": [without]})

    with pytest.raises(ValueError, match="leave_out"):
        real_growth(Survey(given.root, 2023, plain, given._answers, given._carried), "fte.adults")


def test_there_is_no_real_growth_across_a_break() -> None:
    given = survey(["yes", "yes", "no"])
    series_break = {"before": 2023, "word": "brudd", "sections": ["arsverk"]}
    broken = Codebook.model_validate(CODEBOOK | {"breaks": [series_break]})
    assert (
        real_growth(Survey(given.root, 2023, broken, given._answers, given._carried), "fte.adults")
        == ()
    )


def test_there_is_no_real_growth_between_years_of_different_units() -> None:
    given = survey(["yes", "yes", "no"])
    answers = {**given._answers, 2022: given.answers(2022).rename({"4203": "1103"})}
    merged = Survey(given.root, 2023, given.codebook, answers, given._carried)
    assert real_growth(merged, "fte.adults") == ()
