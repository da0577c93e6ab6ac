"""Silent units keep last year's figures: for how long, through which reforms, and which figures."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import Codebook
from analysis.reference.recode import Recode, recode
from analysis.survey.carry_forward import carried_variables, carry_forward

ROOT = Path(__file__).parents[3]


def codebook(most: int = 2, last: int = 2025, **groups: str) -> Codebook:
    """One section carried forward: a question of every year, and one asked until `last`.

    `groups` tells whom a question is about (`barn="children"`); without it, both are about all.
    """
    always = {"key": "voksne", "text": "?", "type": "fte", "years": [2022, 2023, 2024, 2025]}
    until = {"key": "barn", "text": "?", "type": "fte", "years": list(range(2022, last + 1))}
    for question in (always, until):
        question["group"] = groups.get(str(question["key"]), "all")
    section = {"key": "arsverk", "title": "Årsverk", "carry_forward": most}
    return Codebook.model_validate(
        {
            "title": "Prøve",
            "size_classes": [],
            "sections": [section | {"questions": [always, until]}],
        }
    )


def answers(**units: tuple[str | None, str | None]) -> pd.DataFrame:
    """Full-time equivalents for adults and for children, by unit (`u1507=("1", "2")`)."""
    rows = {
        name.removeprefix("u"): [None if text is None else Decimal(text) for text in texts]
        for name, texts in units.items()
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=["voksne", "barn"], dtype=object)


SILENT = (None, None)


def test_a_silent_unit_keeps_last_years_figures() -> None:
    years = {2022: answers(a=("1", "2"), b=("3", "4")), 2023: answers(a=("5", "6"), b=SILENT)}
    completed, given = carry_forward(codebook(), years)
    assert completed[2023].loc["b"].to_list() == [Decimal(3), Decimal(4)]
    assert completed[2023].loc["a"].to_list() == [Decimal(5), Decimal(6)]
    assert list(given[2023].index) == ["b"]
    assert given[2023].loc["b"].to_list() == [2022, 2022]
    assert given[2022].empty


def test_the_delivered_answers_are_not_touched() -> None:
    years = {2022: answers(a=("1", "2")), 2023: answers(a=SILENT)}
    carry_forward(codebook(), years)
    assert years[2023].isna().all(axis=None)


def test_a_unit_that_gave_a_part_is_not_silent() -> None:
    years = {2022: answers(a=("1", "2")), 2023: answers(a=("5", None))}
    completed, given = carry_forward(codebook(), years)
    assert completed[2023].isna().loc["a", "barn"]
    assert given[2023].empty


def test_a_unit_that_sent_the_form_of_adults_alone_keeps_the_figures_of_children() -> None:
    years = {2022: answers(a=("1", "2")), 2023: answers(a=("5", None))}
    two_forms = codebook(voksne="adults", barn="children")
    completed, given = carry_forward(two_forms, years)
    assert completed[2023].loc["a"].to_list() == [Decimal(5), Decimal(2)]
    assert given[2023].loc["a", "barn"] == 2022
    assert pd.isna(given[2023].loc["a", "voksne"])


@pytest.mark.parametrize(
    ("most", "kept"), [(0, [False] * 3), (1, [True, False, False]), (2, [True, True, False])]
)
def test_at_most_so_many_years_in_a_row(most: int, kept: list[bool]) -> None:
    silent = {year: answers(a=SILENT) for year in (2023, 2024, 2025)}
    completed, given = carry_forward(codebook(most), {2022: answers(a=("1", "2")), **silent})
    assert [bool(completed[y].notna().loc["a"].all()) for y in silent] == kept
    assert [list(given[y].index) == ["a"] for y in silent] == kept
    assert all((given[y] == 2022).all(axis=None) for y in silent if not given[y].empty)


def test_a_new_answer_may_be_carried_again() -> None:
    texts = [("1", "2"), SILENT, ("3", "4"), SILENT]
    years = {2022 + i: answers(a=text) for i, text in enumerate(texts)}
    completed, given = carry_forward(codebook(1), years)
    assert completed[2025].loc["a", "voksne"] == 3
    assert given[2025].loc["a", "voksne"] == 2024


def test_a_question_that_is_no_longer_asked_is_not_carried() -> None:
    years = {2023: answers(a=("1", "2")), 2024: answers(a=SILENT).drop(columns="barn")}
    book = codebook(last=2023)
    completed, given = carry_forward(book, years)
    assert carried_variables(book, 2024) == list(given[2024].columns) == ["voksne"]
    assert completed[2024].loc["a", "voksne"] == 1


def test_a_question_that_is_new_has_nothing_to_carry() -> None:
    years = {2023: answers(a=("1", "2")).drop(columns="barn"), 2024: answers(a=SILENT)}
    completed, given = carry_forward(codebook(), years)
    assert completed[2024].loc["a", "voksne"] == 1
    assert completed[2024].isna().loc["a", "barn"]
    assert given[2024].isna().loc["a"].to_list() == [False, True]


def test_nothing_is_carried_over_a_year_without_answers() -> None:
    years = {2022: answers(a=("1", "2")), 2024: answers(a=SILENT)}
    completed, _ = carry_forward(codebook(), years)
    assert completed[2024].isna().all(axis=None)


MERGER = Recode(1, 2, {"a": ("c",), "b": ("c",), "d": ("e",), "f": ("g", "h")})


def test_a_merged_unit_gets_the_sum_of_its_parts() -> None:
    years = {2022: answers(a=("1", "2"), b=("3", "4")), 2023: answers(c=SILENT)}
    completed, given = carry_forward(codebook(), years, {2023: MERGER})
    assert completed[2023].loc["c"].to_list() == [Decimal(4), Decimal(6)]
    assert given[2023].loc["c"].to_list() == [2022, 2022]


def test_a_merged_unit_gets_nothing_where_a_part_has_no_figure() -> None:
    years = {2022: answers(a=("1", "2"), b=("3", None)), 2023: answers(c=SILENT)}
    completed, given = carry_forward(codebook(), years, {2023: MERGER})
    assert completed[2023].isna().loc["c"].to_list() == [False, True]
    assert given[2023].isna().loc["c"].to_list() == [False, True]


def test_a_merged_unit_is_as_old_as_its_oldest_part() -> None:
    years = {
        2022: answers(a=("1", "2"), b=("3", "4")),
        2023: answers(a=("1", "2"), b=SILENT),
        2024: answers(c=SILENT),
    }
    assert carry_forward(codebook(2), years, {2024: MERGER})[1][2024].loc["c", "voksne"] == 2022
    assert carry_forward(codebook(1), years, {2024: MERGER})[1][2024].empty


def test_a_unit_with_a_new_number_is_the_same_unit() -> None:
    years = {2022: answers(d=("1", "2")), 2023: answers(e=SILENT)}
    assert carry_forward(codebook(), years, {2023: MERGER})[0][2023].loc["e", "barn"] == 2


def test_what_got_a_part_of_a_split_gets_nothing() -> None:
    years = {2023: answers(u1507=("10", "5")), 2024: answers(u1508=SILENT, u1580=SILENT)}
    completed, given = carry_forward(codebook(), years, {2024: recode(ROOT, 2020, 2024)})
    assert completed[2024].isna().all(axis=None)
    assert given[2024].empty
