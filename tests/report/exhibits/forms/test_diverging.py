"""Distributions around the middle of their scale."""

import re
from dataclasses import replace

import pytest

from report.exhibits import palette
from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES

BAR = re.compile(r'<path d="M ([\d.]+) [\d.]+ \nL ([\d.]+) [^"]*z\s*" style="fill: (#\w+)')
CENTRE = re.compile(
    rf'<path d="M ([\d.]+) [\d.]+ \nL \1 [^"]*" style="[^"]*stroke: {palette.MUTED}'
)


def bars(svg: str) -> list[tuple[float, float, str]]:
    return [(float(a), float(b), fill) for a, b, fill in BAR.findall(svg)]


def centre(svg: str) -> float:
    return float(CENTRE.search(svg)[1])  # type: ignore[index]


def test_the_neutral_step_lies_half_on_each_side_of_the_line() -> None:
    svg = figure_svg(FIGURES["diverging-status"], FACTS)
    neutral = [(a, b) for a, b, fill in bars(svg) if fill == palette.NEUTRAL]
    assert len(neutral) == 2
    for start, end in neutral:
        assert (start + end) / 2 == pytest.approx(centre(svg), abs=0.5)


def test_without_a_middle_the_halves_meet_at_the_line() -> None:
    svg = figure_svg(FIGURES["diverging-even"], FACTS)
    starts = [a for a, _, fill in bars(svg) if fill == palette.GOOD1]
    assert starts == pytest.approx([centre(svg)] * 2)


def test_what_is_outside_the_scale_stands_apart_in_one_column() -> None:
    svg = figure_svg(FIGURES["diverging-agree"], FACTS)
    outside = [a for a, _, fill in bars(svg) if fill == palette.GREY2]
    assert len(set(outside)) == 1
    assert outside[0] > max(b for _, b, fill in bars(svg) if fill == palette.GOOD2) + 20


def test_a_scale_with_more_worse_than_better_steps_is_refused() -> None:
    lame = replace(FIGURES["diverging-even"], neutral="Svært god")
    with pytest.raises(
        ExhibitError, match=r"form 'diverging': 3 series before neutral 'Svært god'"
    ):
        figure_svg(lame, FACTS)
