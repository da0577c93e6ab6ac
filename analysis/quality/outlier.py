"""Outliers per inhabitant within the size class, measured robustly.

The distance is the modified z-score of the logarithm of the rate: constant × (log rate − median) /
MAD. Median and MAD are not drawn towards the values that are looked for. A rate of zero lies
infinitely low. Where more than half of a class has one and the same rate, MAD is 0 and nothing is tried.
"""

import numpy as np

from analysis.digits import in_digits
from analysis.quality.cases import Cases, Condition, Row, Said, by_unit
from analysis.quality.declared import OutlierRule
from analysis.quality.wording import amount, service
from analysis.quality.year_answers import Amounts, YearAnswers, total
from analysis.reference.population import COLUMN

PER = 10_000


def outliers(rule: OutlierRule, year: YearAnswers) -> Cases:
    """Every unit with a figure and inhabitants, in a size class that is large enough."""
    sizes = year.units["size_class"].to_numpy(dtype=object)
    columns = {}
    for question in year.asked:
        if question.key in rule.questions:
            inhabitants = year.units[COLUMN[rule.questions[question.key]]]
            people = inhabitants.to_numpy(dtype=float, na_value=np.nan)
            own = total(year.answers, question)
            with np.errstate(divide="ignore", invalid="ignore"):
                rate = own / people * PER
                distance, typical = _distances(rule, np.log(rate), sizes)
            columns[question.key] = {
                "known": ~np.isnan(distance),
                "amount": own,
                "people": people,
                "rate": rate,
                "typical": np.exp(typical),
                "distance": distance,
                "size": sizes,
            }
    labels = {size.key: size.label for size in year.codebook.size_classes}

    def said(row: Row) -> Said:
        many = "mange" if row["distance"] > 0 else "få"
        return Said(
            f"Uvanlig {many} årsverk i {service(year.codebook, row['variable'])} etter folketallet: "
            f"{in_digits(row['rate'], 1)} per 10 000 innbyggere i målgruppens alder. Midt i "
            f"størrelsesgruppen «{labels[row['size']]}» ligger {in_digits(row['typical'], 1)}.",
            f"{amount(row['amount'])} / {in_digits(row['people'])} × 10 000 = "
            f"{in_digits(row['rate'], 1)}; avstand {_in_words(row['distance'])}",
        )

    return Cases(
        table=by_unit(year.answers.index, columns, "known"),
        condition=Condition(
            "col_vals_between", {"columns": "distance", "left": -rule.limit, "right": rule.limit}
        ),
        said=said,
    )


def _distances(rule: OutlierRule, logs: Amounts, sizes: np.ndarray) -> tuple[Amounts, Amounts]:
    """The modified z-score of each unit (NaN where it is not tried), and its class's median."""
    distance, typical = np.full(len(logs), np.nan), np.full(len(logs), np.nan)
    for size in sorted({size for size in sizes if isinstance(size, str)}):
        members = (sizes == size) & ~np.isnan(logs) & (logs < np.inf)
        if members.sum() >= rule.units:
            median = np.median(logs[members])
            mad = np.median(np.abs(logs[members] - median))
            typical[members] = median
            if mad > 0 and np.isfinite(median):
                distance[members] = rule.constant * (logs[members] - median) / mad
    return distance, typical


def _in_words(distance: float) -> str:
    return in_digits(distance, 1) if np.isfinite(distance) else "uendelig (ingen årsverk)"
