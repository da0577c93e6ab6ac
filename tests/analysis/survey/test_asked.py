import pandas as pd

from analysis.survey.asked import ALL, differing


def frame(**columns: list[object]) -> pd.DataFrame:
    return pd.DataFrame(columns, index=["0301", "1101"][: len(next(iter(columns.values())))])


BEFORE = {2022: frame(fte=[1, 2], status=["complete", None]), 2023: frame(fte=[3, 4])}


def test_equal_answers_do_not_differ() -> None:
    again = {2022: frame(fte=[1, 2], status=["complete", None]), 2023: frame(fte=[3, 4])}
    assert differing(BEFORE, again) == frozenset()


def test_a_changed_answer_is_its_year_and_variable() -> None:
    after = BEFORE | {2022: frame(fte=[1, 9], status=["complete", None])}
    assert differing(BEFORE, after) == {(2022, "fte"), (2022, ALL)}


def test_an_answer_that_is_gone_or_new_differs() -> None:
    after = BEFORE | {2022: frame(fte=[1, 2], status=[None, "partial"])}
    assert differing(BEFORE, after) == {(2022, "status"), (2022, ALL)}


def test_a_column_or_a_year_that_comes_or_goes_differs() -> None:
    assert differing(BEFORE, {2022: frame(fte=[1, 2]), 2023: frame(fte=[3, 4])}) == {
        (2022, "status"),
        (2022, ALL),
    }
    assert differing(BEFORE, {2022: BEFORE[2022]}) == {(2023, "fte"), (2023, ALL)}


def test_other_units_make_every_column_another() -> None:
    assert differing(BEFORE, BEFORE | {2023: frame(fte=[3])}) == {(2023, "fte"), (2023, ALL)}
