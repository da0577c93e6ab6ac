"""Figures of change: measures in two years, joined by a line where the series is whole between them."""

from collections.abc import Sequence

from analysis.exhibit import Figure, Point, Series
from analysis.statistics.breaks import breaks_between
from analysis.survey import Survey
from analysis.tabulation import SOURCE


def change_dumbbell(
    survey: Survey,
    figure_id: str,
    title: str,
    measure_ids: Sequence[str],
    years: tuple[int, int],
    *,
    unit: str = "prosent",
    ordered: bool = False,
    table: str = "",
) -> Figure:
    """A row for each measure, from the earlier year to the later; the highest in the later year first.

    A measure whose series breaks between the years has its later value alone, since no change is
    read across a break. With `ordered` the measures stand as given.
    """
    measures = survey.codebook.measure
    earlier, later = years
    whole = [
        m for m in measure_ids if not breaks_between(survey.codebook, [measures[m]], earlier, later)
    ]
    return Figure(
        id=figure_id,
        title=title,
        form="dumbbell",
        series=tuple(
            Series(
                label=str(year),
                points=tuple(Point(x=measures[m].label, fact=f"{m}.{year}") for m in shown),
            )
            for year, shown in ((earlier, whole), (later, measure_ids))
        ),
        unit=unit,
        source=SOURCE,
        ordered=ordered,
        table=table,
    )
