"""An integer program in named steps: unknowns with a wish, conditions on sums of them, and a solution.

A wish is a value that an unknown should be near. The solution has the smallest sum of distances,
where a small part of the wish is cheap to leave and a large part dear, so that nobody pays it all.
"""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

Floats = npt.NDArray[np.float64]

# Larger than any difference between percentages or rates.
_BIG = 1e4
# How far a whole number may be from the best solution with fractions.
_ROOM = 3
# Parts of a wish and what each unit of distance costs within them.
_TIERS = ((0.03, 1.0), (0.12, 4.0), (np.inf, 20.0))


@dataclass(frozen=True)
class Form:
    """A sum of unknowns with weights, and a constant."""

    weights: dict[int, float] = field(default_factory=dict)
    constant: float = 0.0

    def __add__(self, other: "Form") -> "Form":
        return added((self, other))

    def __mul__(self, factor: float) -> "Form":
        return Form({u: w * factor for u, w in self.weights.items()}, self.constant * factor)

    def __sub__(self, other: "Form") -> "Form":
        return self + other * -1.0


def added(forms: "list[Form] | tuple[Form, ...]") -> Form:
    """The sum of the forms."""
    weights: dict[int, float] = {}
    for form in forms:
        for unknown, weight in form.weights.items():
            weights[unknown] = weights.get(unknown, 0.0) + weight
    return Form(weights, sum(form.constant for form in forms))


class Infeasible(Exception):
    """No whole numbers meet all conditions."""


class Program:
    """Unknown whole numbers of at least 0, with conditions and wishes."""

    def __init__(self) -> None:
        self._upper: list[float] = []
        self._cost: list[float] = []
        self._kind: list[str] = []
        self._rows: list[tuple[Form, float, float]] = []
        self._wish: dict[int, float] = {}

    def _unknown(self, kind: str, upper: float = np.inf, cost: float = 0.0) -> int:
        self._upper.append(upper)
        self._cost.append(cost)
        self._kind.append(kind)
        return len(self._upper) - 1

    def wished(self, wish: float) -> Form:
        """Add an unknown that should be near `wish`, rounded to a whole number."""
        wish = float(round(wish))
        number = self._unknown("whole")
        self._wish[number] = wish
        distance = {
            self._unknown("distance", max(1.0, part * wish), cost): sign
            for sign in (-1.0, 1.0)
            for part, cost in _TIERS
        }
        self.between(Form({number: 1.0} | distance), wish, wish)
        return Form({number: 1.0})

    def about(self, form: Form) -> float:
        """The value of the form if every wish came true."""
        return form.constant + sum(self._wish.get(u, 0.0) * w for u, w in form.weights.items())

    def between(self, form: Form, low: float, high: float) -> None:
        """Demand `low <= form <= high`."""
        if form.weights:
            self._rows.append((form, low, high))

    def one_is_at_most(self, forms: list[Form], high: float) -> None:
        """Demand that at least one of the forms is at most `high`."""
        picks = [self._unknown("pick", 1) for _ in forms]
        self.between(Form(dict.fromkeys(picks, 1.0)), 1, np.inf)
        for form, pick in zip(forms, picks, strict=True):
            self.between(form + Form({pick: _BIG}), -np.inf, high + _BIG)

    def solve(self) -> Floats:
        """The value of every unknown, in the order in which they were added.

        First the best solution with fractions, then whole numbers close to it; where there are none,
        whole numbers from the start, which takes longer.

        Raises:
            Infeasible: the conditions contradict each other.
        """
        if not self._upper:
            return np.zeros(0)
        kind, upper = np.array(self._kind), np.array(self._upper)
        conditions = self._conditions()
        cost, anywhere = np.array(self._cost), Bounds(0, upper)
        near = _solution(cost, kind == "pick", anywhere, conditions)
        try:
            return self._whole_near(near, conditions)
        except Infeasible:
            return _solution(cost, kind != "distance", anywhere, conditions)

    def _whole_near(self, near: Floats, conditions: LinearConstraint | None) -> Floats:
        """Whole numbers close to a solution with fractions."""
        kind, upper = np.array(self._kind), np.array(self._upper)
        lowest = np.maximum(0, np.floor(near + 1e-6) - _ROOM)
        highest = np.minimum(upper, np.ceil(near - 1e-6) + _ROOM)
        lowest[kind == "distance"], highest[kind == "distance"] = 0, np.inf
        picked = kind == "pick"
        lowest[picked] = highest[picked] = np.rint(near[picked])
        # Staying near the wishes no longer matters, only being whole.
        cost = np.where(kind == "distance", 1e-6, 0.0)
        return _solution(cost, kind == "whole", Bounds(lowest, highest), conditions)

    def _conditions(self) -> LinearConstraint | None:
        if not self._rows:
            return None
        weights = [w for form, _, _ in self._rows for w in form.weights.values()]
        columns = [u for form, _, _ in self._rows for u in form.weights]
        starts = np.cumsum([0, *(len(form.weights) for form, _, _ in self._rows)])
        matrix = csr_array((weights, columns, starts), shape=(len(self._rows), len(self._upper)))
        low = np.array([low - form.constant for form, low, _ in self._rows])
        high = np.array([high - form.constant for form, _, high in self._rows])
        return LinearConstraint(matrix, low, high)


def _solution(
    cost: Floats, whole: npt.NDArray[np.bool_], bounds: Bounds, conditions: LinearConstraint | None
) -> Floats:
    result = milp(
        cost,
        integrality=whole.astype(int),
        bounds=bounds,
        constraints=conditions,
        options={"mip_rel_gap": 0.2},
    )
    if result.x is None:
        raise Infeasible(result.message)
    return np.asarray(result.x, dtype=np.float64)
