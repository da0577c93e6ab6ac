"""A grid as a Typst table that compiles to PDF/UA-1 and fits the text column."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from report.exhibits.grid import Cell, Grid, Line, Run
from report.exhibits.table import table_grid
from report.exhibits.typeface import FONTS
from report.exhibits.typst_table import column_widths, typst_table
from tests.report.exhibits.samples import FACTS, TABLES

GRIDS = {name: table_grid(table, FACTS) for name, table in TABLES.items()}
PAGE = """
#set document(title: "Tabell")
#set page(width: 15cm, height: 20cm, margin: 0pt)
#set text(lang: "nb", font: "Rapport Sans")
= Tabell
"""


def compiled(body: str) -> PdfReader:
    """The page as PDF/UA-1; the compiler refuses what breaks that."""
    page: Any = f"{PAGE}{body}".encode()
    compiler = typst.Compiler(page, font_paths=[str(FONTS)], ignore_system_fonts=True)
    pdf = compiler.compile(pdf_standards=["ua-1"])
    assert isinstance(pdf, bytes)
    return PdfReader(io.BytesIO(pdf))


@pytest.mark.parametrize("grid", GRIDS.values(), ids=GRIDS.keys())
def test_the_table_compiles_inside_the_column_with_all_its_text(grid: Grid) -> None:
    pdf = compiled(f"#{typst_table(grid)}")
    text = " ".join("".join(page.extract_text() for page in pdf.pages).split())
    for line in grid.body:
        for cell in line.cells:
            assert all(word in text for word in cell.text.split())
    right_edges: list[float] = []
    for page in pdf.pages:
        page.extract_text(visitor_text=lambda t, cm, tm, *_: right_edges.append(cm[4] + tm[4]))
    assert max(right_edges) < 425.2


def test_header_cells_are_tagged_as_headers() -> None:
    pdf = compiled(f"#{typst_table(GRIDS['change'])}")
    tags = [tag for tag in _tags(pdf.root_object["/StructTreeRoot"]) if tag in ("/TH", "/TR")]
    assert tags[:9] == ["/TR", "/TH", "/TH", "/TH", "/TR", "/TH", "/TH", "/TH", "/TH"]


def _tags(element: Any) -> Iterator[str]:
    """The kinds of all elements of the tag tree, in reading order."""
    element = element.get_object()
    if isinstance(element, dict):
        yield str(element.get("/S"))
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            yield from _tags(child)


def test_signs_with_a_meaning_in_typst_are_text() -> None:
    label = '#let x = "1" \\ [a] *b* _c_ $d$ @e <f> `g` ~ // h'
    cells = (Cell((Run(label),), "row"), Cell((Run("1"),), numeric=True))
    head = ((Cell(()), Cell((Run("n"),), "col", numeric=True)),)
    text = compiled(f"#{typst_table(Grid(head, (Line(cells),), ()))}").pages[0].extract_text()
    assert label in " ".join(text.split())


def test_a_range_of_years_stays_on_one_line() -> None:
    assert '"Endring " + box("2022–2023")' in typst_table(GRIDS["change"])


def test_totals_are_set_apart_by_one_thin_rule() -> None:
    assert typst_table(GRIDS["sizes"]).count("table.hline") == 4
    assert typst_table(GRIDS["questions"]).count("table.hline") == 3


def test_columns_get_what_they_ask_for_when_there_is_room() -> None:
    stub, *numbers = column_widths(GRIDS["sizes"])
    assert stub < 20
    assert all(number >= 8 for number in numbers)


def test_a_long_row_label_wraps_and_the_numbers_keep_their_room() -> None:
    stub, *numbers = column_widths(GRIDS["questions"])
    assert stub + sum(numbers) == pytest.approx(100)
    assert min(numbers) > 6


@pytest.mark.parametrize("height", range(40, 60, 2))
def test_the_heading_of_a_group_is_never_alone_at_the_foot_of_a_page(height: int) -> None:
    rows = [
        Line((Cell((Run(f"Rad {n}"),), "row"), Cell((Run("1"),), numeric=True))) for n in range(5)
    ]
    heading = Line((Cell((Run("Gruppe"),), "rowgroup", colspan=2),))
    head = ((Cell(()), Cell((Run("n"),), "col", numeric=True)),)
    body = (*rows, heading, *(Line(line.cells, group="Gruppe") for line in rows))
    pdf = compiled(f"#set page(height: {height}mm)\n#{typst_table(Grid(head, body, ()))}")
    for page in pdf.pages:
        assert not page.extract_text().strip().endswith("Gruppe")
