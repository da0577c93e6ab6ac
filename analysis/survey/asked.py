"""What was asked of a survey: the columns that a number can depend on, each with its year.

Whoever notes what a theme asked knows when it need not be run again: when all of that is as it was.
"""

from collections.abc import Mapping

import pandas as pd

# A year and a variable; or one of the names below.
Asked = tuple[int, str]

ALL = "*"
CODINGS = "codings"
CORRECTIONS = "corrections"


def differing(
    before: Mapping[int, pd.DataFrame], after: Mapping[int, pd.DataFrame]
) -> frozenset[Asked]:
    """The years and variables whose columns differ; with any of them, `ALL` of the year."""
    found: set[Asked] = set()
    for year in before.keys() | after.keys():
        old, new = before.get(year), after.get(year)
        if old is None or new is None or not old.index.equals(new.index):
            columns = {*_names(old), *_names(new)}
        elif old is new or old.equals(new):
            continue
        else:
            columns = {
                name
                for name in {*_names(old), *_names(new)}
                if name not in old or name not in new or not old[name].equals(new[name])
            }
        found |= {(year, name) for name in (*columns, ALL)}
    return frozenset(found)


def _names(frame: pd.DataFrame | None) -> list[str]:
    return [] if frame is None else list(frame.columns)
