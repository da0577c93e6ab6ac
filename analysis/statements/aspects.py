"""Aspects: the kinds of things that print says, and what a statement of each kind must name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, cast, get_args

Aspect = Literal[
    "abbreviation",
    "base_of",
    "base_word",
    "category",
    "caveat",
    "change_word",
    "denominator",
    "fraction",
    "frame",
    "kinds",
    "like_year",
    "one_number",
    "page_date",
    "parts",
    "period",
    "preposition",
    "retells",
    "same_as",
    "sentence_start",
    "series",
    "share_of",
    "span",
    "term",
    "unit_word",
    "year_said",
]
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
# What `of` holds where it does not name figures: a concept, or how an abbreviation is used.
OF_IS_TEXT: tuple[Aspect, ...] = ("abbreviation", "term")

_ANY = 1000
Count = tuple[int, int]


@dataclass(frozen=True)
class _Shape:
    """How many figures, `of` and years a statement names, from and to."""

    figures: Count = (0, 0)
    of: Count = (0, 0)
    years: Count = (0, 0)


_ONE, _SOME, _NONE = (1, 1), (1, _ANY), (0, 0)
_SHAPES: Mapping[Aspect, _Shape] = {
    "abbreviation": _Shape(of=_ONE),
    "base_of": _Shape(_SOME, _ONE),
    "base_word": _Shape(_SOME, (0, _ANY)),
    "category": _Shape(_ONE, (0, _ANY)),
    "caveat": _Shape(_SOME),
    "change_word": _Shape((2, 2)),
    "denominator": _Shape(_SOME),
    "fraction": _Shape(_ONE),
    "frame": _Shape(_SOME),
    "kinds": _Shape(_SOME, _ONE),
    "like_year": _Shape(_SOME, years=_SOME),
    "one_number": _Shape(_SOME, (0, _ANY)),
    "page_date": _Shape(years=_SOME),
    "parts": _Shape(_SOME, _ONE),
    "period": _Shape(years=_SOME),
    "preposition": _Shape(_ONE, (0, 1)),
    "retells": _Shape(),
    "same_as": _Shape(_ONE, _ONE),
    "sentence_start": _Shape(),
    "series": _Shape((2, _ANY)),
    "share_of": _Shape(_ONE, (2, 2)),
    "span": _Shape(_SOME, years=(2, 2)),
    "term": _Shape(of=_ONE),
    "unit_word": _Shape(_ONE),
    "year_said": _Shape(_SOME, years=_SOME),
}


def misshapen(aspect: str, named: Mapping[str, int]) -> Iterator[str]:
    """What a statement names too much or too little of, by column; nothing for an unknown aspect."""
    shape = _SHAPES.get(cast(Aspect, aspect))
    if shape is None:
        return
    for column, count in named.items():
        least, most = getattr(shape, column)
        if not least <= count <= most:
            wanted = f"{least} or more" if most == _ANY else " or ".join(map(str, {least, most}))
            yield f"{column} names {count}, but {aspect!r} takes {wanted}; add or remove some"
