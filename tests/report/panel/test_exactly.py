from decimal import Decimal

import pytest

from report.panel.exactly import exactly, in_full
from tests.samples import make_fact


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("38.98809523809523809523809524", "38,988095…"),
        ("17435.9", "17\u00a0435,9"),
        ("340", "340"),
        ("-2.5", "\u22122,5"),
        ("0.0000001", "0…"),
        # Cut and never rounded, so that nobody reads more than was computed.
        ("66.6666666", "66,666666…"),
    ],
)
def test_a_value_is_shown_in_full_or_cut(value: str, shown: str) -> None:
    assert in_full(Decimal(value)) == shown


def test_the_unit_follows_the_value_but_a_p_value_has_none() -> None:
    assert exactly(make_fact("a.2023", "47.3")) == "47,3 prosent"
    assert exactly(make_fact("a.trend_by_size.2023", "0.003", "test")) == "0,003"
