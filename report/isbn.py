"""ISBN: ten or thirteen digits, the last of which is computed from the others."""

from stdnum import isbn as standard

_LAST = "0123456789X"


def isbn_fault(isbn: str) -> str:
    """What is wrong with an ISBN, as what to do about it; empty when it is right.

    >>> isbn_fault("978-82-14-07719-3")
    ''
    >>> isbn_fault("978-82-14-07719-8")
    'The check digit of these digits is 3, not 8; compare with the colophon.'
    """
    signs = standard.compact(isbn)
    if standard.is_valid(signs):
        return ""
    right = next((sign for sign in _LAST if standard.is_valid(signs[:-1] + sign)), "")
    if not right:
        return "An ISBN has thirteen digits that begin with 978 or 979, or ten of which the last may be X."
    return (
        f"The check digit of these digits is {right}, not {signs[-1]}; compare with the colophon."
    )


def isbn_as_printed(isbn: str) -> str:
    """A right ISBN with thirteen digits, hyphens between its parts where its publisher is known.

    >>> isbn_as_printed("9788214077193")
    '978-82-14-07719-3'
    """
    return standard.format(isbn, convert=True)
