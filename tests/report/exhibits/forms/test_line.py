"""Lines: gaps at breaks, labels at the ends."""

import re
from dataclasses import replace

from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES

SVG = figure_svg(FIGURES["line-two"], FACTS)


def lines(svg: str, colour: str) -> list[str]:
    """The drawn lines of one colour, as path data."""
    return re.findall(rf'<path d="([^"]*)"[^>]*stroke: {colour}; stroke-width: 1.8', svg)


def test_no_line_is_drawn_into_the_year_of_a_break() -> None:
    before, after = lines(SVG, "#0b5c7a")
    assert (before.count("L"), after.count("L")) == (3, 3)


def test_without_a_break_the_line_is_whole() -> None:
    whole = figure_svg(replace(FIGURES["line-two"], breaks=()), FACTS)
    assert [line.count("L") for line in lines(whole, "#0b5c7a")] == [7]


def test_the_word_of_the_break_stands_over_a_dashed_line() -> None:
    assert ">brudd: sammenslåinger og pandemi</text>" in SVG
    assert SVG.count("stroke-dasharray") == 1


def test_first_and_last_numbers_and_all_years_are_written() -> None:
    for text in ("9\u00a0610", "13\u00a0201", "3\u00a0120", "4\u00a0235", "Voksne", "Barn og unge"):
        assert f">{text}</text>" in SVG
    assert all(f">{year}</text>" in SVG for year in range(2016, 2024))


def test_a_single_series_needs_no_name() -> None:
    assert ">I alt</text>" not in figure_svg(FIGURES["line-one"], FACTS)


def test_on_a_narrow_sheet_the_names_stand_in_a_key() -> None:
    narrow = figure_svg(FIGURES["line-two"], FACTS, narrow=True)
    assert narrow.index(">Voksne<") < narrow.index(">15\u00a0000<")
    assert narrow.count(">Voksne<") == 1
