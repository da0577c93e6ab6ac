"""Numbers look as Norwegian print has them."""

import pytest

from analysis.digits import in_digits


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [(17436, 0, "17\u00a0436"), (-3.05, 1, "−3,1"), (2300, 0, "2\u00a0300"), (0.04, 1, "0,0")],
)
def test_digits(value: float, decimals: int, text: str) -> None:
    assert in_digits(value, decimals) == text
