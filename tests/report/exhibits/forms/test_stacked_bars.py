"""Whole distributions as bars of one length."""

import re
from dataclasses import replace

from report.exhibits import palette
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES


def fills(svg: str) -> list[str]:
    """The colours of the bars' segments, from left to right and from the top down."""
    return re.findall(r'<path d="[^"]*z\s*" style="fill: (#[0-9a-f]{6})', svg)


def test_a_scale_runs_from_bad_to_good_in_every_bar() -> None:
    svg = figure_svg(FIGURES["stacked-scale"], FACTS)
    steps = [palette.BAD2, palette.BAD1, palette.NEUTRAL, palette.GOOD1, palette.GOOD2]
    assert fills(svg) == steps * 2


def test_names_stand_above_the_first_bar_when_they_have_room() -> None:
    svg = figure_svg(FIGURES["stacked-groups"], FACTS)
    heights = dict(re.findall(r'y="([\d.]+)"[^>]*>(Ja|Nei|Vet ikke)<', svg))
    assert len(set(re.findall(r'y="([\d.]+)"[^>]*>(?:Ja|Nei|Vet ikke)<', svg))) == 1, heights


def test_numbers_read_well_on_their_segments() -> None:
    svg = figure_svg(FIGURES["stacked-scale"], FACTS)
    colour = dict(re.findall(r"fill: (#[0-9a-f]{6})[^>]*>(9|38)<", svg))
    assert colour == {palette.ON_DARK: "9"} or palette.ON_DARK in colour


def test_what_stands_back_is_pale_enough_for_its_number_in_dark_mode() -> None:
    first, *others = FIGURES["stacked-groups"].series
    figure = replace(FIGURES["stacked-groups"], series=(replace(first, emphasis=True), *others))
    assert fills(figure_svg(figure, FACTS))[:3] == [palette.ACCENT, palette.GREY2, palette.GREY2]
