"""The size of a change follows what the published texts called their changes."""

from decimal import Decimal

import pytest

from analysis.statistics.change_size import change_size


@pytest.mark.parametrize(
    ("points", "size"),
    [
        ("0", "unchanged"),
        ("1", "unchanged"),
        ("-2.4", "unchanged"),
        ("2.5", "small"),
        ("-3", "small"),
        ("6.49", "small"),
        ("6.5", "plain"),
        ("-7", "plain"),
    ],
)
def test_size(points: str, size: str) -> None:
    assert change_size(Decimal(points)) == size
