"""Panels of lines on one scale."""

import re
from dataclasses import replace

import pytest

from analysis.exhibit import Break
from report.exhibits import palette
from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES

YEARS = FIGURES["multiples-years"]
SVG = figure_svg(YEARS, FACTS)


def lines(svg: str, colour: str, points: str) -> list[str]:
    return re.findall(rf'<path d="([^"]*)"[^>]*stroke: {colour}; stroke-width: {points}', svg)


def test_a_panel_has_its_line_in_two_parts_and_the_reference_behind() -> None:
    assert len(lines(SVG, palette.ACCENT, "1.6")) == 2 * 7
    assert len(lines(SVG, palette.GREY1, "0.9")) == 2 * 7


def test_the_reference_has_the_same_shape_in_every_panel() -> None:
    first_halves = lines(SVG, palette.GREY1, "0.9")[::2]
    heights = [[float(y) for y in re.findall(r"[\d.]+ ([\d.]+) \n", p)] for p in first_halves]
    for panel in heights:
        assert [y - panel[0] for y in panel] == pytest.approx(
            [y - heights[0][0] for y in heights[0]], abs=0.05
        )


def test_the_last_number_is_written_in_each_panel() -> None:
    assert all(f">{last}</text>" in SVG for last in (27, 34, 41, 48, 55, 62, 69))


def test_the_word_of_the_break_stands_once_below() -> None:
    assert SVG.count("Stiplet før 2020: brudd: sammenslåinger og pandemi") == 1
    assert SVG.count("stroke-dasharray") == 7


def test_two_series_are_told_apart_in_the_key() -> None:
    svg = figure_svg(FIGURES["multiples-two"], FACTS)
    assert svg.count(">Voksne<") == svg.count(">Barn og unge<") == 1
    assert len(lines(svg, palette.ACCENT, "1.6")) == len(lines(svg, palette.SECOND, "1.6")) == 3


def test_a_break_outside_the_years_is_refused() -> None:
    with pytest.raises(ExhibitError, match=r"break before '2030'.*the years are 2016, 2017"):
        figure_svg(replace(YEARS, breaks=(Break(before="2030", word="brudd"),)), FACTS)
