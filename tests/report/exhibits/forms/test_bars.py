"""Horizontal bars from zero."""

import re

from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES


def bars(svg: str) -> list[tuple[float, float]]:
    """Where each bar begins and ends, from the top down."""
    paths = re.findall(r'<path d="M ([\d.]+) [\d.]+ \nL ([\d.]+) [^"]*" [^>]*fill: #0b5c7a', svg)
    return [(float(start), float(end)) for start, end in paths]


def test_lengths_are_in_proportion_and_all_begin_at_zero() -> None:
    drawn = bars(figure_svg(FIGURES["bars-long"], FACTS))
    assert len({start for start, _ in drawn}) == 1
    lengths = [end - start for start, end in drawn]
    assert [round(length / lengths[0] * 47, 1) for length in lengths] == [47, 31, 9, 4, 0.4]


def test_falls_go_to_the_left_of_zero() -> None:
    drawn = bars(figure_svg(FIGURES["bars-change"], FACTS))
    assert [end < start for start, end in drawn] == [True, False, False, False, False, False, True]
