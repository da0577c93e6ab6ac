"""Numerals in words before what the report counts: «seks kommuner» is a result as much as «6 kommuner» is.

One is left alone, since it is an article as well; so are things that the report does not count in units,
as in «to spørsmål».
"""

import re
from functools import cache

from report.engine.page_language import BOOK_LANGUAGE
from report.wording.language import LANGUAGES

_FROM_TWO = 2
_COUNTED = {
    "nb": (
        *("kommuner", "kommunene", "bydeler", "enheter"),
        *("prosent", "prosentpoeng", "årsverk", "svar"),
    ),
    "en": (
        *("municipalities", "districts", "units", "per cent", "percent"),
        *("percentage points", "full-time equivalents", "answers"),
    ),
}
_ALSO = {"nb": ("syv",)}


@cache
def numeral_words(language: str) -> re.Pattern[str]:
    """What a numeral in words and the counted thing after it look like in a language.

    >>> numeral_words("nb").search("Seks kommuner svarer ja.")[0]
    'Seks kommuner'
    """
    language = language if language in LANGUAGES else BOOK_LANGUAGE
    numerals = (*LANGUAGES[language].numerals[_FROM_TWO:], *_ALSO.get(language, ()))
    counted = "|".join(words.replace(" ", r"\s+") for words in _COUNTED[language])
    return re.compile(rf"\b(?:{'|'.join(numerals)})\s+(?:{counted})\b", re.IGNORECASE)
