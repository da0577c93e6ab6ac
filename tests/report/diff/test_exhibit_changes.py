"""Tables by their data: cells, rows, and the words around them."""

from report.diff.exhibit_changes import CellChange, exhibit_changes
from report.diff.fact_changes import fact_changes
from tests.report.diff.sides import contents, facts, number, table


def compared(old: str, new: str, before=None, after=None):
    before, after = before or table("housing.good.2023"), after or table("housing.good.2023")
    rows = {r.id: r for r in fact_changes(facts(number(value=old)), facts(number(value=new)))}
    (row,) = exhibit_changes(contents(shown=before), contents(shown=after), rows)
    return row


def test_a_cell_that_prints_another_number() -> None:
    row = compared("43.4", "45")
    assert row.status == "changed"
    assert row.cells == (CellChange("Rad 1", "2023", "changed", "43", "45"),)


def test_a_cell_that_moved_unseen_is_rounding() -> None:
    assert compared("43.4", "43.1").status == "rounding"
    assert compared("43.4", "43.4").status == "same"


def test_a_row_that_came_a_sign_and_a_title() -> None:
    row = compared("43", "43", after=table("housing.good.2023", ".."))
    assert row.cells == (CellChange("Rad 2", "2023", "added", "", ".."),)
    row = compared("43", "43", after=table("housing.good.2023", title="Et annet navn"))
    assert (row.status, row.words, row.cells) == ("changed", True, ())


def test_a_table_that_came() -> None:
    (row,) = exhibit_changes(contents(), contents(shown=table("..")), {})
    assert row.status == "added"
