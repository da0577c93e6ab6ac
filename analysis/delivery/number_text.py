"""A number cell as text: as a person would have typed it, not as the machine stores it."""

import math

_DIGITS, _DIGITS_SINGLE = 12, 6


def number_text(value: float, single: bool = False) -> str:
    """`1101` for 1101.0, `12.3` for 12.299999999999997; `single` is for numbers of four bytes.

    >>> number_text(12.299999999999997), number_text(1101.0)
    ('12.3', '1101')
    """
    if not math.isfinite(value):
        return str(value)
    if value == int(value) and abs(value) < 10**_DIGITS:
        return str(int(value))
    return f"{value:.{_DIGITS_SINGLE if single else _DIGITS}g}"
