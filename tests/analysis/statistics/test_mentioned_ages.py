from dataclasses import replace
from decimal import Decimal

import pandas as pd
import pytest

from analysis.fact import Fact
from analysis.statistics.mentioned_ages import ages_in, mentioned_ages
from tests.analysis.statistics.sample_survey import BERGEN, KRISTIANSAND, LINDESNES, sample_survey


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Hjemmebesøk til alle over 75 år", (75,)),
        ("Vi besøker 80-åringer", (80,)),
        ("Besøk det året de fyller 78", (78,)),
        ("Alle som fyller 75 år, og ved behov fra 80 år", (75, 80)),
        ("Undersøkelse blant 300 hjemmeboende i 2021", ()),
        ("Etter § 3-1 er det gjort i 12 soner", ()),
    ],
)
def test_an_age_is_a_number_of_years_and_other_numbers_are_not(
    text: str, ages: tuple[int, ...]
) -> None:
    assert ages_in(text) == ages


def ages(**answers: str) -> tuple[Fact, ...]:
    survey = sample_survey()
    texts = pd.DataFrame({"team_id": pd.Series(answers, dtype="str")})
    return mentioned_ages(replace(survey, _answers={2023: texts}), "team_id", "definition.age")


def test_the_lowest_and_the_highest_of_all_answers() -> None:
    low, high = ages(
        **{BERGEN: "ved 80 år", LINDESNES: "alle som fyller 75 år", KRISTIANSAND: "BrukerPlan"}
    )
    assert (low.id, low.value) == ("definition.age_low", Decimal(75))
    assert (high.id, high.value) == ("definition.age_high", Decimal(80))
    assert (low.n, low.unit) == (2, "år")


def test_no_age_mentioned_is_no_fact() -> None:
    assert ages(**{BERGEN: "BrukerPlan"}) == ()
