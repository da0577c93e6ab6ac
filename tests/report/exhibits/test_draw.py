"""One exhibit into the texts that are kept of it."""

import sys

from report.exhibits.draw import draw_exhibit, warm_up
from tests.report.exhibits.samples import FACTS, FIGURES, TABLES


def test_a_table_becomes_html_and_typst() -> None:
    parts = draw_exhibit(TABLES["sizes"], FACTS)
    assert set(parts) == {"html", "typ"}
    assert parts["html"].startswith("<table")
    assert parts["typ"].startswith("{\nset text")


def test_a_figure_becomes_svg() -> None:
    parts = draw_exhibit(FIGURES["bars-long"], FACTS)
    assert set(parts) == {"svg"}
    assert parts["svg"].startswith("<svg")


def test_a_figure_for_phones_has_a_name_of_its_own() -> None:
    parts = draw_exhibit(FIGURES["bars-long"], FACTS, narrow=True)
    assert set(parts) == {"narrow.svg"}
    assert 'viewBox="0 0 240 ' in parts["narrow.svg"]


def test_warming_up_imports_what_drawing_needs() -> None:
    warm_up([TABLES["sizes"], FIGURES["bars-long"]])
    assert {"great_tables", "seaborn", "report.exhibits.svg"} <= set(sys.modules)
