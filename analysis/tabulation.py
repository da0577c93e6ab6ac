"""Standard exhibits: the shapes in which every theme shows its measures.

Each function names facts that `analysis.statistics` makes, by their ids; it computes nothing.
"""

from collections.abc import Sequence

from analysis.exhibit import Column, Figure, FigureForm, Point, Row, Series, Table
from analysis.statistics.breaks import breaks_between
from analysis.statistics.grouping import Grouping, groups
from analysis.survey import Survey

SOURCE = "IS-24/8"
STUB: dict[Grouping, str] = {
    "size": "Kommunestørrelse",
    "county": "Fylke",
    "hf": "Helseforetak",
    "rhf": "Helseregion",
    "dps": "DPS-område",
}


def questions_table(survey: Survey, section: str, title: str) -> Table:
    """Datagrunnlag: each question of the section, with how many units answered and their share."""
    year = survey.edition
    asked = [q for q in survey.codebook.section[section].questions if year in q.years]
    return Table(
        id=f"{section}-questions",
        title=title,
        stub="Spørsmål",
        columns=(Column(label="Antall svar"), Column(label="Andel av alle", unit="prosent")),
        rows=tuple(
            Row(
                label=question.text,
                cells=(
                    f"response.{question.key}.count.{year}",
                    f"response.{question.key}.share.{year}",
                ),
            )
            for question in asked
        ),
        source=SOURCE,
    )


def distribution_table(
    survey: Survey, table_id: str, title: str, stub: str, measure_ids: Sequence[str]
) -> Table:
    """Antall and prosent in the edition's year, one row per measure (shares of one base)."""
    measures = survey.codebook.measure
    year = survey.edition
    return Table(
        id=table_id,
        title=title,
        stub=stub,
        columns=(Column(label="Antall"), Column(label="Andel", unit="prosent")),
        rows=tuple(
            Row(label=measures[m].label, cells=(f"{m}.numerator.{year}", f"{m}.{year}"))
            for m in measure_ids
        ),
        source=SOURCE,
    )


def group_table(
    survey: Survey,
    table_id: str,
    title: str,
    by: Grouping,
    measure_ids: Sequence[str],
    *,
    spanner: str = "",
    unit: str = "prosent",
    with_base: bool = True,
) -> Table:
    """One row per size class or county and a total row; with the base of the first measure."""
    year = survey.edition
    measures = survey.codebook.measure
    first = measure_ids[0]
    columns = tuple(
        Column(label=measures[m].label, spanner=spanner, unit=unit) for m in measure_ids
    )
    rows = [
        Row(
            label=group.label,
            cells=((f"{first}.{group.key}.base.{year}",) if with_base else ())
            + tuple(f"{m}.{group.key}.{year}" for m in measure_ids),
        )
        for group in groups(survey, year, by)
    ]
    total = Row(
        label="Alle",
        cells=((f"{first}.base.{year}",) if with_base else ())
        + tuple(f"{m}.{year}" for m in measure_ids),
        total=True,
    )
    return Table(
        id=table_id,
        title=title,
        stub=STUB[by],
        columns=((Column(label="Antall svar"),) if with_base else ()) + columns,
        rows=(*rows, total),
        source=SOURCE,
    )


def year_table(
    survey: Survey,
    table_id: str,
    title: str,
    stub: str,
    measure_ids: Sequence[str],
    *,
    years: Sequence[int] = (),
    unit: str = "prosent",
    change: str = "",
) -> Table:
    """One row per measure, one column per year asked; `change` adds the last change of that kind."""
    measures = survey.codebook.measure
    asked = [y for y in survey.codebook.years(measures[measure_ids[0]]) if y in survey.years]
    shown = tuple(years) or tuple(asked)
    last = f"{shown[-2]}_{shown[-1]}" if change else ""
    changed = (Column(label=f"Endring {shown[-2]}–{shown[-1]}", signed=True),) if change else ()
    return Table(
        id=table_id,
        title=title,
        stub=stub,
        columns=(*(Column(label=str(year), unit=unit) for year in shown), *changed),
        rows=tuple(
            Row(
                label=measures[m].label,
                cells=tuple(f"{m}.{year}" for year in shown)
                + ((f"{m}.{change}.{last}",) if change else ()),
            )
            for m in measure_ids
        ),
        source=SOURCE,
    )


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
    asked = {
        m: [y for y in survey.codebook.years(measures[m]) if y in survey.years] for m in measure_ids
    }
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
    table: str = "",
) -> Figure:
    """Stacked bars of whole distributions: each bar is a label, a year and its measures, bad to good."""
    measures = survey.codebook.measure
    labels = [measures[m].label for m in bars[0][2]]
    return Figure(
        id=figure_id,
        title=title,
        form="stacked_bars",
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


def open_answers_table(survey: Survey, key: str, title: str) -> Table:
    """The themes of an open question with the number of answers in each."""
    question = survey.codebook.questions[key]
    names = [(code.key, code.label) for code in question.codes] + [("other", "Annet")]
    return Table(
        id=f"{key}-themes".replace("_", "-"),
        title=title,
        stub="Tema",
        columns=(Column(label="Antall svar"),),
        rows=tuple(
            Row(label=label, cells=(f"open.{key}.{name}.{survey.edition}",))
            for name, label in names
        ),
        notes=("Et svar kan høre til flere temaer.",),
        source=SOURCE,
    )
