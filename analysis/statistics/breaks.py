"""Breaks in the series of full-time equivalents: no change is read across them, and figures draw them.

In 2020 municipalities merged and many units did not deliver; in 2024 the categories changed. Shares
of those who answered a question are not broken by the first: their base is said each year.
"""

from analysis.codebook import Codebook, Measure
from analysis.exhibit import Break
from analysis.survey.carry_forward import carried_variables

BREAKS = (
    Break(before="2020", word="brudd: sammenslåinger og pandemi"),
    Break(before="2024", word="brudd: nye kategorier"),
)


def broken(codebook: Codebook, measure: Measure, before: int, after: int) -> bool:
    """Whether a break of the full-time equivalents lies between two years of the measure."""
    of_fte = set(carried_variables(codebook, after)) & set(measure.variables)
    return bool(of_fte) and any(str(before) < b.before <= str(after) for b in BREAKS)
