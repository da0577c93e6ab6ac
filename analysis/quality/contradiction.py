"""Answers that contradict each other: the four rules of the codebook, in words for the municipality.

What is tried and what is broken is decided in one place, `analysis.survey.rules`, which also stops a
render; here it is only put into the form of the other rules.
"""

from typing import Any

import numpy as np
import pandas as pd

from analysis.codebook.asked import asked
from analysis.quality.cases import Cases, Condition, Row, Said, by_unit
from analysis.quality.wording import amount, answer, listed, short
from analysis.quality.year_answers import YearAnswers
from analysis.survey.rules import RuleName, Tried, tried_rules

HOLDS = Condition("col_vals_expr", {"expr": lambda table: ~table["broken"].astype(bool)})


def contradictions(year: YearAnswers) -> dict[str, Cases]:
    """The cases of each of the four rules."""
    found: dict[RuleName, list[Tried]] = {
        "sums_to": [], "filter": [], "exclusive": [], "at_most": []
    }  # fmt: skip
    for tried in tried_rules(year.codebook, year.year, year.answers):
        found[tried.rule].append(tried)
    words = _Words(year)
    return {
        rule: Cases(table=_table(year, tried), condition=HOLDS, said=getattr(words, rule))
        for rule, tried in found.items()
    }


def _table(year: YearAnswers, all_tried: list[Tried]) -> pd.DataFrame:
    nothing = np.full(len(year.answers), None, dtype=object)
    columns = {}
    for tried in all_tried:
        left, right = tried.amounts or (nothing, nothing)
        columns[tried.variable] = {
            "applies": tried.applies,
            "broken": tried.broken,
            "other": np.full(len(nothing), tried.other, dtype=object),
            "left": left,
            "right": right,
        }
    return by_unit(year.answers.index, columns, "applies")


class _Words:
    """The four rules in words."""

    def __init__(self, year: YearAnswers) -> None:
        self.codebook, self.answers = year.codebook, year.answers

    def sums_to(self, row: Row) -> Said:
        apart = row["left"] - row["right"]
        return Said(
            f"Årsverkene under «{asked(self.codebook, row['variable']).question}» er til sammen "
            f"{amount(row['left'])}, men fordelt på tiltak er de {amount(row['right'])}.",
            f"{amount(row['left'])} − {amount(row['right'])} = {amount(apart)}",
        )

    def at_most(self, row: Row) -> Said:
        return Said(
            f"{short(self.codebook, row['variable'])} er {amount(row['left'])}, men "
            f"{short(self.codebook, row['other'])} bare {amount(row['right'])}.",
            f"{amount(row['left'])} > {amount(row['right'])}",
        )

    def exclusive(self, row: Row) -> Said:
        stem = row["variable"].removesuffix(row["other"])
        question = self.codebook.question_of[row["variable"]]
        chosen = [
            variable
            for variable in question.variables
            if variable.startswith(stem)
            and variable != row["variable"]
            and self.answers.at[row["unit"], variable] == 1
        ]
        return Said(
            f"{short(self.codebook, row['variable'])} er krysset av sammen med "
            f"{listed([short(self.codebook, v) for v in chosen])}."
        )

    def filter(self, row: Row) -> Said:
        rule = self.codebook.filter_of(row["variable"])
        assert rule is not None
        given: Any = self.answers.at[row["unit"], rule.variable]
        now = (
            "ikke besvart" if pd.isna(given) else f"«{answer(self.codebook, rule.variable, given)}»"
        )
        opens = [answer(self.codebook, rule.variable, value) for value in rule.answers]
        return Said(
            f"Spørsmålet er besvart, men gjelder bare dem som på {short(self.codebook, rule.variable)} "
            f"har {' eller '.join(f'«{option}»' for option in opens)}. Der er svaret {now}."
        )
