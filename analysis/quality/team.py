"""Teams that several municipalities share, and that may be reported more than once.

The codebook says which figures belong to a team: those of the questions whose measures are counted once
for each value of a variable (`distinct_by`), the team's code.
"""

from decimal import Decimal

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.codebook.asked import asked
from analysis.quality.cases import Cases, Condition, Row, Said, no_cases
from analysis.quality.declared import TeamRule
from analysis.quality.wording import amount, listed
from analysis.quality.year_answers import YearAnswers

# Both rules compare figures as texts: exact decimals, missing as "–".
_NOTHING = "–"


def team_figures(year: YearAnswers) -> Cases:
    """Every figure of a team whose code stands with more than one unit.

    A unit fails where its figure is not the one that most units of the team gave; without a majority
    all of them do.
    """
    reported = _reported(year)
    table = no_cases()
    if not reported.empty:
        lines = reported.query("code != ''")
        groups = lines.groupby(["variable", "code"])
        shared = lines[groups["unit"].transform("size") > 1].copy()
        counts = shared.groupby(["variable", "code", "figure"])["unit"].transform("size")
        of_team = shared.groupby(["variable", "code"])["unit"].transform("size")
        shared["agrees"] = counts * 2 > of_team
        table = shared.reset_index(drop=True)
    names = year.units["name"]

    def said(row: Row) -> Said:
        team = table[(table["variable"] == row["variable"]) & (table["code"] == row["code"])]
        others = team[team["unit"] != row["unit"]]
        told = [
            f"{names[u]} {_shown(f)}" for u, f in zip(others["unit"], others["figure"], strict=True)
        ]
        words = asked(year.codebook, row["variable"])
        return Said(
            f"«{words.line}» under «{words.question}» er {_shown(row['figure'])}, men de andre med samme "
            f"kode ({row['code']}) har svart noe annet: {listed(told)}.",
            " ≠ ".join([_shown(row["figure"]), *dict.fromkeys(map(_shown, others["figure"]))]),
        )

    return Cases(
        table=table,
        condition=Condition("col_vals_expr", {"expr": lambda t: t["agrees"].astype(bool)}),
        said=said,
    )


def teams_without_code(rule: TeamRule, year: YearAnswers) -> Cases:
    """Every team without a code of a certain size, and who in the area gave the very same figures."""
    teams = _teams(year)
    table = no_cases()
    if not teams.empty:
        teams = teams[teams["size"] >= rule.least]
        same = teams.groupby(["variable", "area", "figures"])["unit"].transform("size")
        teams = teams.assign(others=same - 1)
        table = teams[teams["code"] == ""].reset_index(drop=True)
    names = year.units["name"]

    def said(row: Row) -> Said:
        alike = teams[
            (teams["variable"] == row["variable"])
            & (teams["area"] == row["area"])
            & (teams["figures"] == row["figures"])
            & (teams["unit"] != row["unit"])
        ]
        return Said(
            f"Teamet under «{asked(year.codebook, row['variable']).question}» har ingen kode, og tallene er "
            f"de samme som hos {listed([names[u] for u in alike['unit']])}.",
            f"{row['figures'].replace('|', ' og ')} årsverk hos {row['others'] + 1} enheter",
        )

    return Cases(
        table=table,
        condition=Condition("col_vals_eq", {"columns": "others", "value": 0}),
        said=said,
    )


def _team_questions(year: YearAnswers) -> dict[str, tuple[Question, ...]]:
    """The questions about teams by the variable that holds the team's code."""
    found: dict[str, dict[str, Question]] = {}
    for measure in year.codebook.measures:
        for variable in measure.variables if measure.distinct_by else ():
            question = year.codebook.question_of[variable]
            if question in year.asked and question.type == "fte":
                found.setdefault(measure.distinct_by, {})[question.key] = question
    return {code: tuple(questions.values()) for code, questions in found.items()}


def _reported(year: YearAnswers) -> pd.DataFrame:
    """Every answered figure of a team: unit, variable, code ("" for none), figure (as printed)."""
    parts = []
    for code, questions in _team_questions(year).items():
        codes = year.answers[code].fillna("").astype("str")
        for question in questions:
            for variable in question.variables:
                given = year.answers[variable].dropna()
                parts.append(
                    pd.DataFrame(
                        {
                            "unit": given.index,
                            "variable": variable,
                            "code": codes[given.index].to_numpy(),
                            "figure": [amount(value) for value in given],
                        }
                    )
                )
    return pd.concat(parts, ignore_index=True) if parts else no_cases()


def _teams(year: YearAnswers) -> pd.DataFrame:
    """Every team that a unit reports: unit, variable (the question), code, area, figures, size."""
    parts = []
    for code, questions in _team_questions(year).items():
        codes = year.answers[code].fillna("").astype("str")
        for question in questions:
            given = year.answers[list(question.variables)].dropna(how="all")
            figures = [
                "|".join(_NOTHING if pd.isna(value) else amount(value) for value in row)
                for row in given.to_numpy(dtype=object)
            ]
            sizes = [_largest(row) for row in given.to_numpy(dtype=object)]
            parts.append(
                pd.DataFrame(
                    {
                        "unit": given.index,
                        "variable": question.key,
                        "code": codes[given.index].to_numpy(),
                        "area": year.units.loc[given.index, "hf"].to_numpy(),
                        "figures": figures,
                        "size": np.array(sizes, dtype=float),
                    }
                )
            )
    return pd.concat(parts, ignore_index=True) if parts else no_cases()


def _largest(values: "np.ndarray") -> Decimal:
    return max(Decimal(value) for value in values if not pd.isna(value))


def _shown(figure: str) -> str:
    return f"{figure} årsverk"
