"""Change in groups: what a size class, county or health area gained or lost since the year before."""

from collections.abc import Iterable

from analysis.fact import Fact
from analysis.statistics.change import suited_changes
from analysis.statistics.grouping import Grouping, groups
from analysis.survey import Survey


def group_changes(
    survey: Survey, facts: Iterable[Fact], measure_ids: Iterable[str], by: Grouping
) -> tuple[Fact, ...]:
    """`<measure>.<group>.change_<kind>` from the year before the edition's, from the groups' `facts`.

    There is none where the series breaks between the years, or where a group has no fact in one.
    """
    after, by_id = survey.edition, {fact.id: fact for fact in facts}
    keys = [group.key for group in groups(survey, after, by)]
    stems = (f"{measure}.{key}" for measure in measure_ids for key in keys)
    pairs = ((by_id.get(f"{stem}.{after - 1}"), by_id.get(f"{stem}.{after}")) for stem in stems)
    return tuple(
        change
        for old, new in pairs
        if old and new and old.stretch == new.stretch
        for change in suited_changes(old, new)
    )
