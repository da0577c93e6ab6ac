"""Per cent, points and prepositions say what the number is."""

from analysis.statements.rules.change_units import percent_or_points, preposition
from tests.analysis.statements.in_print import arithmetic, figure, found, says


def test_growth_in_full_time_equivalents_is_per_cent() -> None:
    things = (
        figure("a.2016", "2873", "fte"),
        figure("a.2017", "3099", "fte"),
        figure("a.change_pct.2016_2017", "7.9", "change_pct"),
    )
    wrong, right = (
        says("unit_word", "a.change_pct.2016_2017", "", word)
        for word in ("prosentpoeng", "prosent")
    )
    assert arithmetic(percent_or_points, *things, wrong) == [
        "2 873 → 3 099: 226 årsverk, 7,87 prosent"
    ]
    assert not found(percent_or_points, *things, right)


def test_a_difference_of_shares_is_points() -> None:
    things = (
        figure("a.2018", "39"),
        figure("a.2023", "50"),
        figure("a.change_pp.2018_2023", "11", "change_pp"),
    )
    wrong, right = (
        says("unit_word", "a.change_pp.2018_2023", "", word) for word in ("prosent", "prosentpoeng")
    )
    assert arithmetic(percent_or_points, *things, wrong) == [
        "39 → 50: 11 prosentpoeng, 28,21 prosent"
    ]
    assert not found(percent_or_points, *things, right)


def test_a_level_does_not_stand_after_the_word_for_a_change() -> None:
    levels = figure("a.2020", "14"), figure("a.2023", "11")
    assert arithmetic(preposition, *levels, says("preposition", "a.2020", "a.2023", "på")) == [
        "14 → 11: −3 prosentpoeng, −21 prosent"
    ]
    assert not found(preposition, *levels, says("preposition", "a.2020", "a.2023", "fra"))


def test_a_number_that_is_level_and_change_at_once_may_stand() -> None:
    levels = figure("a.2020", "14"), figure("a.2023", "28")
    assert not found(preposition, *levels, says("preposition", "a.2020", "a.2023", "på"))


def test_a_change_stands_after_its_word_and_not_as_a_level() -> None:
    change = figure("a.change_abs.2022_2023", "-12", "change_abs")
    assert not found(preposition, change, says("preposition", change.id, "", "på"))
    assert found(preposition, change, says("preposition", change.id, "", "fra"))
