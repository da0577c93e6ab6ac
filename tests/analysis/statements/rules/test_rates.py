"""Rates are of the inhabitants that print names."""

import pytest

from analysis.statements.rules.rates import rate_denominator
from tests.analysis.statements.in_print import arithmetic, figure, found, says

FTE = figure("fte.adults.2018", "12563", "fte", group="adults")
RATE = figure("fte.rate_per_10000.adults.2018", "30", "rate_per_10000", group="adults")


def test_adults_per_inhabitant_of_all_ages_is_another_number() -> None:
    assert arithmetic(
        rate_denominator, FTE, RATE, says("denominator", RATE.id, "", "innbyggere")
    ) == [
        "fte.rate_per_10000.adults.2018: 23,7 av innbyggere i alt, trykt 30; "
        "30,2 av innbyggere 18 år og eldre"
    ]


def test_adults_per_adult() -> None:
    said = says("denominator", RATE.id, "", "innbyggere 18 år og eldre")
    assert not found(rate_denominator, FTE, RATE, said)


@pytest.mark.parametrize(("rate", "findings"), [("3.0", 0), ("3.1", 1)])
def test_the_directorates_rate_is_of_all(rate: str, findings: int) -> None:
    fte = figure("fte.total.2018", "15894", "fte")
    printed = figure("fte.rate_per_1000.total.2018", rate, "mean")
    said = says("denominator", printed.id, "", "innbyggere")
    assert len(found(rate_denominator, fte, printed, said)) == findings
