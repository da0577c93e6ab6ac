"""A grid written as HTML."""

from report.exhibits.grid import Cell, Grid, Line, Run
from report.exhibits.html_table import grid_html

HEAD = ((Cell((Run("Fylke"),), "col"), Cell((Run("Andel"),), "col", numeric=True)),)


def row(label: str, number: str, *, total: bool = False, group: str = "") -> Line:
    cells = (Cell((Run(label),), "row"), Cell((Run(number, "fact", "f<1>"),), numeric=True))
    return Line(cells, total, group)


def test_a_row_header_and_its_number() -> None:
    html = grid_html(Grid(HEAD, (row("Møre & Romsdal", "47"),), ()))
    assert (
        '<tr><th scope="row">Møre &amp; Romsdal</th>'
        '<td class="number"><span class="fact" data-fact="f&lt;1&gt;">47</span></td></tr>'
    ) in html
    assert "tfoot" not in html


def test_each_group_is_a_body_of_its_own() -> None:
    heading = Line((Cell((Run("Vest"),), "rowgroup", colspan=2),), group="Vest")
    body = (heading, row("Rogaland", "67", group="Vest"), row("Alle", "47", total=True))
    lines = grid_html(Grid(HEAD, body, ())).splitlines()
    assert lines[4:] == [
        '<tbody class="grouped">',
        '<tr class="group"><th scope="rowgroup" colspan="2">Vest</th></tr>',
        lines[6],
        "</tbody>",
        "<tbody>",
        lines[9],
        "</tbody>",
        "</table>",
    ]
    assert lines[9].startswith('<tr class="total">')


def test_a_cell_without_text_heads_nothing() -> None:
    head = ((Cell(()), HEAD[0][1]),)
    assert "<tr><td></td><th" in grid_html(Grid(head, (row("Oslo", "3"),), ()))


def test_room_beside_a_number_keeps_the_commas_in_line() -> None:
    cell = Cell((Run("12", "fact", "a", 0.75),), numeric=True)
    html = grid_html(Grid(HEAD, (Line((row("", "").cells[0], cell)),), ("Note",)))
    assert 'data-fact="a" style="margin-right:0.75em">12<' in html
    assert '<tfoot>\n<tr><td colspan="2">Note</td></tr>\n</tfoot>' in html
