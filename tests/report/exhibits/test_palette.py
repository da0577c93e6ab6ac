"""Colours: readable words, marks that differ in grey, scales with a neutral middle."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from report.engine.svg import DARK_MODE_COLOURS
from report.exhibits import palette
from report.exhibits.palette import (
    contrast,
    scale_colours,
    scale_length,
    series_colours,
    text_colour,
    text_on,
)

STYLES = Path(__file__).parents[3] / "templates" / "html" / "book.css"


DARK = dict(
    re.findall(
        r"(--fig-[\w]+): (#[0-9a-f]{6})",
        STYLES.read_text(encoding="utf-8").split("@media screen {")[0],
    )
)


def on_screen(colour: str) -> str:
    """The colour that stands for a printed one in dark mode."""
    return DARK[DARK_MODE_COLOURS[colour]]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", [*palette.LINES, palette.GREY1, palette.GREY2, palette.INK])
def test_words_about_a_mark_can_be_read_on_paper(colour: str) -> None:
    assert contrast(text_colour(colour), "#ffffff") >= 4.5


SCALE = scale_colours(list("abcdefg"), "c")
FILLS = {*SCALE, *(colour for parts in palette.PARTS.values() for colour in parts)}


@pytest.mark.parametrize("colour", sorted(FILLS))
def test_words_inside_a_mark_can_be_read_in_light_and_dark(colour: str) -> None:
    assert contrast(text_on(colour), colour) >= 4.5
    assert contrast(on_screen(text_on(colour)), on_screen(colour)) >= 4.5


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


def test_a_short_scale_has_one_step_on_each_side_and_the_rest_is_beyond_it() -> None:
    labels = ["uenig", "verken", "enig", "vet ikke"]
    assert scale_length(labels, "verken") == 3
    assert scale_colours(labels, "verken") == [
        palette.BAD1,
        palette.NEUTRAL,
        palette.GOOD1,
        palette.GREY2,
    ]


def test_a_scale_without_a_middle_has_two_halves() -> None:
    assert scale_colours(list("abcd"), "") == [
        palette.BAD2,
        palette.BAD1,
        palette.GOOD1,
        palette.GOOD2,
    ]
    with pytest.raises(ValueError, match="3 series and no neutral one"):
        scale_colours(list("abc"), "")


def test_a_scale_that_is_uneven_or_lacks_its_middle_is_refused() -> None:
    with pytest.raises(ValueError, match="neutral 'midt' names no series; they are a, b"):
        scale_colours(["a", "b"], "midt")
    with pytest.raises(ValueError, match="3 series before neutral 'd'"):
        scale_colours(list("abcd"), "d")
    with pytest.raises(ValueError, match="4 series around neutral 'c'.*here 2"):
        scale_colours(list("abcd"), "c")


def test_numbers_beside_a_pale_segment_can_be_read_on_paper() -> None:
    for colour in FILLS:
        assert contrast(text_colour(colour), "#ffffff") >= 4.5
        assert contrast(on_screen(text_colour(colour)), DARK["--fig-paper"]) >= 4.5


@pytest.mark.parametrize("ramp", palette.STEPS.values(), ids=[f"{n} steps" for n in palette.STEPS])
def test_steps_differ_in_grey_and_words_on_them_are_read_in_light_and_dark(
    ramp: tuple[str, ...],
) -> None:
    dark = [on_screen(colour) for colour in ramp]
    assert all(contrast(one, other) >= 1.4 for one, other in combinations(ramp, 2))
    assert all(contrast(one, other) >= 1.4 for one, other in combinations(dark, 2))
    for colour in ramp:
        assert contrast(text_on(colour), colour) >= 4.5
        assert contrast(on_screen(text_on(colour)), on_screen(colour)) >= 4.5
