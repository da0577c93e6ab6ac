"""Tables with all sums: whatever is hidden, what the rules protect stays wide, and nothing else goes."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.disclosure.linear_system import Reach, Sum, System
from analysis.disclosure.secondary import more_to_hide

Table = list[list[int]]
tables = st.integers(2, 4).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 12), min_size=width, max_size=width), min_size=2, max_size=4
    )
)
WIDE = 3.0


def sums(table: Table) -> list[Sum]:
    """Cells, sums of rows and columns and the sum of all, published exactly."""
    values = np.array(table)
    places = np.arange(values.size).reshape(values.shape)
    parts = {f"cell {r} {c}": [places[r, c]] for r, c in np.ndindex(*values.shape)}
    parts |= {f"row {r}": list(places[r]) for r in range(values.shape[0])}
    parts |= {f"column {c}": list(places[:, c]) for c in range(values.shape[1])}
    parts["all"] = list(places.ravel())
    flat = values.ravel()
    return [
        Sum(name, {int(at): 1.0 for at in cells}, *[float(flat[cells].sum())] * 2)
        for name, cells in parts.items()
    ]


def system(table: Table) -> System:
    return System.of([1000.0] * sum(map(len, table)), sums(table))


def protect(table: Table, least: int) -> tuple[System, set[str], tuple[str, ...]]:
    made = system(table)
    small = {
        f"cell {r} {c}"
        for r, c in product(range(len(table)), range(len(table[0])))
        if 0 < table[r][c] < least
    }
    rows = {one.name: one.row for one in sums(table)}

    def narrow(name: str, hidden: object) -> Reach | None:
        reach = made.reach(rows[name], hidden)  # type: ignore[arg-type]
        return None if reach.width >= WIDE - 1e-4 else reach

    def loss(name: str) -> int:
        return {"cell": 1, "row": 2, "column": 2, "all": 3}[name.split(" ")[0]]

    return made, small, more_to_hide(small, small, narrow, loss)


@settings(max_examples=40, deadline=None)
@given(tables)
def test_no_small_cell_can_be_computed(table: Table) -> None:
    made, small, more = protect(table, 4)
    rows = {one.name: one.row for one in sums(table)}
    for name in small:
        assert made.reach(rows[name], small | set(more)).width >= WIDE - 1e-3


@settings(max_examples=20, deadline=None)
@given(tables)
def test_nothing_is_hidden_where_no_rule_fires(table: Table) -> None:
    assert protect(table, 0)[2] == ()


@settings(max_examples=10, deadline=None)
@given(tables)
def test_the_same_table_gives_the_same_choice(table: Table) -> None:
    assert protect(table, 4)[2] == protect(table, 4)[2]


def test_a_cell_goes_before_a_total() -> None:
    _, small, more = protect([[1, 5, 9], [6, 7, 8], [9, 9, 9]], 4)
    assert small == {"cell 0 0"}
    assert len(more) == 3
    assert all(name.startswith("cell") for name in more)
