import json
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.unit_table import SIGNS, UnitCell, UnitTable
from tests.unit_table_sample import adults


def test_a_cell_is_a_number_a_carried_number_or_a_sign() -> None:
    assert UnitCell.from_text("12.5") == UnitCell(Decimal("12.5"))
    assert UnitCell.from_text("12.5*") == UnitCell(Decimal("12.5"), carried=True)
    assert UnitCell.from_text("..") == UnitCell(None, sign="..")


@pytest.mark.parametrize(("value", "sign"), [(None, ""), (None, "-"), (Decimal(1), "..")])
def test_a_cell_that_is_neither_or_both_is_refused(value: Decimal | None, sign: str) -> None:
    with pytest.raises(ValueError, match="a number or one of"):
        UnitCell(value, sign=sign)


numbers = st.builds(UnitCell, st.decimals(0, 10**6, places=3), carried=st.booleans())
signs = st.sampled_from(sorted(SIGNS)).map(lambda sign: UnitCell(None, sign=sign))


@given(numbers | signs)
def test_a_cell_comes_back_from_its_text(cell: UnitCell) -> None:
    assert UnitCell.from_text(cell.to_text()) == cell


def test_a_table_comes_back_from_json_as_it_was() -> None:
    assert UnitTable.from_plain(json.loads(json.dumps(adults().to_plain()))) == adults()
