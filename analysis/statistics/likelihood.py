"""The likelihood-ratio test: what one thing tells of a yes beyond what the model has already.

Both models are logistic regressions with dummies, fitted to the units counted by what they are.
"""

import warnings

import numpy as np
import numpy.typing as npt
import pandas as pd
from statsmodels.genmod.families import Binomial
from statsmodels.genmod.generalized_linear_model import GLM
from statsmodels.tools.sm_exceptions import PerfectSeparationWarning

Matrix = npt.NDArray[np.float64]

# Two fits of the same likelihood may differ by the noise of their last steps.
TOLERANCE = 1e-6


def ratio_test(outcome: pd.Series, given: pd.Series, added: pd.Series) -> tuple[float, int]:
    """Twice the gain in log-likelihood when `added` joins `given`, and its degrees of freedom.

    All three are by unit: a yes or no, and two classes.

    Raises:
        ArithmeticError: the larger model fits worse than the smaller, so a fit did not converge.
    """
    cells = outcome.groupby([given, added]).agg(["sum", "count"])
    yes_no = np.column_stack([cells["sum"], cells["count"] - cells["sum"]])
    small = _independent(pd.get_dummies(cells.index.get_level_values(0)))
    large = _independent(
        np.hstack([small, pd.get_dummies(cells.index.get_level_values(1)).to_numpy(dtype=float)])
    )
    statistic = 2 * (_log_likelihood(yes_no, large) - _log_likelihood(yes_no, small))
    if statistic < -TOLERANCE:
        raise ArithmeticError(f"{added.name!r} made the fit worse ({statistic:.3f})")
    return statistic, large.shape[1] - small.shape[1]


def _independent(dummies: pd.DataFrame | Matrix) -> Matrix:
    """The columns that do not follow from those before them, so that one fit is the only one.

    Oslo is a county and a size class; a dummy for each says the same thing twice.
    """
    columns = np.asarray(dummies, dtype=float)
    kept: list[int] = []
    for column in range(columns.shape[1]):
        if np.linalg.matrix_rank(columns[:, [*kept, column]]) > len(kept):
            kept.append(column)
    return columns[:, kept]


def _log_likelihood(yes_no: Matrix, design: Matrix) -> float:
    """The fitted log-likelihood.

    Where a group is all yes or all no its coefficient has no bound, but the likelihood has one, so the
    overflow on the way there is of no account. Nor is the spread that a model with a parameter for
    each cell has nothing left to tell of.
    """
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        return float(GLM(yes_no, design, family=Binomial()).fit().llf)
