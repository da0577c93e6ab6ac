"""Standard tables: the shapes in which every theme tabulates its measures.

Each function names facts that `analysis.statistics` makes, by their ids; it computes nothing. What was
not asked is named too, and taken away by `analysis.fitting`.
"""

from collections.abc import Collection, Sequence

from analysis.coding.scheme import OTHER, OTHER_LABEL
from analysis.coding_notes import coding_notes
from analysis.exhibit import Column, Row, Table
from analysis.statistics.breaks import breaks_between
from analysis.statistics.grouping import Grouping, groups
from analysis.statistics.study import asked_now
from analysis.survey import Survey

SOURCE = "IS-24/8"
STUB: dict[Grouping, str] = {
    "size": "Kommunestørrelse",
    "county": "Fylke",
    "hf": "Helseforetak",
    "rhf": "Helseregion",
    "dps": "DPS-område",
}


def questions_table(
    survey: Survey,
    section: str,
    title: str,
    *,
    keys: Collection[str] = (),
    table_id: str = "",
) -> Table:
    """Datagrunnlag: each question of the section, with how many units answered and their share.

    A section that several chapters share gives each the questions among `keys`, in the form's order,
    and then needs a `table_id` for each.
    """
    year = survey.edition
    asked = [
        q
        for q in survey.codebook.section[section].questions
        if year in q.years and (not keys or q.key in keys)
    ]
    return Table(
        id=table_id or f"{section}-questions",
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
    """One row per size class or county and a total row; with the base of the first measure asked."""
    year = survey.edition
    measures = survey.codebook.measure
    first = _first_asked(survey, measure_ids)
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
    first = measures[_first_asked(survey, measure_ids)]
    shown = tuple(years) or survey.years_of(first)
    compared = shown[-2:] if change and len(shown) > 1 else ()
    label, last = ("–".join(map(str, compared)), "_".join(map(str, compared)))
    changed = (Column(label=f"Endring {label}", signed=True),) if compared else ()
    return Table(
        id=table_id,
        title=title,
        stub=stub,
        columns=(*(Column(label=str(year), unit=unit) for year in shown), *changed),
        rows=tuple(
            Row(
                label=measures[m].label,
                cells=tuple(f"{m}.{year}" for year in shown)
                + ((f"{m}.{change}.{last}",) if compared else ()),
            )
            for m in measure_ids
        ),
        notes=_break_notes(survey, measure_ids, shown),
        source=SOURCE,
    )


def _break_notes(
    survey: Survey, measure_ids: Sequence[str], years: Sequence[int]
) -> tuple[str, ...]:
    """What a figure would draw: the breaks that fall between the years of a table."""
    measures = (survey.codebook.measure[m] for m in measure_ids)
    found = breaks_between(survey.codebook, measures, years[0], years[-1])
    return tuple(
        f"Brudd før {each.before} ({each.word.removeprefix('brudd: ')}): "
        "tall på hver side av et brudd skal ikke sammenlignes."
        for each in found
    )


def open_answers_table(survey: Survey, key: str, title: str) -> Table:
    """The themes of an open question with the number and part of the answers in each."""
    coding = survey.codings.get((key, survey.edition))
    name, year = f"open.{key}", survey.edition
    # A question that is not asked or left out still has its table, which `analysis.fitting` takes away.
    labels = coding.scheme.labels if coding else {OTHER: OTHER_LABEL}
    return Table(
        id=f"{key}-themes".replace("_", "-"),
        title=title,
        stub="Tema",
        columns=(Column(label="Antall svar"), Column(label="Andel av svarene", unit="prosent")),
        rows=tuple(
            Row(label=label, cells=(f"{name}.{theme}.{year}", f"{name}.{theme}.share.{year}"))
            for theme, label in labels.items()
        ),
        notes=coding_notes(coding) if coding else (),
        source=SOURCE,
    )


def _first_asked(survey: Survey, measure_ids: Sequence[str]) -> str:
    """The first measure asked in the edition's year; the first of all where none was."""
    return next((m for m in measure_ids if asked_now(survey, m)), measure_ids[0])
