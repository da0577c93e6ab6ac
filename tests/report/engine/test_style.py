"""Contrast of the stylesheet's colours, light and dark (WCAG 2.1 AA: 4.5 for text, 3 for lines)."""

import re
from pathlib import Path

import pytest

STYLES = Path(__file__).parents[3] / "templates" / "html" / "book.css"
LIGHT, DARK = ":root {", ':root[data-view="dark"] {'


def colours(opening: str) -> dict[str, str]:
    styles = STYLES.read_text(encoding="utf-8")
    block = styles[styles.index(opening) : styles.index("}", styles.index(opening))]
    return dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("--ink", "--paper"), ("--muted", "--paper"), ("--accent", "--paper"), ("--warn", "--paper"),
        ("--ink", "--tint"), ("--accent", "--tint"), ("--muted", "--tint"), ("--warn", "--warn-tint"),
    ],
)  # fmt: skip
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    known = colours(theme)
    assert contrast(known[text], known[ground]) >= 4.5


@pytest.mark.parametrize("name", ["accent", "second", "third", "fourth", "fifth", "grey1", "bad2"])
def test_lines_of_a_dark_figure_can_be_seen(name: str) -> None:
    known = colours(DARK)
    assert contrast(known[f"--fig-{name}"], known["--fig-paper"]) >= 3


@pytest.mark.parametrize("name", ["bad1", "neutral", "good1"])
def test_labels_on_the_middle_of_a_dark_scale_can_be_read(name: str) -> None:
    known = colours(DARK)
    assert contrast(known["--fig-ink"], known[f"--fig-{name}"]) >= 4.5
    assert contrast(known[f"--fig-{name}"], known["--fig-paper"]) >= 3


def test_both_ways_into_the_dark_have_the_same_colours() -> None:
    assert colours(':root:not([data-view="light"]) {') == colours(DARK)
