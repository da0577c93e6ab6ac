"""Patterns across groups of units: a trend over the size classes, and counties given size.

Every unit in the country is asked, so a test here does not generalise from a sample. It says how
surprising a pattern would be if groups did not matter, which is what words like "systematisk" claim.
"""

from decimal import Decimal

import numpy as np
import pandas as pd
from scipy.stats import chi2, kendalltau
from statsmodels.stats.contingency_tables import Table as ContingencyTable

from analysis.codebook import Measure
from analysis.digits import NO_BREAK_SPACE, in_digits
from analysis.fact import SIGNIFICANCE, Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.likelihood import ratio_test
from analysis.statistics.measure import tally
from analysis.survey import Survey

_IS = f"{NO_BREAK_SPACE}={NO_BREAK_SPACE}"


def trend_by_size(survey: Survey, measure_id: str, year: int) -> Fact:
    """Cochran–Armitage test for a trend in a share over the size classes of municipalities.

    Oslo's districts are left out: they are parts of one city and have no place in the order.
    `direction` is +1 when larger municipalities have larger shares.
    """
    measure, outcome = outcome_of(survey, measure_id, year)
    size = _size_rank(survey, year).reindex(outcome.index).dropna()
    chosen = outcome.reindex(size.index).to_numpy(dtype=bool)
    if chosen.all() or not chosen.any():
        return _no_pattern(measure, year, "trend_by_size", len(size))
    ranks, row = np.unique(size.to_numpy(dtype=float), return_inverse=True)
    table = np.column_stack(
        [np.bincount(row, chosen == said, len(ranks)) for said in (False, True)]
    )
    test = ContingencyTable(table).test_ordinal_association(
        row_scores=ranks, col_scores=np.array([0.0, 1.0])
    )
    return _test_fact(
        measure,
        year,
        "trend_by_size",
        float(test.pvalue),
        int(np.sign(test.zscore)),
        len(size),
        f"Trend over størrelsesklassene (Cochran–Armitage), z{_IS}{in_digits(float(test.zscore), 2)}",
    )


def rate_trend_by_size(survey: Survey, measure_id: str, year: int) -> Fact:
    """Kendall's rank correlation between the units' rates and their size class."""
    counted = tally(survey, measure_id, year)
    measure = counted.measure
    fte = pd.Series(counted.sums.astype(float), index=counted.units)[counted.answered]
    rates = (fte / survey.units(year)[f"population_{measure.population}"]).dropna()
    size = _size_rank(survey, year).reindex(rates.index).dropna()
    test = kendalltau(size, rates.reindex(size.index))
    return _test_fact(
        measure,
        year,
        "trend_by_size",
        float(test.pvalue),
        int(np.sign(test.statistic)),
        len(size),
        f"Kendalls tau mellom rate og størrelsesklasse{_IS}{in_digits(float(test.statistic), 2)}",
    )


def county_given_size(survey: Survey, measure_id: str, year: int) -> Fact:
    """Likelihood-ratio test of county in a logistic regression with size class already in.

    Both models have dummies, fitted to the units counted by class and county.

    Raises:
        ArithmeticError: the larger model fits worse than the smaller, so a fit did not converge.
    """
    measure, outcome = outcome_of(survey, measure_id, year)
    if outcome.nunique() < 2:
        return _no_pattern(measure, year, "county_given_size", len(outcome))
    places = survey.units(year).loc[outcome.index]
    statistic, freedom = ratio_test(outcome, places["size_class"], places["county_key"])
    return _test_fact(
        measure,
        year,
        "county_given_size",
        float(chi2.sf(statistic, freedom)),
        0,
        len(outcome),
        "Fylke i logistisk regresjon med størrelsesklasse (sannsynlighetskvotetest), "
        f"χ²({freedom}){_IS}{in_digits(float(statistic), 1)}",
    )


def _no_pattern(measure: Measure, year: int, name: str, n: int) -> Fact:
    """Where all gave the same answer there is nothing to test, and nothing systematic."""
    return _test_fact(measure, year, name, 1.0, 0, n, "Alle svarte det samme")


def outcome_of(survey: Survey, measure_id: str, year: int) -> tuple[Measure, pd.Series]:
    """Which of the units that answered chose one of the options."""
    counted = tally(survey, measure_id, year)
    return counted.measure, pd.Series(counted.chosen, index=counted.units)[counted.answered]


def _size_rank(survey: Survey, year: int) -> pd.Series:
    """0 for the smallest class and up, by unit; missing for Oslo's districts."""
    keys = [c.key for c in survey.codebook.size_classes if c.key != "oslo_districts"]
    ranks = {key: float(rank) for rank, key in enumerate(keys)}
    return survey.units(year)["size_class"].map(ranks)


def _test_fact(
    measure: Measure, year: int, name: str, p: float, direction: int, n: int, how: str
) -> Fact:
    base = "kommuner utenfor Oslo som har svart på spørsmålet"
    if name == "county_given_size":
        base = "kommuner/bydeler som har svart på spørsmålet"
    significant = Decimal(repr(p)) < SIGNIFICANCE
    return Fact(
        id=f"{measure.id}.{name}.{year}",
        value=Decimal(repr(p)),
        kind="test",
        unit="p-verdi",
        decimals=3,
        definition=f"{how}. Gjelder: {measure.definition}",
        year=str(year),
        group=ALL_UNITS,
        base=base,
        computed_by=f"analysis.statistics.pattern.{name}",
        label=measure.label,
        n=n,
        base_n=n,
        sources=measure.variables,
        direction=direction if significant else 0,
    )
