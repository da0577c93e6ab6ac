"""A date as Norwegian readers write it, whatever the machine's own language is."""

from datetime import date

_MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip


def norwegian_date(day: date) -> str:
    """The date with its month in words.

    >>> norwegian_date(date(2023, 12, 20))
    '20. desember 2023'
    """
    return f"{day.day}. {_MONTHS[day.month - 1]} {day.year}"
