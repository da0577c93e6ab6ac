"""The status of a published figure in this report."""

from typing import Literal

Status = Literal["equal", "within", "explained", "different", "absent"]

STATUSES: tuple[Status, ...] = ("equal", "within", "explained", "different", "absent")
# For the reader of the report.
WORDS: dict[Status, str] = {
    "equal": "likt",
    "within": "likt innenfor avrundingen",
    "explained": "forklart",
    "different": "ulikt",
    "absent": "ikke i rapporten",
}
# For the reader of the terminal.
SAID: dict[Status, str] = {
    "equal": "equal",
    "within": "within rounding",
    "explained": "explained",
    "different": "different",
    "absent": "not here",
}
