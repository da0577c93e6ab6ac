"""A quotation in a chapter: what a person has cleared of an open answer, as a block of its own."""

import re
from collections.abc import Callable

from report.chapters.reading import Marked, Reading
from report.finding import nearest_names

# Whatever Markdown could read as more than letters; a backslash makes it a sign that prints.
_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!<>$@^~|\"':=&/%])")

# Signs without a shape: those that turn the direction of writing, that steer a machine, or that nobody has agreed on.
_SHAPELESS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\uf8ff]"
)


def quotations_in(reading: Reading, *, synthetic: bool) -> Callable[[int, str], Marked]:
    """`<< quotation("id") >>` for the chapter at hand."""

    def quotation(line: int, name: str) -> Marked:
        known = reading.results.quotations
        text = known.get(name)
        if text is not None:
            return Marked(_block(text, synthetic))
        if name in known:
            remedy = (
                "Write `cleared: {by: …, date: …}` in quotations.yml when a person has cleared it."
            )
            reading.find(line, "quotation not cleared", name, remedy)
        else:
            near = nearest_names(name, known)
            reading.find(line, "undefined quotation", name, f"Nearest: {near}.")
        return Marked()

    return quotation


def _block(text: str, synthetic: bool) -> str:
    who = "Oppdiktet svar" if synthetic else "Svar fra en kommune eller bydel"
    return f"> «{escaped(text)}»\n>\n> {who}"


def escaped(text: str) -> str:
    r"""The text as Markdown that prints it letter by letter, on one line, in the order of its letters.

    >>> escaped("5*5 & <b>")
    '5\\*5 \\& \\<b\\>'
    """
    return _SIGNS.sub(r"\\\1", _SHAPELESS.sub("", " ".join(text.split())))
