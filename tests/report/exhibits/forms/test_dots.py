"""Dots on a line for each category."""

import re
from dataclasses import replace
from decimal import Decimal

from report.exhibits.figure import figure_svg
from report.exhibits.forms.dots import _seen
from report.exhibits.plot import Mark
from tests.report.exhibits.samples import FACTS, FIGURES

TWO = figure_svg(FIGURES["dots-sizes"], FACTS)
THREE = figure_svg(FIGURES["dots-three"], FACTS)


def signs(svg: str) -> int:
    """How many different signs are drawn."""
    return len(set(re.findall(r'href="#(\w+)"', svg)))


def test_two_dots_have_their_numbers_beside_them() -> None:
    assert all(f">{number}</text>" in TWO for number in (12, 24, 34, 49, 99, 100))


def test_equal_numbers_are_written_once() -> None:
    assert TWO.count(">46</text>") == 1


def test_three_dots_stand_over_a_scale_and_differ_in_sign() -> None:
    scale = re.findall(r"text-anchor: middle[^>]*>(\d+)</text>", THREE)
    assert scale == ["0", "20", "40", "60", "80", "100"]
    assert ">34</text>" not in THREE
    assert signs(THREE) >= 3


def test_dots_that_would_hide_each_other_stand_one_above_the_other() -> None:
    first, second, third = (
        Mark(series, "Oslo", replace(FACTS["fte.adults.2019"], value=Decimal(value)))
        for series, value in (("2021", "46"), ("2022", "46.4"), ("2023", "60"))
    )
    upper, lower, alone = _seen([second, third, first], nearest=1)
    assert (upper[0], lower[0], alone) == (first, second, (third, 0))
    assert upper[1] == -lower[1] != 0
