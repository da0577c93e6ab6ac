"""A table of cases has one row for each unit and variable that the rule applies to."""

import numpy as np
import pandas as pd

from analysis.quality.cases import by_unit, no_cases


def test_only_what_is_tried_is_a_case() -> None:
    columns = {
        "behov": {"tried": np.array([True, False, True]), "size": np.array([1, 2, 3])},
        "tema": {"tried": np.array([False, True, False]), "size": np.array([4, 5, 6])},
    }
    table = by_unit(pd.Index(["1101", "1103", "1106"]), columns, "tried")
    assert table.to_dict("list") == {
        "unit": ["1101", "1106", "1103"],
        "variable": ["behov", "behov", "tema"],
        "size": [1, 3, 5],
    }


def test_nothing_to_try_is_a_table_without_rows() -> None:
    assert by_unit(pd.Index(["1101"]), {}, "tried").equals(no_cases())
    assert list(no_cases()) == ["unit", "variable"]
