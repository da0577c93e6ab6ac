from datetime import date

from report.norwegian_date import norwegian_date


def test_the_month_is_a_norwegian_word() -> None:
    assert norwegian_date(date(2024, 2, 1)) == "1. februar 2024"
