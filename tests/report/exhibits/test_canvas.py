"""The sheet a figure is drawn on."""

import pytest

from report.exhibits.canvas import PAGE_WIDTH, Canvas
from report.exhibits.legend import LINE
from report.exhibits.typeface import LEADING

SHORT, LONG = (
    [("Ja", "#0b5c7a", "s")],
    [(f"Et ganske langt navn {i}", "#0b5c7a", "s") for i in range(6)],
)


def test_the_sheet_is_as_wide_as_the_text_column() -> None:
    width, height = Canvas(plot_height=100, below=10).figure.get_size_inches()
    assert width * 2.54 == pytest.approx(15, abs=0.01)
    assert height * 72 == pytest.approx(110)


def test_heading_and_key_stand_above_the_plot() -> None:
    plain = Canvas(plot_height=100).height
    assert Canvas(plot_height=100, unit="Prosent").height == plain + 18
    assert Canvas(plot_height=100, unit="Prosent", key=SHORT).height == plain + 32
    assert Canvas(plot_height=100, unit="Prosent", key=LONG).height == plain + 46


def test_a_long_unit_takes_another_line() -> None:
    unit = "Per 10 000 innbyggere i samme aldersgruppe, ordnet etter 2023"
    one, two = (Canvas(plot_height=100, width=width, unit=unit).height for width in (400, 200))
    assert two == one + LEADING


def test_the_key_shows_a_line_as_a_line() -> None:
    (swatch,) = Canvas(plot_height=10, key=[("Hele landet", "#8c959f", LINE)]).figure.artists
    assert (swatch.get_linestyle(), len(swatch.get_xdata())) == ("-", 2)


def test_in_points_a_box_is_as_large_as_it_says() -> None:
    canvas = Canvas(plot_height=100, left=25.2)
    canvas.in_points()
    canvas.box(10, 20, 30, 40, colour="#0b5c7a")
    (box,) = canvas.axes.patches
    (left, bottom), (right, top) = canvas.axes.transData.transform([(10, 20), (40, 60)])
    assert (right - left, top - bottom) == pytest.approx((30 / 72 * 100, 40 / 72 * 100))
    assert (box.get_width(), box.get_height()) == (30, 40)


def test_margins_are_taken_from_the_plot() -> None:
    assert Canvas(plot_height=100, left=50, right=25.2).plot_width == PAGE_WIDTH - 75.2
