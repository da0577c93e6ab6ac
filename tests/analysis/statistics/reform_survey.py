"""A survey across the reform of 2024: every unit has two full-time equivalents, one of them educated.

The answers of 2019 are kept in the division of 2020–2023. Molde (1506) is silent in 2023 and
carried forward from 2022; Aukra (1547) gave nothing in any year but 2024; Smøla (1573) has so few
that its share is not published.
"""

from decimal import Decimal
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook, read_codebook
from analysis.disclosure.rules import Disclosure
from analysis.reference.units import unit_numbers
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]
ÅLESUND_2020, ÅLESUND, HARAM = "1507", "1508", "1580"
MOLDE, AUKRA, SMØLA = "1506", "1547", "1573"
YEARS = {2019: 2020, 2022: 2020, 2023: 2020, 2024: 2024}
FTE = ["aarsverk__hoyere", "aarsverk__andre"]

CODEBOOK = Codebook.model_validate(
    {
        "title": "Prøve",
        "size_classes": [
            size.model_dump() for size in read_codebook(ROOT / "data/codebook.yml").size_classes
        ],
        "divisions": {2019: 2020},
        "breaks": [
            {"before": 2020, "word": "brudd: sammenslåinger", "sections": ["arsverk"]},
            {"before": 2024, "word": "brudd: nye kategorier", "sections": ["arsverk"]},
        ],
        "sections": [
            {
                "key": "arsverk",
                "title": "Årsverk",
                "carry_forward": 2,
                "questions": [
                    {
                        "key": "aarsverk",
                        "text": "Årsverk?",
                        "type": "fte",
                        "years": list(YEARS),
                        "items": {"hoyere": "Høyere utdanning", "andre": "Andre"},
                    },
                    {
                        "key": "team",
                        "text": "Team?",
                        "type": "yes_no_unknown",
                        "years": list(YEARS),
                        "options": {"ja": "Ja", "nei": "Nei"},
                    },
                ],
            }
        ],
        "measures": [
            {
                "id": "fte.total",
                "statistic": "total",
                "label": "I alt",
                "definition": "Årsverk i alt",
                "variables": FTE,
            },
            {
                "id": "fte.rate",
                "statistic": "rate",
                "label": "Rate",
                "definition": "Årsverk per 10 000 innbyggere",
                "variables": FTE,
                "per": 10000,
                "decimals": 1,
            },
            {
                "id": "fte.educated",
                "statistic": "ratio",
                "label": "Høyere utdanning",
                "definition": "Andel årsverk med høyere utdanning",
                "variables": FTE[:1],
                "denominator": FTE,
            },
            {
                "id": "team.count",
                "statistic": "count",
                "label": "Team",
                "definition": "Antall",
                "variables": ["team"],
                "options": ["ja"],
            },
        ],
    }
)

DISCLOSURE = Disclosure.model_validate(
    {
        "protection": {"units": 2, "percent": 20},
        "sensitive": {},
        "not_sensitive": "Svarene er oppdiktet.",
        "rules": [
            {
                "key": "few_persons",
                "kind": "persons",
                "of": "all",
                "least": 1,
                "reason": "Prøver tegnet for det som ikke offentliggjøres.",
            }
        ],
    }
)


def reform_survey(edition: int = 2024) -> Survey:
    """The survey up to an edition, 2023 or 2024."""
    years = {year: division for year, division in YEARS.items() if year <= edition}
    answers = {year: _answers(division) for year, division in years.items()}
    for year, frame in answers.items():
        if year < 2024:
            frame.loc[AUKRA] = None
        frame.loc[SMØLA] = Decimal("0.4")
    carried = {year: pd.DataFrame(columns=FTE, dtype="float") for year in years}
    carried[2023] = pd.DataFrame(2022.0, index=[MOLDE], columns=FTE)
    survey = Survey(ROOT, edition, CODEBOOK, answers, carried)
    vars(survey)["disclosure"] = DISCLOSURE  # What the survey would read from its edition's folder.
    return survey


def _answers(division: int) -> pd.DataFrame:
    return pd.DataFrame(
        Decimal("1.0"), index=unit_numbers(ROOT, division), columns=FTE, dtype=object
    )
