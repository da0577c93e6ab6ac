"""Standard figures: the shapes in which every theme draws its measures.

Each function names facts that `analysis.statistics` makes, by their ids; it computes nothing. What was
not asked is named too, and taken away by `analysis.fitting`.
"""

from collections.abc import Sequence

from analysis.exhibit import Figure, FigureForm, Point, Series
from analysis.statistics.breaks import breaks_between
from analysis.statistics.grouping import Grouping, groups
from analysis.survey import Survey
from analysis.tabulation import SOURCE


def year_figure(
    survey: Survey,
    figure_id: str,
    title: str,
    measure_ids: Sequence[str],
    *,
    unit: str = "prosent",
    form: FigureForm = "line",
    table: str = "",
) -> Figure:
    """Measures over the years in which they were asked, with the breaks that fall among them."""
    measures = survey.codebook.measure
    asked = {m: survey.years_of(measures[m]) for m in measure_ids}
    years = sorted({year for of_measure in asked.values() for year in of_measure})
    return Figure(
        id=figure_id,
        title=title,
        form=form,
        series=tuple(
            Series(
                label=measures[m].label,
                points=tuple(Point(x=str(year), fact=f"{m}.{year}") for year in asked[m]),
            )
            for m in measure_ids
        ),
        unit=unit,
        source=SOURCE,
        breaks=breaks_between(
            survey.codebook, (measures[m] for m in measure_ids), years[0], years[-1]
        ),
        table=table,
    )


def measures_figure(
    survey: Survey,
    figure_id: str,
    title: str,
    measure_ids: Sequence[str],
    *,
    years: Sequence[int] = (),
    unit: str = "prosent",
    table: str = "",
) -> Figure:
    """One category per measure, sorted by value: a bar for each of `years`, or the edition's only."""
    measures = survey.codebook.measure
    shown = tuple(years) or (survey.edition,)
    return Figure(
        id=figure_id,
        title=title,
        form="bars" if len(shown) == 1 else "grouped_bars",
        series=tuple(
            Series(
                label=str(year),
                points=tuple(Point(x=measures[m].label, fact=f"{m}.{year}") for m in measure_ids),
                emphasis=len(shown) > 1 and year == shown[-1],
            )
            for year in shown
        ),
        unit=unit,
        source=SOURCE,
        ordered=False,
        table=table,
    )


def group_figure(
    survey: Survey,
    figure_id: str,
    title: str,
    by: Grouping,
    measure_ids: Sequence[str],
    *,
    unit: str = "prosent",
    form: FigureForm = "bars",
    table: str = "",
) -> Figure:
    """Measures by size class (in order of size) or county (sorted by value)."""
    measures, year = survey.codebook.measure, survey.edition
    return Figure(
        id=figure_id,
        title=title,
        form=form,
        series=tuple(
            Series(
                label=measures[m].label,
                points=tuple(
                    Point(x=group.label, fact=f"{m}.{group.key}.{year}")
                    for group in groups(survey, year, by)
                ),
            )
            for m in measure_ids
        ),
        unit=unit,
        source=SOURCE,
        ordered=by == "size",
        table=table,
    )


def scale_figure(
    survey: Survey,
    figure_id: str,
    title: str,
    bars: Sequence[tuple[str, int, Sequence[str]]],
    *,
    neutral: int | None = 2,
    form: FigureForm = "stacked_bars",
    table: str = "",
) -> Figure:
    """Whole distributions, stacked or diverging: each bar is a label, a year and its measures, bad to good."""
    measures = survey.codebook.measure
    labels = [measures[m].label for m in bars[0][2]]
    return Figure(
        id=figure_id,
        title=title,
        form=form,
        series=tuple(
            Series(
                label=label,
                points=tuple(Point(x=bar, fact=f"{ids[i]}.{year}") for bar, year, ids in bars),
            )
            for i, label in enumerate(labels)
        ),
        unit="prosent",
        source=SOURCE,
        neutral=labels[neutral] if neutral is not None else "",
        table=table,
    )
