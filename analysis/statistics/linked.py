"""Linked answers: units that answer one thing answer another, or not, whatever their size.

A cross-cutting claim needs three numbers: the share among those that chose the other answer, the share
among those that did not, and a test that has the size class in the model already. Large municipalities
do more of most things, so two answers look linked wherever both grow with size.
"""

from decimal import Decimal

import pandas as pd
from scipy.stats import chi2

from analysis.fact import SIGNIFICANCE, Fact
from analysis.statistics.grouping import ALL_UNITS, UnitGroup
from analysis.statistics.likelihood import ratio_test
from analysis.statistics.measure import facts_of, tally
from analysis.survey import Survey


def linked(survey: Survey, measure_id: str, other_id: str, name: str) -> tuple[Fact, ...]:
    """The measure in the edition's year among those with and without the other answer, and the test.

    `<measure>.with_<name>.<year>`, `<measure>.without_<name>.<year>` and
    `<measure>.linked_to.<name>.<year>`, whose direction is +1 when those with the other answer have the
    larger share. Empty where either was not asked in the edition's year.

    Raises:
        KeyError: the codebook has no such measure.
        NobodyAnswered: all or none of those that answered chose the other answer.
        ArithmeticError: see `analysis.statistics.likelihood.ratio_test`.
    """
    year, book = survey.edition, survey.codebook
    if any(year not in book.years(book.measure[one]) for one in (measure_id, other_id)):
        return ()
    counted, other = tally(survey, measure_id, year), tally(survey, other_id, year)
    chose = pd.Series(other.chosen, index=other.units)[other.answered].rename(other_id)
    asked = book.question_of[other.measure.variables[0]].text
    there, not_there = (
        facts_of(counted, UnitGroup(f"{key}_{name}", words, chose.index[chosen]))
        for key, words, chosen in (
            ("with", f"De som svarer «{other.measure.label}» på «{asked}»", chose),
            (
                "without",
                f"De som svarer noe annet enn «{other.measure.label}» på «{asked}»",
                ~chose,
            ),
        )
    )
    outcome = pd.Series(counted.chosen, index=counted.units)[counted.answered]
    both = outcome.index.intersection(chose.index)
    size = survey.units(year)["size_class"].reindex(both)
    statistic, freedom = ratio_test(outcome.reindex(both), size, chose.reindex(both))
    p = Decimal(repr(float(chi2.sf(statistic, freedom)))) if freedom else Decimal(1)
    more = 1 if there[-1].value > not_there[-1].value else -1
    test = Fact(
        id=f"{measure_id}.linked_to.{name}.{year}",
        value=p,
        kind="test",
        unit="p-verdi",
        decimals=3,
        definition=f"Svaret «{other.measure.label}» på «{asked}» i logistisk regresjon med "
        f"størrelsesklasse (sannsynlighetskvotetest), χ²({freedom}) = {_comma(statistic)}. "
        f"Gjelder: {counted.measure.definition}",
        year=str(year),
        group=ALL_UNITS,
        base="kommuner/bydeler som har svart på begge spørsmålene",
        computed_by="analysis.statistics.linked.linked",
        label=counted.measure.label,
        n=len(both),
        base_n=len(both),
        sources=(*counted.measure.variables, *other.measure.variables),
        derived_from=(there[-1].id, not_there[-1].id),
        direction=more if p < SIGNIFICANCE else 0,
    )
    return (*there, *not_there, test)


def _comma(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
