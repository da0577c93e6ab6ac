"""The sheet a figure is drawn on."""

import pytest

from report.exhibits.canvas import PAGE_WIDTH, Canvas

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


def test_margins_are_taken_from_the_plot() -> None:
    assert Canvas(plot_height=100, left=50, right=25.2).plot_width == PAGE_WIDTH - 75.2
