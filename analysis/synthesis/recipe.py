"""The recipe of the synthetic answers: what neither the codebook nor a printed figure decides."""

import hashlib
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from analysis.errors import UserError


class RecipeError(UserError):
    """Mistakes in `data/synthesis.yml`."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Silence(_Entry):
    """How many units of a year did not complete the form; the rest did."""

    not_started: int
    confirmed: int
    partial: int


class Strength(_Entry):
    """How strongly size, county, the unit itself and chance decide; in standard deviations."""

    size: float = 0
    county: float = 0
    lasting: float = 1
    yearly: float = 0.6


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
    shares: dict[str, tuple[tuple[float, float], ...]]


class Recipe(_Entry):
    """The whole recipe. `shares` are per cent by question or line, in the order of the form."""

    seed: int
    years: tuple[int, ...]
    not_followed: dict[str, str] = {}
    status: dict[int, Silence]
    response: Strength
    pattern: Strength
    patterns: dict[str, Strength] = {}
    fte: FteRecipe
    totals: dict[str, float | dict[int, float]] = {}
    shared_teams: float = Field(ge=0, le=1)
    defaults: dict[str, float | tuple[float, ...]]
    shares: dict[str, float | tuple[float, ...]]
    phrases: dict[str, tuple[str, ...]]

    def random(self, *purpose: Any) -> np.random.Generator:
        """A stream of random numbers of its own for each purpose, so that none disturbs another."""
        name = "|".join(map(str, (self.seed, *purpose)))
        digest = hashlib.sha256(name.encode()).digest()
        return np.random.Generator(np.random.PCG64(int.from_bytes(digest[:16], "big")))

    def total(self, variable: str, year: int) -> float:
        """The sum that the recipe gives a number or full-time-equivalent variable in `year`."""
        known = self.totals.get(variable, self.totals.get(variable.split("__")[0], 0.0))
        return known.get(year, 0.0) if isinstance(known, dict) else known


def read_recipe(root: Path) -> Recipe:
    """Read `data/synthesis.yml`; raises `RecipeError` with every mistake in it."""
    path = root / "data" / "synthesis.yml"
    try:
        return Recipe.model_validate(yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader))
    except OSError as error:
        raise RecipeError([f"{path}: cannot be read ({error.strerror}); check the path"]) from None
    except yaml.YAMLError as error:
        raise RecipeError([f"{path}: not YAML: {error}"]) from None
    except ValidationError as error:
        raise RecipeError(
            f"{path}: {' › '.join(map(str, mistake['loc']))}: {mistake['input']!r}: {mistake['msg']}"
            for mistake in error.errors(include_url=False)
        ) from None
