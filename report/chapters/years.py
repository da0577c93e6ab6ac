"""Years in fact ids that are said relative to the edition, so that next year's chapter says next year's number.

`now` is the edition's year and `before` the year before it. `fte.total.now` is this edition's
number, `fte.total.change_pct.before_now` the change to it, and `outreach.youth.share.change_pp.2017_now`
the change since a year that stays.
"""

import re

# One part of an id: a year alone, or the two years of a change. The words inside a longer name
# (`known_before`) are a name and stay.
_YEARS = re.compile(r"(?:(?P<first>(?:19|20)\d\d|before)_)?(?P<last>now|before)")


def resolved(path: str, edition: int) -> str:
    """The id with the years of the edition in it.

    >>> resolved("fte.adults.change_pct.before_now.adjusted", 2023)
    'fte.adults.change_pct.2022_2023.adjusted'
    """
    return ".".join(_resolved_part(part, edition) for part in path.split("."))


def _resolved_part(part: str, edition: int) -> str:
    match = _YEARS.fullmatch(part)
    if match is None:
        return part
    years = {"now": str(edition), "before": str(edition - 1)}
    return "_".join(years.get(word, word) for word in match.groups() if word)
