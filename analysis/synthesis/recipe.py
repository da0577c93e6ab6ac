"""The recipe of the synthetic answers: what neither the codebook nor a printed figure decides."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from analysis.codebook import Question
from analysis.errors import UserError
from analysis.synthesis.program import Floats
from analysis.yaml_file import read_yaml


class RecipeError(UserError):
    """Mistakes in `data/synthesis.yml`."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Silence(_Entry):
    """How many units of a year did not complete the form; the rest did."""

    not_started: int = Field(ge=0)
    confirmed: int = Field(ge=0)
    partial: int = Field(ge=0)


class Strength(_Entry):
    """How strongly size, county, the unit itself and chance decide; in standard deviations.

    `follows` are other variables whose chance this one shares, so that units which lean towards the
    one lean towards the other beyond what size and county explain.
    """

    size: float = 0
    county: float = 0
    lasting: float = 1
    yearly: float = 0.6
    follows: dict[str, float] = {}


class Spread(_Entry):
    """A standard deviation that shrinks with the unit, given at 1 000 and 100 000 inhabitants."""

    small: float
    large: float


class FteRecipe(_Entry):
    """Full-time equivalents per 10 000 inhabitants by size class, and how they vary and split."""

    rates: dict[str, dict[str, float]]
    counties: dict[str, float]
    spread: Spread
    yearly: Spread
    shares: dict[str, dict[int, tuple[float, ...]]]

    def parts(self, question: str, year: int) -> Floats:
        """The part of each item in `year`, on the straight line between the years that are given."""
        return _of_whole(_between(self.shares[question], year))


class Misprints(_Entry):
    """Slips planted in the answers of a year: how many of each kind, by question; corrected on `date`."""

    date: str = Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    kinds: dict[
        Literal["decimal_point", "wrong_measure", "moved_category", "confirmed_by_unit"],
        dict[str, int],
    ]


class CodedTheme(_Entry):
    """A theme of an open question: the beginnings of words that the first coder goes by, and the alpha
    that the second coder's codes have with them, about.
    """

    stems: tuple[str, ...]
    agreement: float = Field(gt=0, le=1)


class Recipe(_Entry):
    """The whole recipe. `shares` are per cent by question or line, in the order of the form.

    `answered[section or question][year][group]` is how many units of a group answered. `since` are
    variables that came to their question later, with the year; before it they are blank.
    """

    seed: int
    years: tuple[int, ...]
    not_followed: dict[str, str] = {}
    status: dict[int, Silence]
    response: Strength
    answered: dict[str, dict[int, dict[str, int]]] = {}
    since: dict[str, int] = {}
    pattern: Strength
    patterns: dict[str, Strength] = {}
    fte: FteRecipe
    totals: dict[str, float | dict[int, float]] = {}
    shared_teams: float = Field(ge=0, le=1)
    defaults: dict[str, float | tuple[float, ...]]
    shares: dict[str, float | tuple[float, ...] | dict[int, tuple[float, ...]]]
    phrases: dict[str, tuple[str, ...]]
    coding: dict[str, dict[str, CodedTheme]] = {}
    misprints: dict[int, Misprints] = {}

    @model_validator(mode="after")
    def _every_year_has_a_status(self) -> Self:
        missing = [year for year in self.years if year not in self.status]
        if missing:
            raise ValueError(f"status has no line for {missing[0]}; add it, or take the year away")
        return self

    def random(self, *purpose: Any) -> np.random.Generator:
        """A stream of random numbers of its own for each purpose, so that none disturbs another."""
        name = "|".join(map(str, (self.seed, *purpose)))
        digest = hashlib.sha256(name.encode()).digest()
        return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))

    def by_year(self, line: str) -> bool:
        """Whether the recipe says how the shares of a line develop."""
        return isinstance(self.shares.get(line), dict)

    def share(self, question: Question, line: str, year: int) -> Floats:
        """The parts of the options of a line, or of writing at all; raises `RecipeError`."""
        given = self.shares.get(line, self.shares.get(question.key))
        if given is None:
            given = self.defaults.get(question.type, ())
        if isinstance(given, dict):
            parts = _between(given, year) / 100
        else:
            parts = np.atleast_1d(np.array(given, dtype=np.float64)) / 100
        expected = 1 if question.type == "text" else len(question.options)
        if len(parts) != expected:
            raise RecipeError(
                [
                    f"data/synthesis.yml: shares › {line}: {len(parts)} numbers for {expected} answers; "
                    "give one for each, in the order of the form"
                ]
            )
        return parts

    def total(self, variable: str, year: int) -> float:
        """The sum that the recipe gives a number or full-time-equivalent variable in `year`."""
        known = self.totals.get(variable, self.totals.get(variable.split("__")[0], 0.0))
        return known.get(year, 0.0) if isinstance(known, dict) else known


def _between(given: Mapping[int, tuple[float, ...]], year: int) -> Floats:
    """Numbers of a year on the straight lines between the years that are given."""
    items = zip(*given.values(), strict=True)
    return np.array([np.interp(year, list(given), item) for item in items], dtype=np.float64)


def _of_whole(parts: Floats) -> Floats:
    return np.asarray(parts / parts.sum())


def read_recipe(root: Path) -> Recipe:
    """Read `data/synthesis.yml`; raises `YamlFileError`, or `RecipeError` with every mistake."""
    path = root / "data" / "synthesis.yml"
    value = read_yaml(path, str(path)).value
    try:
        return Recipe.model_validate(value)
    except ValidationError as error:
        raise RecipeError(
            f"{path}: {' › '.join(map(str, mistake['loc'])) or 'recipe'}: "
            f"{_shortened(mistake['input'])}: {mistake['msg'].removeprefix('Value error, ')}"
            for mistake in error.errors(include_url=False)
        ) from None


def _shortened(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else text[:79] + "…"
