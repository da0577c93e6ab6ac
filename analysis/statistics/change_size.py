"""The size of a change in points, as words speak of it: unchanged, small or plain.

The limits fit the published texts: 57 to 58 is unchanged, 14 to 11 small, 66 to 73 plain.
"""

from decimal import Decimal
from typing import Literal

from analysis.rounding import round_half_away

UNCHANGED_AT_MOST = 2
SMALL_AT_MOST = 6

ChangeSize = Literal["unchanged", "small", "plain"]


def change_size(points: Decimal) -> ChangeSize:
    """The size of a change in whole points, as a reader would say it."""
    size = abs(round_half_away(points))
    if size <= UNCHANGED_AT_MOST:
        return "unchanged"
    return "small" if size <= SMALL_AT_MOST else "plain"
