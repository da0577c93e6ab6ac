import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.isbn import isbn_as_printed, isbn_fault


@pytest.mark.parametrize(
    "isbn", ["978-82-14-07719-3", "9788280828781", "0-306-40615-2", "080442957X"]
)
def test_right_numbers_have_no_fault(isbn: str) -> None:
    assert isbn_fault(isbn) == ""


def test_a_wrong_digit_is_told_with_the_right_one() -> None:
    assert isbn_fault("978-82-14-07719-8").startswith("The check digit of these digits is 3, not 8")
    assert isbn_fault("0-8044-2957-0").startswith("The check digit of these digits is X, not 0")


@pytest.mark.parametrize("isbn", ["978-82-14-07719", "977-82-14-07719-3", "X804429570", "ISBN", ""])
def test_what_is_no_isbn_is_told_its_form(isbn: str) -> None:
    assert isbn_fault(isbn).startswith("An ISBN has thirteen digits that begin with 978 or 979")


@given(st.text("0123456789", min_size=9, max_size=9), st.integers(0, 8), st.integers(1, 9))
def test_any_one_changed_digit_is_found(nine: str, place: int, step: int) -> None:
    right = [sign for sign in "0123456789X" if not isbn_fault(nine + sign)]
    assert len(right) == 1
    changed = str((int(nine[place]) + step) % 10)
    assert isbn_fault(nine[:place] + changed + nine[place + 1 :] + right[0])


@pytest.mark.parametrize(
    ("written", "as_printed"),
    [("978 0000000002", "978-0-00-000000-2"), ("0-00-000000-0", "978-0-00-000000-2")],
)
def test_an_isbn_is_printed_with_thirteen_digits_and_hyphens(written: str, as_printed: str) -> None:
    assert isbn_as_printed(written) == as_printed
