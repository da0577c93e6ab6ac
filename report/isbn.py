"""ISBN: ten or thirteen digits, the last of which is computed from the others."""

import re

_SEPARATORS = re.compile(r"[\s\u00a0\u2010-\u2013-]+")


def isbn_fault(isbn: str) -> str:
    """What is wrong with an ISBN, as what to do about it; empty when it is right.

    >>> isbn_fault("978-82-14-07719-3")
    ''
    >>> isbn_fault("978-82-14-07719-8")
    'The check digit of these digits is 3, not 8; compare with the colophon.'
    """
    signs = _SEPARATORS.sub("", isbn).upper()
    if re.fullmatch(r"97[89][0-9]{10}", signs):
        right = _last_of_thirteen(signs)
    elif re.fullmatch(r"[0-9]{9}[0-9X]", signs):
        right = _last_of_ten(signs)
    else:
        return "An ISBN has thirteen digits that begin with 978 or 979, or ten of which the last may be X."
    if right == signs[-1]:
        return ""
    return (
        f"The check digit of these digits is {right}, not {signs[-1]}; compare with the colophon."
    )


def _last_of_thirteen(signs: str) -> str:
    weighted = sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(signs[:12]))
    return str(-weighted % 10)


def _last_of_ten(signs: str) -> str:
    weighted = sum(int(digit) * (10 - place) for place, digit in enumerate(signs[:9]))
    return "0123456789X"[-weighted % 11]
