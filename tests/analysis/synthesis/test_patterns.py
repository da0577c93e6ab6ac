"""The shipped answers hold the patterns that a chapter may claim, within size classes as well."""

from pathlib import Path

import numpy as np
import pytest
from statsmodels.stats.contingency_tables import StratifiedTable

from analysis.reference.units import units
from tests.analysis.synthesis.evaluation import Evaluation

ROOT = Path(__file__).parents[3]
EVALUATION = Evaluation(ROOT)
SIZE = units(ROOT, 2023)["size_class"]
CLASSES = ("lt2000", "2000_5000", "5000_10000", "10000_20000", "20000_50000", "50000plus")


def both(first: str, second: str) -> StratifiedTable:
    """Those who answered yes or otherwise to two questions, by size class."""
    tables = []
    for size in CLASSES:
        table = np.zeros((2, 2))
        for unit, row in EVALUATION.answers(2023).items():
            if SIZE[unit] == size and row[first] and row[second]:
                table[int(row[first] != "yes"), int(row[second] != "yes")] += 1
        tables.append(table)
    return StratifiedTable(tables)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("od_dodsfall", "od_korus"),
        ("tg_kveld", "tg_helg"),
        ("hf_deltatt", "hf_tiltak"),
        ("erf_voksne", "erf_barn"),
        ("arb_nav", "arb_ips__mental_health"),
        ("teknologi", "digital_behandling"),
    ],
)
def test_two_answers_go_together_in_municipalities_of_the_same_size(
    first: str, second: str
) -> None:
    tables = both(first, second)
    assert tables.oddsratio_pooled > 1.5
    assert tables.test_null_odds().pvalue < 0.01


def test_two_answers_that_have_nothing_to_do_with_each_other_do_not() -> None:
    assert both("tg_nett", "flyktning").test_null_odds().pvalue > 0.05


@pytest.mark.parametrize(
    "measure", ["availability.evening", "availability.weekend", "user_involvement.peer_staff"]
)
def test_more_of_it_in_larger_municipalities(measure: str) -> None:
    counted = EVALUATION.codebook.measure[measure]
    shares = [EVALUATION.value(counted, 2023, size) for size in CLASSES]
    assert min(shares[-2:]) > max(shares[:2])


def test_own_places_are_most_common_in_oslo_and_the_largest_municipalities() -> None:
    own = EVALUATION.codebook.measure["rtc.own_places"]
    shares = {size: EVALUATION.value(own, 2023, size) for size in (*CLASSES, "oslo_districts")}
    assert sorted(shares, key=lambda size: shares[size])[-2:] == ["50000plus", "oslo_districts"]


@pytest.mark.parametrize(
    ("variable", "years"),
    [("senter_kjennskap__sanks", [2021, 2022, 2023]), ("senter_kjennskap__sifer", [2022, 2023])],
)
def test_a_centre_is_known_of_from_the_year_it_came(variable: str, years: list[int]) -> None:
    asked = [
        y for y in range(2016, 2024) if any(r[variable] for r in EVALUATION.answers(y).values())
    ]
    assert asked == years
