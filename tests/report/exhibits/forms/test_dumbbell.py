"""Change between two years, whose direction is seen without colour."""

import re
from dataclasses import replace

import pytest

from report.exhibits import palette
from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import CAUSES, FACTS, FIGURES

SVG = figure_svg(FIGURES["dumbbell-causes"], FACTS)
BAND = re.compile(
    rf'<path d="M ([\d.]+) ([\d.]+) \nL ([\d.]+) ([\d.]+) \nL [\d.]+ ([\d.]+) \nL [\d.]+ ([\d.]+) '
    rf'[^"]*" style="fill: {palette.GREY2}'
)
TEXT = re.compile(r'x="([\d.]+)" y="([\d.]+)">([^<]+)<')


def test_the_bands_run_from_the_earlier_year_to_the_later_and_grow_thicker() -> None:
    bands = [tuple(map(float, found)) for found in BAND.findall(SVG)]
    rises = [round(end - start) > 0 for start, _, end, *_ in bands]
    falls = [round(end - start) < 0 for start, _, end, *_ in bands]
    assert rises == [True, True, False, False, False]
    assert falls == [False, False, False, True, True]
    for _, start_top, _, end_top, end_bottom, start_bottom in bands:
        assert abs(end_bottom - end_top) > 3 * abs(start_bottom - start_top)


def test_rows_stand_by_the_later_year_and_the_heading_says_so() -> None:
    heights = {text: float(y) for _, y, text in TEXT.findall(SVG) if text in CAUSES}
    assert sorted(heights, key=heights.__getitem__) == list(CAUSES)
    assert ">Prosent, ordnet etter 2023<" in SVG
    assert "ordnet" not in figure_svg(replace(FIGURES["dumbbell-causes"], ordered=True), FACTS)


def test_each_number_stands_away_from_the_other() -> None:
    places = {text: float(x) for x, _, text in TEXT.findall(SVG)}
    assert places["61"] < places["72"]
    assert places["11"] < places["22"]
    assert places["2018"] < places["2023"]


def test_equal_numbers_are_written_once() -> None:
    assert SVG.count(">44<") == 1


def test_a_category_of_one_year_keeps_its_place() -> None:
    svg = figure_svg(FIGURES["dumbbell-sizes"], FACTS)
    heights = {text: float(y) for _, y, text in TEXT.findall(svg)}
    assert heights["Under 2 000"] < heights["2 000–5 000"] < heights["Bydeler i Oslo"]
    assert ">24<" in svg


def test_one_year_is_refused() -> None:
    one = replace(FIGURES["dumbbell-causes"], series=FIGURES["dumbbell-causes"].series[:1])
    with pytest.raises(ExhibitError, match="1 series; a dumbbell has two, the earlier year first"):
        figure_svg(one, FACTS)
