"""What in a text may point to a person: numbers of identity, telephone numbers, e-mail addresses, names.

A find says its kind and never what was found. National identity numbers, D-numbers among them, are told by
their check digits (python-stdnum), telephone numbers by the plan of Norwegian numbers (phonenumbers). A name is a common
given name with a capital letter, unless it belongs to a place. One that is also a word (Dag, Liv) must
stand inside a sentence or before another word with a capital. A rare name, or one that is written
in small letters, is not found: a person reads what is to be printed.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from stdnum.no import fodselsnummer

IDENTITY, TELEPHONE = "fødselsnummer eller D-nummer", "telefonnummer"
E_MAIL, NAME = "e-postadresse", "personnavn"

_ELEVEN = re.compile(
    r"(?<!\d)\d{6}[ .\-]?\d{5}(?!\d)|(?<!\d)\d{2}[ .]\d{2}[ .]\d{2}[ .]\d{5}(?!\d)"
)
_EIGHT_OR_MORE = re.compile(r"(?:\d\W{0,3}){8}")
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_ENDS = frozenset('.:!?«»"\n•–-')


def personal(text: str, names: Mapping[str, bool], places: Iterable[str]) -> tuple[str, ...]:
    """The kinds of what may point to a person, each once.

    `names` are given names and whether each is a word as well; `places` are names of units.
    """
    without = _ELEVEN.sub(lambda found: " " if _is_identity(found.group()) else found.group(), text)
    found = {
        IDENTITY: without != text,
        TELEPHONE: bool(_EIGHT_OR_MORE.search(without)) and _has_telephone(without),
        E_MAIL: bool(_E_MAIL.search(text)),
        NAME: any(_names(_without_places(text, places), names)),
    }
    return tuple(kind for kind, is_found in found.items() if is_found)


def _is_identity(digits: str) -> bool:
    return bool(fodselsnummer.is_valid(re.sub(r"\D", "", digits)))


def _has_telephone(text: str) -> bool:
    # The numbering plans of the world take a quarter of a second to load, and few answers hold so many digits.
    import phonenumbers

    return bool(phonenumbers.PhoneNumberMatcher(text, "NO").has_next())


def _without_places(text: str, places: Iterable[str]) -> str:
    """The text without the names of units that stand in it as words of their own."""
    for place in sorted((p for p in places if p in text), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(place)}(?!\w)", "", text)
    return text


def _names(text: str, names: Mapping[str, bool]) -> Iterator[str]:
    words = list(_WORD.finditer(text))
    for place, word in enumerate(words):
        first = word.group().partition("-")[0]
        if first not in names:
            continue
        after = words[place + 1] if place + 1 < len(words) else None
        has_surname = (
            after is not None
            and after.group()[0].isupper()
            and text[word.end() : after.start()].isspace()
        )
        if has_surname or not names[first] or not _opens_a_sentence(text, word.start()):
            yield first


def _opens_a_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(" ")
    return not before or before[-1] in _SENTENCE_ENDS
