"""A difference tells every cell that differs once, and the way back is the same one turned round."""

from hypothesis import given
from hypothesis import strategies as st

from analysis.delivery.answer_sheet import AnswerSheet
from analysis.delivery.difference import ChangedCell, difference

UNITS, VARIABLES = ("1101", "1103", "1106"), ("behov", "tiltak")
SHEETS = st.fixed_dictionaries(
    {v: st.dictionaries(st.sampled_from(UNITS), st.sampled_from("ab")) for v in VARIABLES}
).map(AnswerSheet)


@given(SHEETS, SHEETS)
def test_the_way_back_is_the_same_turned_round(before: AnswerSheet, after: AnswerSheet) -> None:
    there, back = difference(before, after), difference(after, before)
    assert there.units_added == back.units_removed
    assert there.units_removed == back.units_added
    turned = [ChangedCell(c.variable, c.unit, c.after, c.before) for c in back.cells]
    assert sorted(there.cells) == sorted(turned)


@given(SHEETS, SHEETS)
def test_the_changes_made_give_what_is_delivered(before: AnswerSheet, after: AnswerSheet) -> None:
    found = difference(before, after)
    gone = set(found.units_removed)
    values = {v: {u: t for u, t in cells.items() if u not in gone} for v, cells in before.values.items()}  # fmt: skip
    for cell in found.cells:
        values[cell.variable][cell.unit] = cell.after
    for variable in VARIABLES:
        came = {u: after.values[variable].get(u, "") for u in found.units_added}
        made = {u: t for u, t in (values[variable] | came).items() if t}
        assert made == after.values[variable]


def test_kinds() -> None:
    before = AnswerSheet({"a": {"1": "x", "2": "x"}, "b": {"1": "x"}, "c": {"2": "x"}})
    after = AnswerSheet({"a": {"1": "y", "2": "x"}, "c": {"1": "x", "2": "x"}})
    found = difference(before, after)
    assert dict(found.by_kind) == {"changed": 1, "removed": 1, "added": 1}
    assert dict(found.by_variable) == {"a": 1, "c": 1, "b": 1}
    assert not difference(after, after)
