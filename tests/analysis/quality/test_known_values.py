"""What a unit answered in the two years, as numbers or words."""

import pytest

from analysis.quality.known_values import Known, KnownValues, known_values
from tests.analysis.quality.sample import year_of

YEAR = year_of({"tiltak__bolig": "12.0", "tiltak__annet": None}, {"fact__total": None})


@pytest.mark.parametrize(
    ("name", "last", "this"),
    [
        ("tiltak", 10.0, 12.0),
        ("tiltak__bolig", 8.0, 12.0),
        ("tiltak__annet", 2.0, None),
        ("behov", None, "Ja"),
        ("tema__rus", None, "krysset av"),
        ("status", None, "ferdig"),
        ("arsverk", None, None),
        ("fact", None, 5.0),
    ],
)
def test_both_years_are_looked_up(name: str, last: Known, this: Known) -> None:
    assert known_values(YEAR, "1101", name) == KnownValues(last, this)


def test_a_unit_that_is_not_there_has_no_values() -> None:
    assert known_values(YEAR, "9999", "tiltak") == KnownValues(None, None)
