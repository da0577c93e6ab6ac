"""The bounds of what a reviewer may send: how long a text is, what a name, an id and a moment look like."""

import unicodedata
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

TEXT_AT_MOST, NAME_AT_MOST, QUOTE_AT_MOST, SENTENCE_AT_MOST = 10_000, 100, 2_000, 20_000


def has_words(text: str) -> str:
    """Refuse what nobody can read: blanks, control signs, marks of direction alone."""
    if not any(unicodedata.category(sign)[0] in "LNPS" for sign in text):
        raise ValueError("has no words in it")
    return text


def one_line(text: str) -> str:
    """Refuse what is no single line."""
    if any(unicodedata.category(sign) in ("Cc", "Zl", "Zp") for sign in text):
        raise ValueError("must be one line without control signs")
    return text


Words = Annotated[
    str, StringConstraints(min_length=1, max_length=TEXT_AT_MOST), AfterValidator(has_words)
]
Name = Annotated[
    str,
    StringConstraints(min_length=1, max_length=NAME_AT_MOST),
    AfterValidator(has_words),
    AfterValidator(one_line),
]
Urn = Annotated[
    str, StringConstraints(pattern=r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
]
Moment = Annotated[
    str,
    StringConstraints(
        pattern=r"^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$"
    ),
]
