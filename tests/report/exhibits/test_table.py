"""Tables of facts as HTML, built by great_tables."""

from dataclasses import replace
from html.parser import HTMLParser

import pypandoc
import pytest
from syrupy.assertion import SnapshotAssertion

from report.exhibits.grid import Grid
from report.exhibits.table import table_grid, table_html
from report.wording.number import read
from tests.report.exhibits.samples import FACTS, TABLES

HTML = {name: table_html(table, FACTS) for name, table in TABLES.items()}


class Elements(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.all if name == tag]


def test_a_small_table_as_a_whole(snapshot: SnapshotAssertion) -> None:
    assert HTML["change"] == snapshot


def test_the_same_table_gives_the_same_text() -> None:
    assert table_html(TABLES["wide"], FACTS) == HTML["wide"]


@pytest.mark.parametrize("html", HTML.values(), ids=HTML.keys())
def test_every_header_cell_says_whom_it_heads(html: str) -> None:
    for header in Elements(html).named("th"):
        assert header["scope"] in {"col", "colgroup", "row", "rowgroup"}


@pytest.mark.parametrize("html", HTML.values(), ids=HTML.keys())
def test_markup_holds_no_look_and_no_id(html: str) -> None:
    assert html.startswith('<table class="exhibit">\n')
    tags = Elements(html)
    assert not tags.named("style")
    assert not tags.named("caption")
    assert not [attributes for _, attributes in tags.all if "id" in attributes]


@pytest.mark.parametrize("name", TABLES)
def test_every_cell_is_the_fact_that_it_names(name: str) -> None:
    grid = table_grid(TABLES[name], FACTS)
    rows = [line for line in grid.body if not line.heads_group]
    for row, line in zip(TABLES[name].rows, rows, strict=True):
        label, *cells = line.cells
        assert (label.scope, label.text, line.total) == ("row", row.label, row.total)
        for id, cell in zip(row.cells, cells, strict=True):
            assert [run.fact for run in cell.runs] == ([id] if id else [])
            if id:
                shown, fact = read(cell.text), FACTS[id]
                assert abs(shown - fact.value) * 2 * 10**fact.decimals <= 1


def test_changes_have_their_sign_and_line_up_on_the_comma() -> None:
    grid = table_grid(TABLES["change"], FACTS)
    psychologist = next(line for line in grid.body if line.cells[0].text == "Psykolog")
    others = next(line for line in grid.body if line.cells[0].text == "I alt")
    assert psychologist.cells[3].text == "\u221212,0"
    assert others.cells[3].text == "+362"
    assert psychologist.cells[3].runs[0].room == 0
    assert others.cells[3].runs[0].room == 0.75


def test_groups_stand_in_order_under_their_heading_and_totals_outside() -> None:
    grid = table_grid(TABLES["change"], FACTS)
    assert [(line.group, line.heads_group) for line in grid.body] == [
        ("Voksne", True),
        ("Voksne", False),
        ("Voksne", False),
        ("Voksne", False),
        ("Barn og unge", True),
        ("Barn og unge", False),
        ("", False),
    ]


def test_notes_and_source_stand_in_the_foot() -> None:
    assert _grid("change").notes == ("Summen kan avvike på grunn av avrunding.", "Kilde: IS-24/8")
    assert _grid("wide").notes == ()


def _grid(name: str) -> Grid:
    return table_grid(TABLES[name], FACTS)


def test_labels_are_text_and_never_markup() -> None:
    assert 'Sitat: "ja" \\ nei &lt;b&gt;' in HTML["questions"]
    assert "#5 *ja* $x$ @a" in HTML["questions"]


def test_a_reader_of_html_blocks_finds_a_whole_table() -> None:
    ast = pypandoc.convert_text(HTML["change"], "native", format="html")
    assert ast.count("TableBody") == 3
    assert "RowHeadColumns 1" in ast
    assert "ColSpan 2" in ast


def test_a_sign_stands_where_there_is_no_number_and_is_read_aloud() -> None:
    table = TABLES["change"]
    first, *rest = table.rows
    broken = replace(first, cells=(*first.cells[:-1], "."))
    html = table_html(replace(table, rows=(broken, *rest)), FACTS)
    assert (
        '<td class="number"><span class="sign"><span aria-hidden="true">.</span>'
        '<span class="spoken">ikke aktuelt</span></span></td>'
    ) in html
    assert len(rest) == len(table.rows) - 1
