"""The likelihood-ratio test: what one thing tells of a yes beyond what the model has already.

Both models are logistic regressions with dummies, fitted to the units counted by what they are.
"""

import warnings

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.stats import binom
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
    first, second = (pd.factorize(classes, sort=True)[0] for classes in (given, added))
    cells, row = np.unique(np.column_stack([first, second]), axis=0, return_inverse=True)
    asked = np.bincount(row)
    yes = np.bincount(row, outcome.to_numpy(dtype=bool))
    small = _dummies(cells[:, 0])
    large = _with_independent(small, _dummies(cells[:, 1]))
    # With a dummy for each class and nothing else, what is fitted is each class's own share.
    share = (yes @ small) / (asked @ small)
    alone = binom.logpmf(yes, asked, share[cells[:, 0]]).sum()
    statistic = 2 * (_log_likelihood(np.column_stack([yes, asked - yes]), large) - float(alone))
    if statistic < -TOLERANCE:
        raise ArithmeticError(f"{added.name!r} made the fit worse ({statistic:.3f})")
    return statistic, large.shape[1] - small.shape[1]


def _dummies(classes: npt.NDArray[np.intp]) -> Matrix:
    dummies: Matrix = np.equal.outer(classes, np.unique(classes)).astype(np.float64)
    return dummies


def _with_independent(columns: Matrix, more: Matrix) -> Matrix:
    """The columns, and those of `more` that do not follow from them, so that one fit is the only one.

    Oslo is a county and a size class; a dummy for each says the same thing twice.
    """
    for column in more.T:
        wider = np.column_stack([columns, column])
        if np.linalg.matrix_rank(wider) == wider.shape[1]:
            columns = wider
    return columns


def _log_likelihood(yes_no: Matrix, design: Matrix) -> float:
    """The fitted log-likelihood.

    Where a group is all yes or all no its coefficient has no bound, but the likelihood has one, so the
    overflow on the way there is of no account. Nor is the spread that a model with a parameter for
    each cell has nothing left to tell of.
    """
    with np.errstate(over="ignore", divide="ignore", invalid="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore", PerfectSeparationWarning)
        return float(GLM(yes_no, design, family=Binomial()).fit().llf)
