"""Colours: readable words, marks that differ in grey, scales with a neutral middle."""

from itertools import combinations

import pytest

from report.exhibits import palette
from report.exhibits.palette import contrast, scale_colours, series_colours, text_colour, text_on


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", [*palette.LINES, palette.GREY1, palette.GREY2, palette.INK])
def test_words_about_a_mark_can_be_read_on_paper(colour: str) -> None:
    assert contrast(text_colour(colour), "#ffffff") >= 4.5


SCALE = scale_colours(list("abcdef"), "c")
FILLS = {*SCALE, palette.GREY1, *(colour for parts in palette.PARTS.values() for colour in parts)}


@pytest.mark.parametrize("colour", sorted(FILLS))
def test_words_inside_a_mark_can_be_read(colour: str) -> None:
    assert contrast(text_on(colour), colour) >= 4.5


@pytest.mark.parametrize("parts", [palette.PARTS[2], palette.PARTS[3], palette.BARS[:3]])
def test_neighbouring_surfaces_differ_in_grey_print(parts: tuple[str, ...]) -> None:
    assert all(contrast(one, other) >= 1.4 for one, other in combinations(parts, 2))


def test_the_last_of_the_years_stands_out() -> None:
    assert series_colours(["2022", "2023"], [False, False]) == [palette.GREY2, palette.ACCENT]


def test_what_is_emphasised_stands_out_from_grey() -> None:
    colours = series_colours(list("abcdefg"), [False] * 6 + [True])
    assert colours == [palette.GREY1] * 6 + [palette.ACCENT]


def test_six_equal_series_are_too_many() -> None:
    with pytest.raises(ValueError, match="6 series; a figure has at most 5 colours"):
        series_colours(list("abcdef"), [False] * 6)


def test_a_scale_is_neutral_in_the_middle_and_what_is_beyond_it_grey() -> None:
    labels = ["svært dårlig", "dårlig", "verken", "god", "svært god", "vet ikke"]
    assert scale_colours(labels, "verken") == [
        palette.BAD2,
        palette.BAD1,
        palette.NEUTRAL,
        palette.GOOD1,
        palette.GOOD2,
        palette.GREY2,
    ]
    assert scale_colours(["dårlig", "verken", "god"], "verken")[0] == palette.BAD1


def test_a_scale_without_its_middle_is_refused() -> None:
    with pytest.raises(ValueError, match="neutral 'midt' names no series; they are a, b"):
        scale_colours(["a", "b"], "midt")
    with pytest.raises(ValueError, match="3 series before neutral 'd'"):
        scale_colours(list("abcd"), "d")
