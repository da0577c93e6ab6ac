"""Cases: everything that a rule was tried on, one row each, and the condition that each must meet.

The condition is a row-wise step of pointblank (https://posit-dev.github.io/pointblank/) by its name
and arguments, so that a rule can be declared and tested without importing the library, which takes
more than a second. What pointblank has no form for is preparing the rows: a distance from the median of a size
class, figures of the same team side by side, last year in this year's division. That is our
own code, in the module of each rule.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.quality.finding import Severity

Step = Literal[
    "col_vals_eq", "col_vals_ge", "col_vals_gt", "col_vals_lt", "col_vals_between",
    "col_vals_outside", "col_vals_expr",
]  # fmt: skip
Row = Mapping[str, Any]


@dataclass(frozen=True)
class Condition:
    """A step of pointblank, for example `col_vals_between` with columns, left and right."""

    step: Step
    arguments: Mapping[str, Any]


@dataclass(frozen=True)
class Said:
    """A case in words: the finding, its arithmetic, and what differs from the rule's own words."""

    said: str
    arithmetic: str = ""
    severity: Severity | None = None
    ask: str = ""


@dataclass(frozen=True, kw_only=True)
class Cases:
    """What a rule was tried on in a year, and how a case that fails is said.

    `table` has the columns `unit` and `variable` ("" where it is about all units), which
    together name a case, and those that `condition` and `said` read. `unused` says why the rule was
    not tried at all, for example because a break lies between the years.
    """

    table: pd.DataFrame
    condition: Condition
    said: Callable[[Row], Said]
    unused: str = ""


def by_unit(
    index: pd.Index, columns: Mapping[str, Mapping[str, npt.NDArray[Any]]], tried: str
) -> pd.DataFrame:
    """A table of cases from arrays in the order of the units: `columns` by variable and name.

    Only the rows whose column `tried` is true are cases.
    """
    parts = []
    for variable, arrays in columns.items():
        keep = np.flatnonzero(arrays[tried])
        part = {name: values[keep] for name, values in arrays.items() if name != tried}
        parts.append(pd.DataFrame({"unit": index[keep], "variable": variable, **part}))
    return pd.concat(parts, ignore_index=True) if parts else no_cases()


def no_cases() -> pd.DataFrame:
    """A table without rows."""
    return pd.DataFrame({"unit": [], "variable": []}, dtype="str")
