"""A small form and a few units, so that a rule's test says only what differs from right answers."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pandas as pd

from analysis.codebook import Codebook
from analysis.quality.cases import Cases
from analysis.quality.declared import Rule
from analysis.quality.finding import QualityFinding
from analysis.quality.judging import judged
from analysis.quality.year_answers import YearAnswers

YES_NO = {"yes": "Ja", "no": "Nei"}
CODEBOOK = Codebook.model_validate(
    {
        "title": "Lite skjema",
        "size_classes": [{"key": "small", "label": "Små"}, {"key": "large", "label": "Store"}],
        "sections": [
            {"key": "ramme", "title": "Innsending", "questions": [
                {"key": "reell", "text": "Er endringen reell?", "type": "single", "years": [2023],
                 "items": {"adults": "Voksne"}, "options": {"yes": "Ja", "no": "Nei, ny måte å telle på"}},
            ]},
            {"key": "arsverk", "title": "Årsverk", "carry_forward": 2, "questions": [
                {"key": "tiltak", "text": "Årsverk etter tiltak?", "type": "fte", "years": [2022, 2023],
                 "group": "adults", "items": {"bolig": "Bolig", "annet": "Annet"}},
                {"key": "utdanning", "text": "Årsverk etter utdanning?", "type": "fte", "years": [2022, 2023],
                 "group": "adults", "items": {"psykolog": "Psykolog", "andre": "Andre"}, "sums_to": "tiltak"},
            ]},
            {"key": "eldre", "title": "Eldre", "questions": [
                {"key": "behov", "text": "Er behovene kartlagt?", "type": "single",
                 "years": [2022, 2023], "options": YES_NO},
                {"key": "hvordan", "text": "Hvordan?", "type": "text", "years": [2023],
                 "filter": {"variable": "behov", "is_one_of": ["yes"]}},
                {"key": "tema", "text": "Hvilke tema?", "type": "multi", "years": [2023],
                 "options": {"rus": "Rus", "vold": "Vold", "none": "Ingen"}, "exclusive": ["none"]},
            ]},
            {"key": "team", "title": "Team", "questions": [
                {"key": "team_id", "text": "Hvilket samarbeid?", "type": "id", "years": [2023]},
                {"key": "fact", "text": "Årsverk i FACT-teamet?", "type": "fte", "years": [2023],
                 "items": {"total": "I alt", "municipal": "Fra kommunene"}, "at_most": {"municipal": "total"}},
            ]},
        ],
        "measures": [
            {"id": "team.fact", "statistic": "total", "label": "FACT", "definition": "FACT",
             "variables": ["fact__total"], "distinct_by": "team_id"},
        ],
    }
)  # fmt: skip
FTE = ("tiltak__bolig", "tiltak__annet", "utdanning__psykolog", "utdanning__andre")
AMOUNTS = frozenset({*FTE, "fact__total", "fact__municipal"})
COUNTED = frozenset({"tema__rus", "tema__vold", "tema__none"})
RIGHT: Mapping[str, Any] = {
    "status": "complete", "reell__adults": "yes", "tiltak__bolig": "8.0", "tiltak__annet": "2.0",
    "utdanning__psykolog": "1.0", "utdanning__andre": "9.0", "behov": "yes", "hvordan": "Hjemmebesøk",
    "tema__rus": 1, "tema__vold": 0, "tema__none": 0, "team_id": None, "fact__total": "4.0",
    "fact__municipal": "1.0",
}  # fmt: skip
NOTHING: Mapping[str, Any] = dict.fromkeys(RIGHT)
UNITS = ("1101", "1103", "1106", "1108")
NAMES = dict(zip(UNITS, ("Eigersund", "Stavanger", "Haugesund", "Sandnes"), strict=True))


def year_of(
    *units: Mapping[str, Any],
    last: Mapping[str, Mapping[str, Any]] | None = None,
    codebook: Codebook = CODEBOOK,
    **details: Any,
) -> YearAnswers:
    """2023: each of `units` says what differs from right answers; `last` the same of 2022, by unit.

    `details` are fields of `YearAnswers`.
    """
    numbers = UNITS[: len(units)] if len(units) <= len(UNITS) else _numbers(len(units))
    answers = _frame({n: {**RIGHT, **unit} for n, unit in zip(numbers, units, strict=True)})
    before = _frame({n: {**RIGHT, **(last or {}).get(n, {})} for n in numbers})
    plain: dict[str, Any] = {
        "year": 2023,
        "codebook": codebook,
        "answers": answers,
        "units": pd.DataFrame(
            {
                "name": [NAMES.get(n, n) for n in numbers],
                "county": "Rogaland",
                "county_key": "rogaland",
                "size_class": "small",
                "hf": "Helse Stavanger",
                "population_adults": 5000,
                "population_children": 1000,
                "population_all": 6000,
            },
            index=answers.index,
        ),
        "last": before[list(FTE)],
        "before": before.drop(columns=["hvordan", "reell__adults"]),
        "silent_years": pd.Series(0, index=answers.index),
    }
    return YearAnswers(**(plain | details))


def found(cases: Cases, severity: str = "warning") -> tuple[QualityFinding, ...]:
    """What a rule finds in its cases."""
    rule = Rule.model_validate(
        {"title": "Regelen", "severity": severity, "method": "", "why": "", "ask": "Stemmer det?"}
    )
    return judged("rule", rule, 2023, cases, {}).findings


def ids(cases: Cases) -> list[str]:
    """The ids of what is found, without the rule and year."""
    return [finding.id.removeprefix("rule.2023.") for finding in found(cases)]


def _numbers(count: int) -> tuple[str, ...]:
    return tuple(str(1101 + place) for place in range(count))


def _frame(rows: Mapping[str, Mapping[str, Any]]) -> pd.DataFrame:
    typed = {
        number: {v: _typed(v, value) for v, value in row.items()} for number, row in rows.items()
    }
    frame = pd.DataFrame.from_dict(typed, orient="index", dtype=object).rename_axis("unit")
    return frame.astype(dict.fromkeys(COUNTED, "Int64"))


def _typed(variable: str, value: Any) -> Any:
    return Decimal(value) if variable in AMOUNTS and value is not None else value
