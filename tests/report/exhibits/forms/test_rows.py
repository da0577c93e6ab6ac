"""Categories as rows."""

from dataclasses import replace

from report.exhibits.forms.rows import Rows, value_room
from report.exhibits.plot import plot_of
from tests.report.exhibits.samples import FACTS, FIGURES

LONG = "oppfølging i eget hjem, ambulerende tjenester og annet oppsøkende arbeid i kommunen"


def test_short_labels_keep_the_rows_close() -> None:
    assert Rows.of(["Agder", "Oslo"], pitch=17).pitch == 17


def test_a_long_label_wraps_and_moves_the_rows_apart() -> None:
    rows = Rows.of([LONG, "Oslo"], pitch=17)
    assert [len(lines) for lines in rows.lines] == [2, 1]
    assert rows.pitch == 25


def test_numbers_get_room_on_the_side_that_their_bars_point_to() -> None:
    marks = plot_of(FIGURES["bars-change"], FACTS).marks
    before, after = value_room(marks)
    assert 0 < before < after
    assert value_room([mark for mark in marks if mark.value >= 0])[0] == 0
    assert value_room([replace(mark) for mark in marks if mark.value < 0])[1] == 0
