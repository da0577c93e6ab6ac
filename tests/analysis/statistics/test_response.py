"""How many answered: those who gave an answer this year, and not those whose last one stands."""

from decimal import Decimal
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.reference.units import units
from analysis.register import Register
from analysis.statistics.response import response
from analysis.survey import Survey
from analysis.survey.carry_forward import carry_forward

ROOT = Path(__file__).parents[3]
CODEBOOK = Codebook.model_validate(
    {
        "title": "Prøveskjema",
        "size_classes": [],
        "divisions": {2019: 2020},
        "sections": [
            {
                "key": "arsverk",
                "title": "Årsverk",
                "carry_forward": 2,
                "questions": [
                    {"key": "voksne", "text": "Årsverk?", "type": "fte", "years": [2019, 2020]}
                ],
            }
        ],
    }
)


def test_full_time_equivalents_carried_forward_are_no_answer() -> None:
    index = units(ROOT, 2020).index

    def year(*values: str | None) -> pd.DataFrame:
        given = [None if value is None else Decimal(value) for value in values]
        fte = pd.Series(given, index=index[: len(given)], dtype=object).reindex(index)
        return pd.DataFrame({"voksne": fte})

    answers = {2019: year("10", "20", "30", "8"), 2020: year("11", "21", "40", None)}
    survey = Survey(ROOT, 2020, CODEBOOK, *carry_forward(CODEBOOK, answers))
    facts = Register(response(survey, "arsverk"))
    assert facts["response.voksne.count.2020"].value == 3
    assert facts["response.voksne.share.2020"].value == Decimal(300) / len(index)
