"""Small multiples: which chart the panels hold, and what they need."""

from dataclasses import replace

import pytest

from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import FACTS, FIGURES, SIZE_CLASSES


@pytest.mark.parametrize("name", ["multiples-years", "multiples-bars"])
def test_every_panel_has_its_title(name: str) -> None:
    svg = figure_svg(FIGURES[name], FACTS)
    assert all(svg.count(f">{title}</text>") == 1 for title in SIZE_CLASSES)
    assert svg.count(">Hele landet</text>") == 1


def test_years_become_lines_and_other_categories_bars() -> None:
    assert ">2016</text>" in figure_svg(FIGURES["multiples-years"], FACTS)
    assert ">Tiltak mot skolevegring</text>" in figure_svg(FIGURES["multiples-bars"], FACTS)


def test_series_without_panels_are_refused() -> None:
    with pytest.raises(ExhibitError, match="no series has a panel"):
        figure_svg(replace(FIGURES["line-two"], form="multiples"), FACTS)


def test_a_reference_without_a_name_is_refused() -> None:
    with pytest.raises(ExhibitError, match="name it in `reference`"):
        figure_svg(replace(FIGURES["multiples-years"], reference=""), FACTS)
