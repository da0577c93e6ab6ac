"""Bars side by side for each category."""

import re

from report.exhibits import palette
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES


def test_each_series_has_one_bar_in_every_category() -> None:
    svg = figure_svg(FIGURES["grouped-sizes"], FACTS)
    assert len(re.findall(rf"clip-path[^>]*fill: {palette.GREY2}", svg)) == 7
    assert len(re.findall(rf"clip-path[^>]*fill: {palette.ACCENT}", svg)) == 7


def test_the_key_names_the_series_in_their_order() -> None:
    svg = figure_svg(FIGURES["grouped-three"], FACTS)
    names = ("Psykisk helse", "Rusproblemer", "Samtidig rus og psykisk lidelse")
    assert re.findall("|".join(names), svg) == list(names)
