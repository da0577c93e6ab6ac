"""Figures of areas: a map of squares for the counties, and small multiples by group.

As the other standard figures these name facts, by their ids, and compute nothing.
"""

from collections.abc import Collection, Sequence

from analysis.exhibit import Figure, Point, Series, Tile
from analysis.fact import Fact
from analysis.reference.county_tiles import county_places
from analysis.statistics.breaks import breaks_between
from analysis.statistics.grouping import Grouping, groups
from analysis.survey import Survey
from analysis.tabulation import SOURCE

WHOLE_COUNTRY = "Hele landet"


def county_tiles(
    survey: Survey,
    figure_id: str,
    title: str,
    measure_id: str,
    *,
    unit: str = "prosent",
    facts: Collection[Fact] = (),
    table: str = "",
) -> Figure:
    """A measure of each county in the edition's year, on the map of its division.

    Needs the facts that `study(…, by=("county",))` makes. Given as `facts`, a county that is not among
    them stands on the map without a number.

    Raises:
        NoTiles: nobody has placed the counties of the division.
    """
    year = survey.edition
    counties = {group.key: group.label for group in groups(survey, year, "county")}
    places = county_places(survey.root, survey.division(year))
    named = {key: f"{measure_id}.{key}.{year}" for key in places if key in counties}
    return Figure(
        id=figure_id,
        title=title,
        form="tiles",
        series=(
            Series(
                label=survey.codebook.measure[measure_id].label,
                points=tuple(
                    Point(x=counties[key], fact=fact)
                    for key, fact in named.items()
                    if _exists(fact, facts)
                ),
            ),
        ),
        unit=unit,
        source=SOURCE,
        tiles=tuple(
            Tile(x=counties[key], column=places[key][0], row=places[key][1]) for key in named
        ),
        table=table,
    )


def group_multiples(
    survey: Survey,
    figure_id: str,
    title: str,
    measure_ids: Sequence[str],
    *,
    by: Grouping = "size",
    unit: str = "prosent",
    facts: Collection[Fact] = (),
    table: str = "",
) -> Figure:
    """A panel of bars for each group: the same measures in the edition's year, before the country's.

    Needs the facts that `study(…, by=(by,))` makes. Given as `facts`, a bar that is not among them is
    left out.
    """
    measures, year = survey.codebook.measure, survey.edition

    def series(key: str, panel: str) -> Series:
        stem = f".{key}" if key else ""
        named = {measures[m].label: f"{m}{stem}.{year}" for m in measure_ids}
        points = tuple(Point(x=x, fact=fact) for x, fact in named.items() if _exists(fact, facts))
        return Series(label=str(year), points=points, panel=panel)

    drawn = (
        *(series(group.key, group.label) for group in groups(survey, year, by)),
        series("", ""),
    )
    return Figure(
        id=figure_id,
        title=title,
        form="multiples",
        series=tuple(one for one in drawn if one.points),
        unit=unit,
        source=SOURCE,
        reference=WHOLE_COUNTRY,
        table=table,
    )


def group_year_multiples(
    survey: Survey,
    figure_id: str,
    title: str,
    measure_ids: Sequence[str],
    facts: Collection[Fact],
    *,
    by: Grouping = "size",
    unit: str = "prosent",
    table: str = "",
) -> Figure:
    """A panel of lines for each group, one for each measure, with the country's behind.

    `facts` are those of the measures' `group_history`, and the country's of the same years that
    `study` makes; a point that is not among them is left out.
    """
    measures = survey.codebook.measure
    known = {fact.id for fact in facts}
    years = sorted({fact.year for fact in facts if fact.year.isdigit()})

    def series(measure_id: str, key: str, panel: str) -> Series:
        stem = f"{measure_id}.{key}" if key else measure_id
        points = tuple(
            Point(x=year, fact=f"{stem}.{year}") for year in years if f"{stem}.{year}" in known
        )
        return Series(label=measures[measure_id].label, points=points, panel=panel)

    panels = [(group.key, group.label) for group in groups(survey, survey.edition, by)]
    drawn = [series(m, key, panel) for key, panel in (*panels, ("", "")) for m in measure_ids]
    return Figure(
        id=figure_id,
        title=title,
        form="multiples",
        series=tuple(one for one in drawn if one.points),
        unit=unit,
        source=SOURCE,
        reference=WHOLE_COUNTRY,
        breaks=breaks_between(
            survey.codebook, (measures[m] for m in measure_ids), int(years[0]), int(years[-1])
        ),
        table=table,
    )


def _exists(fact_id: str, facts: Collection[Fact]) -> bool:
    """Whether the fact is among those given; where none are given, it is taken to be."""
    return not facts or any(fact.id == fact_id for fact in facts)
