"""A year without a number, where other years have one: said as what it is, not as a misspelt id."""

import re

from analysis.register import Register

_OF_A_YEAR = re.compile(r"(.+)\.(\d{4}(?:_\d{4})?)")


def absent_year(fact_id: str, facts: Register) -> str:
    """What to do about a number of a year that has none; empty where no other year has one either."""
    asked = _OF_A_YEAR.fullmatch(fact_id)
    if asked is None:
        return ""
    stem, year = asked.groups()
    found = (_OF_A_YEAR.fullmatch(known) for known in facts if known.startswith(f"{stem}."))
    years = sorted(match[2] for match in found if match and match[1] == stem)
    if not years:
        return ""
    return (
        f"There is no number for {_told(year)}, only for {', '.join(map(_told, years))}: it was not asked, "
        "or the series breaks. Cut the sentence, or name the year that it tells of."
    )


def _told(year: str) -> str:
    return year.replace("_", " to ")
