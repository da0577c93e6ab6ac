"""Answers that contradict each other are found, with the id by which they can be accepted."""

from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.codebook import Codebook
from analysis.survey.rules import broken_rules, tried_rules

CODEBOOK = Codebook.model_validate(
    {
        "title": "Lite skjema",
        "size_classes": [{"key": "all_sizes", "label": "Alle"}],
        "sections": [
            {
                "key": "arsverk",
                "title": "Årsverk",
                "questions": [
                    {"key": "tiltak", "text": "Tiltak?", "type": "fte", "years": [2023],
                     "items": {"bolig": "Bolig", "annet": "Annet"}},
                    {"key": "utdanning", "text": "Utdanning?", "type": "fte", "years": [2023],
                     "items": {"psykolog": "Psykolog", "andre": "Andre"}, "sums_to": "tiltak"},
                    {"key": "team", "text": "Team?", "type": "fte", "years": [2023],
                     "items": {"total": "I alt", "municipal": "Kommunens"},
                     "at_most": {"municipal": "total"}},
                    {"key": "behov", "text": "Behov?", "type": "yes_no_unknown", "years": [2023],
                     "options": {"yes": "Ja", "no": "Nei"}},
                    {"key": "hvordan", "text": "Hvordan?", "type": "text", "years": [2023],
                     "filter": {"variable": "behov", "is_one_of": ["yes"]}},
                    {"key": "tema", "text": "Tema?", "type": "multi", "years": [2023],
                     "options": {"rus": "Rus", "none": "Ingen"}, "exclusive": ["none"]},
                ],
            }
        ],
    }
)  # fmt: skip
RIGHT = {
    "tiltak__bolig": "10.5", "tiltak__annet": "2", "utdanning__psykolog": "1.0",
    "utdanning__andre": "11.5", "team__total": "4.2", "team__municipal": "0.9",
    "behov": "yes", "hvordan": "Hjemmebesøk", "tema__rus": 1, "tema__none": 0,
}  # fmt: skip


def answers(**changed: Any) -> pd.DataFrame:
    """One unit, 1101, with right answers but for those that are `changed`."""
    plain = RIGHT | changed
    row = {
        name: Decimal(value) if value and name[:4] in ("tilt", "utda", "team") else value
        for name, value in plain.items()
    }
    frame = pd.DataFrame([row], index=pd.Index(["1101"], name="unit"), dtype=object)
    for name in ("tema__rus", "tema__none"):
        frame[name] = frame[name].astype("Int64")
    return frame


@pytest.mark.parametrize(
    ("changed", "broken", "said"),
    [
        ({"tema__none": 1}, "exclusive.2023.1101.tema__none", "'none' is chosen together with"),
        ({"behov": "no"}, "filter.2023.1101.hvordan", "asked only where behov is yes"),
        ({"behov": None}, "filter.2023.1101.hvordan", "asked only where behov is yes"),
        (
            {"utdanning__andre": "11.4"},
            "sums_to.2023.1101.utdanning",
            "adds up to 12.4, but tiltak to 12.5",
        ),
        ({"team__municipal": "4.3"}, "at_most.2023.1101.team__municipal", "4.3 is more than"),
    ],
)
def test_a_broken_rule_has_a_stable_id(changed: dict[str, Any], broken: str, said: str) -> None:
    (found,) = broken_rules(CODEBOOK, 2023, answers(**changed))
    assert found.id == broken
    assert said in found.said


@pytest.mark.parametrize(
    "changed",
    [
        {},
        {"tema__rus": 0, "tema__none": 1},
        {"behov": "no", "hvordan": None},
        {"utdanning__psykolog": None, "utdanning__andre": None},
        {"team__municipal": "4.2"},
        {"team__total": None, "team__municipal": None},
    ],
)
def test_answers_that_agree_break_no_rule(changed: dict[str, Any]) -> None:
    assert list(broken_rules(CODEBOOK, 2023, answers(**changed))) == []


def test_a_rule_is_tried_only_where_there_is_something_to_try() -> None:
    silent = answers(**dict.fromkeys(RIGHT))
    assert not any(tried.applies.any() for tried in tried_rules(CODEBOOK, 2023, silent))
    tried = list(tried_rules(CODEBOOK, 2023, answers()))
    assert [one.variable for one in tried] == [
        "utdanning",
        "team__municipal",
        "hvordan",
        "tema__none",
    ]
    assert all(one.applies.all() for one in tried)


def test_a_year_in_which_nothing_was_asked_breaks_nothing() -> None:
    assert list(broken_rules(CODEBOOK, 2022, answers(behov="no"))) == []


@given(st.lists(st.integers(0, 10_000), min_size=2, max_size=2), st.integers(-30, 30))
def test_splits_are_compared_as_exact_decimals(tenths: list[int], moved: int) -> None:
    """0.1 + 0.2 is 0.3: the same tenths split in another way are the same sum."""
    first, second = tenths
    other = {
        "utdanning__psykolog": str(Decimal(max(first + moved, 0)) / 10),
        "utdanning__andre": str(Decimal(second) / 10),
    }
    plain = {
        "tiltak__bolig": str(Decimal(first) / 10),
        "tiltak__annet": str(Decimal(second) / 10),
    }
    tried = next(
        one
        for one in tried_rules(CODEBOOK, 2023, answers(**plain, **other))
        if one.rule == "sums_to"
    )
    assert np.array_equal(tried.broken, [max(first + moved, 0) != first])
