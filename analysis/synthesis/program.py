"""An integer program in named steps: unknowns with a wish, conditions on sums of them, and a solution.

A wish is a value that an unknown should be near. The solution has the smallest sum of distances.
"""

from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

# Larger than any difference between percentages or rates.
_BIG = 1e4


@dataclass(frozen=True)
class Form:
    """A sum of unknowns with weights, and a constant."""

    weights: dict[int, float] = field(default_factory=dict)
    constant: float = 0.0

    def __add__(self, other: "Form") -> "Form":
        weights = dict(self.weights)
        for unknown, weight in other.weights.items():
            weights[unknown] = weights.get(unknown, 0.0) + weight
        return Form(weights, self.constant + other.constant)

    def __mul__(self, factor: float) -> "Form":
        return Form({u: w * factor for u, w in self.weights.items()}, self.constant * factor)

    def __sub__(self, other: "Form") -> "Form":
        return self + other * -1.0


NOTHING = Form()
# How far a whole number may be from the best solution with fractions.
_ROOM = 3


class Infeasible(Exception):
    """No whole numbers meet all conditions."""


class Program:
    """Unknown whole numbers of at least 0, with conditions and wishes."""

    def __init__(self) -> None:
        self._upper: list[float] = []
        self._cost: list[float] = []
        self._whole: list[int] = []
        self._pick: list[int] = []
        self._rows: list[tuple[Form, float, float]] = []
        self._wish: dict[int, float] = {}

    def unknown(
        self, upper: float = np.inf, *, whole: bool = True, pick: bool = False, cost: float = 0.0
    ) -> int:
        """Add an unknown; returns its number. A `pick` chooses one of several conditions."""
        self._pick.append(int(pick))
        self._upper.append(upper)
        self._cost.append(cost)
        self._whole.append(int(whole))
        return len(self._upper) - 1

    def wished(self, wish: float, upper: float = np.inf) -> Form:
        """Add an unknown that should be near `wish`, a whole number or rounded to one."""
        wish = float(round(wish))
        number = self.unknown(upper)
        self._wish[number] = wish
        form = Form({number: 1.0})
        above, below = (self.unknown(whole=False, cost=1.0) for _ in range(2))
        self.between(form + Form({above: -1.0, below: 1.0}), wish, wish)
        return form

    def about(self, form: Form) -> float:
        """The value of the form if every wish came true."""
        return form.constant + sum(self._wish.get(u, 0.0) * w for u, w in form.weights.items())

    def between(self, form: Form, low: float, high: float) -> None:
        """Demand `low <= form <= high`."""
        self._rows.append((form, low, high))

    def one_is_at_most(self, forms: list[Form], high: float) -> None:
        """Demand that at least one of the forms is at most `high`."""
        chosen = [self.unknown(1, pick=True) for _ in forms]
        self.between(Form(dict.fromkeys(chosen, 1.0)), 1, np.inf)
        for form, pick in zip(forms, chosen, strict=True):
            self.between(form + Form({pick: _BIG}), -np.inf, high + _BIG)

    def solve(self) -> np.ndarray:
        """The value of every unknown, in the order in which they were added.

        First the best solution with fractions, then whole numbers close to it.

        Raises:
            Infeasible: the conditions contradict each other.
        """
        if not self._upper:
            return np.zeros(0)
        rows = [(f, low, high) for f, low, high in self._rows if f.weights]
        weights = [w for form, _, _ in rows for w in form.weights.values()]
        columns = [u for form, _, _ in rows for u in form.weights]
        starts = np.cumsum([0, *(len(form.weights) for form, _, _ in rows)])
        matrix = csr_array((weights, columns, starts), shape=(len(rows), len(self._upper)))
        low = np.array([low - form.constant for form, low, _ in rows])
        high = np.array([high - form.constant for form, _, high in rows])
        conditions = LinearConstraint(matrix, low, high) if rows else None
        upper, whole = np.array(self._upper), np.array(self._whole)
        picks = np.array(self._pick)
        near = _solution(np.array(self._cost), picks, Bounds(0, upper), conditions)
        lowest = np.where(whole, np.maximum(0, np.floor(near) - _ROOM), 0)
        highest = np.where(whole, np.minimum(upper, np.ceil(near) + _ROOM), upper)
        lowest, highest = (np.where(picks, np.rint(near), end) for end in (lowest, highest))
        return _solution(np.zeros(len(upper)), whole, Bounds(lowest, highest), conditions)


def _solution(
    cost: np.ndarray, whole: np.ndarray, bounds: Bounds, conditions: LinearConstraint | None
) -> np.ndarray:
    result = milp(cost, integrality=whole, bounds=bounds, constraints=conditions)
    if result.x is None:
        raise Infeasible(result.message)
    return np.asarray(result.x)
