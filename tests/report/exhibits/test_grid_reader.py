"""Cells read back from great_tables' markup."""

from report.exhibits.grid import Run
from report.exhibits.grid_reader import read_grid

HTML = """<div><style>p {}</style><table class="gt_table"><thead>
<tr><th class="gt_col_heading gt_left" rowspan="2" colspan="1" scope="col" id="a">  </th>
  <th class="gt_center" rowspan="1" colspan="2" scope="colgroup" id="s">
    <span class="gt_column_spanner"><span class="unit">Prosent</span></span>
  </th>
  <th class="gt_col_heading gt_right" rowspan="2" colspan="1" scope="col">Antall<br>svar</th></tr>
<tr><th class="gt_col_heading gt_right" scope="col">2022</th><th class="gt_right" scope="col">2023</th></tr>
</thead><tbody>
<tr><th class="gt_group_heading" colspan="4" scope="colgroup">Voksne</th></tr>
<tr><th scope="row" class="gt_row gt_left">Å &amp; b</th>
  <td class="gt_row gt_right"><span class="fact" data-fact="x.2022" data-room="0.75">1\u00a0234</span></td>
  <td class="gt_row gt_right"></td><td class="gt_row gt_right">7</td></tr>
</tbody><tfoot><tr><td colspan="4"><span class="gt_from_md">Kilde: x &lt; y</span></td></tr></tfoot>
</table></div>"""

GRID = read_grid(HTML)


def test_header_cells_know_whom_they_head() -> None:
    blank, spanner, count = GRID.head[0]
    assert (blank.scope, blank.text) == ("", "")
    assert (spanner.scope, spanner.colspan, spanner.text) == ("colgroup", 2, "Prosent")
    assert (count.scope, count.rowspan, count.text) == ("col", 2, "Antall svar")


def test_header_cells_are_found_at_their_columns() -> None:
    placed = {cell.text: column for column, cell in GRID.heads()}
    assert placed == {"": 0, "Prosent": 1, "Antall svar": 3, "2022": 1, "2023": 2}
    assert GRID.width == 4


def test_a_number_keeps_its_fact_and_its_no_break_space() -> None:
    assert GRID.body[1].cells[1].runs == (Run("1\u00a0234", "fact", "x.2022", 0.75),)


def test_row_and_group_headers_are_told_apart() -> None:
    group, row = GRID.body
    assert group.heads_group
    assert not row.heads_group
    assert [cell.scope for cell in row.cells] == ["row", "", "", ""]
    assert row.cells[0].text == "Å & b"


def test_notes_are_plain_text() -> None:
    assert GRID.notes == ("Kilde: x < y",)
