"""A drawn sheet as one SVG element."""

import matplotlib as mpl

from report.exhibits.canvas import Canvas
from report.exhibits.svg import settings, svg


def drawn(salt: str = "a", text: str = "Årsverk") -> str:
    with mpl.rc_context(settings(salt)):
        canvas = Canvas(plot_height=40, unit=text, key=[("Ja", "#0b5c7a", "s")])
        canvas.rule((0, 1), (0, 1), dashed=True)
        return svg(canvas.figure)


def test_the_element_stands_alone() -> None:
    text = drawn()
    assert text.startswith('<svg stroke-linejoin="round" ')
    assert text.endswith("</svg>\n")
    assert not any(word in text for word in ("<?xml", "DOCTYPE", "metadata", "<style", "<!--"))


def test_ids_of_two_figures_differ() -> None:
    assert drawn("a") == drawn("a")
    assert drawn("a") != drawn("b")


def test_signs_of_mathematics_and_markup_are_text() -> None:
    assert "$x$ &lt; 5 &amp; _y_" in drawn(text="$x$ < 5 & _y_")
