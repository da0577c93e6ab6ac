"""The groups that figures are about have the number of units of the printed table."""

import pytest

from analysis.statements.group_sizes import group_sizes
from tests.analysis.statements.in_print import CODEBOOK, ROOT


@pytest.mark.parametrize(
    ("group", "units"),
    [
        ("oslo_districts", 17),
        ("lt2000", 79),
        ("size_gt_50000", 19),
        ("agder", 25),
        ("rogaland", 23),
    ],
)
def test_units(group: str, units: int) -> None:
    assert group_sizes(ROOT, CODEBOOK)[group] == units
