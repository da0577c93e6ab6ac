"""Giving the answers out: which units stand behind the numbers that were solved."""

import numpy as np
import pandas as pd

from analysis.codebook import Question
from analysis.synthesis.leaning import leaning
from analysis.synthesis.recipe import Recipe
from analysis.synthesis.unknowns import Solution


def give_answers(
    recipe: Recipe,
    units: pd.DataFrame,
    question: Question,
    year: int,
    solution: Solution,
    asked: dict[str, pd.Series],
) -> dict[str, pd.Series]:
    """The answers to a closed or open question in `year`, by variable; text, or missing.

    `asked[variable]` says which units the variable is asked of.
    """
    answers: dict[str, pd.Series] = {}
    for line in question.lines:
        name = line[0].rsplit("__", 1)[0] if question.type == "multi" else line[0]
        lean = {v: leaning(recipe, units, question.key, v, year) for v in line}
        if question.type == "multi":
            answers |= _choices(question, line, solution, asked[line[0]], lean)
        elif question.type == "text":
            writers = _first(lean[name], asked[name], int(solution.counts[name].sum()))
            answers[name] = _texts(recipe, question, year, writers)
        else:
            answers[name] = _options(question, name, solution, asked[name], lean[name])
    return answers


def _first(lean: pd.Series, among: pd.Series, n: int) -> pd.Series:
    """The `n` units that lean most, among some: boolean by unit."""
    return lean.where(among).rank(method="first", ascending=False) <= n


def _options(
    question: Question, variable: str, solution: Solution, asked: pd.Series, lean: pd.Series
) -> pd.Series:
    """One option for every unit asked: in each block from the least to the most leaning."""
    keys = [option.key for option in question.options]
    order = _order(question, keys)
    answers = pd.Series(pd.NA, index=asked.index, dtype="str")
    for block, counts in enumerate(solution.counts[variable]):
        members = lean[asked & (solution.block == block)].sort_values(kind="stable").index
        answers[members] = np.repeat([keys[i] for i in order], counts[order])
    return answers


def _order(question: Question, keys: list[str]) -> list[int]:
    """The options from least to most leaning: the form's order, but no, do not know, yes."""
    if question.type == "yes_no_unknown":
        return [keys.index(key) for key in ("no", "unknown", "yes")]
    return list(range(len(keys)))


def _choices(
    question: Question,
    line: tuple[str, ...],
    solution: Solution,
    asked: pd.Series,
    lean: dict[str, pd.Series],
) -> dict[str, pd.Series]:
    """0 or 1 for every option of a line; everyone asked has chosen something."""
    alone = [v for v in line if v.rsplit("__", 1)[1] in question.exclusive]
    others = [v for v in line if v not in alone]
    chosen = pd.DataFrame(False, index=asked.index, columns=list(line))
    interest = sum((lean[v] for v in others), pd.Series(0.0, index=asked.index))
    for block in range(int(solution.block.max()) + 1):
        free = asked & (solution.block == block)
        for v in alone:
            taken = _first(-interest, free, int(solution.counts[v][block].sum()))
            chosen[v] |= taken
            free &= ~taken
        for v in others:
            chosen[v] |= _first(lean[v], free, int(solution.counts[v][block].sum()))
        _give_everyone_something(chosen, others, free, lean)
    texts = {v: chosen[v].map({True: "1", False: "0"}).where(asked) for v in line}
    return {v: text.astype("str").where(asked) for v, text in texts.items()}


def _give_everyone_something(
    chosen: pd.DataFrame, others: list[str], free: pd.Series, lean: dict[str, pd.Series]
) -> None:
    """Move a choice from a unit with several to each unit with none; the numbers stay."""
    rows = chosen.loc[free, others].to_numpy()
    leans = np.column_stack([lean[v][free].to_numpy() for v in others])
    for empty in np.flatnonzero(rows.sum(axis=1) == 0):
        several = rows.sum(axis=1) > 1
        cost = np.where(rows & several[:, None], leans - leans[empty], np.inf)
        giver, option = np.unravel_index(int(np.argmin(cost)), cost.shape)
        rows[giver, option], rows[empty, option] = False, True
    chosen.loc[free, others] = rows


def _texts(recipe: Recipe, question: Question, year: int, writers: pd.Series) -> pd.Series:
    """An invented answer of one to three phrases for every unit that writes."""
    phrases = recipe.phrases[question.key]
    random = recipe.random("phrases", question.key, year)
    texts = pd.Series(pd.NA, index=writers.index, dtype="str")
    for unit in writers.index[writers]:
        number = int(random.integers(1, 4))
        picked = random.choice(len(phrases), size=min(number, len(phrases)), replace=False)
        text = ". ".join(phrases[i][:1].upper() + phrases[i][1:] for i in picked)
        texts[unit] = f"{text}."
    return texts
