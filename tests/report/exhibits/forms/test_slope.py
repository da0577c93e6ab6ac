"""Two years and a line between them."""

import re

from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES

SVG = figure_svg(FIGURES["slope-reasons"], FACTS)


def test_one_line_for_each_series_and_only_one_stands_out() -> None:
    strokes = re.findall(r"stroke: (#[0-9a-f]{6}); stroke-width: 1.8", SVG)
    assert sorted(strokes) == ["#0b5c7a", *["#8c959f"] * 4]


def test_both_years_and_all_numbers_are_written() -> None:
    written = re.findall(r">([^<\n]+)</text>", SVG)
    assert {"2018", "2023", "61", "72", "42", "57", "44", "56", "23", "21", "22", "11"} <= set(
        written
    )
