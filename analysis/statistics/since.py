"""Changes since a year: what a measure has moved from a year that stays to the edition's.

`study` reads the change from one time to the next; a chapter also asks how far it has come in all.
"""

from collections.abc import Iterable

from analysis.fact import Fact
from analysis.statistics.change import suited_changes
from analysis.statistics.measure import measured
from analysis.survey import Survey


def changes_since(survey: Survey, measure_ids: Iterable[str], year: int) -> tuple[Fact, ...]:
    """`<measure>.change_<kind>.<year>_<edition>` for each measure, of the two years' own facts.

    A measure has none where it was not asked in both years, nor across a break in its series.

    Raises:
        NobodyAnswered: a share of nobody.
    """
    book, now = survey.codebook, survey.edition
    changes: list[Fact] = []
    for measure_id in measure_ids:
        if year < now and {year, now} <= set(book.years(book.measure[measure_id])):
            before, after = (measured(survey, measure_id, y)[-1] for y in (year, now))
            if before.stretch == after.stretch:
                changes += suited_changes(before, after)
    return tuple(changes)
