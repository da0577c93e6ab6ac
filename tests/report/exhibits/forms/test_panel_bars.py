"""Panels of bars on one scale."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from report.exhibits import palette
from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES

BARS = FIGURES["multiples-bars"]
SVG = figure_svg(BARS, FACTS)


def lengths(svg: str, colour: str) -> list[float]:
    found = re.findall(
        rf'<path d="M ([\d.]+) [\d.]+ \nL ([\d.]+) [^"]*" style="fill: {colour}', svg
    )
    return [float(end) - float(start) for start, end in found]


def test_bars_of_all_panels_have_one_scale() -> None:
    drawn = lengths(SVG, palette.ACCENT)
    assert len(drawn) == 3 * 7
    assert [round(long / max(drawn) * 100) for long in drawn[:6]] == [42, 58, 100, 48, 62, 91]


def test_the_reference_is_a_band_behind_every_bar() -> None:
    assert [round(long / max(lengths(SVG, palette.ACCENT)) * 100) for long in lengths(SVG, palette.GRID)] == [57, 66, 60] * 7  # fmt: skip


def test_names_stand_once_in_each_row_of_panels() -> None:
    assert SVG.count(">Tiltak mot skolevegring<") == 2


def test_two_series_and_values_below_zero_are_refused() -> None:
    first = BARS.series[0]
    with pytest.raises(ExhibitError, match="2 series; panels of bars show one"):
        figure_svg(replace(BARS, series=(*BARS.series, replace(first, label="2022"))), FACTS)
    fact = first.points[0].fact
    below = {**FACTS, fact: replace(FACTS[fact], value=Decimal(-1))}
    with pytest.raises(ExhibitError, match="a value below zero"):
        figure_svg(BARS, below)
