"""Full-time equivalents: how many there are, what they do and what they have studied."""

from collections.abc import Sequence
from itertools import pairwise

from analysis.exhibit import Column, Row, Table
from analysis.fact import Fact
from analysis.results import ThemeResults
from analysis.standard_figures import year_figure
from analysis.statistics.population import population
from analysis.statistics.real_change import real_growth
from analysis.statistics.response import response
from analysis.statistics.spread import spread
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, questions_table, year_table

SECTION = "arsverk"
FRAME_SECTION = "ramme"
AGES = ("adults", "children")
TOTALS = ("fte.adults", "fte.children", "fte.total")
RATES = ("fte.rate_per_10000.adults", "fte.rate_per_10000.children")
PER_INHABITANT = "Per 10 000 innbyggere i samme aldersgruppe"
PSYCHOLOGISTS = tuple(f"education.{age}.psychologists_all" for age in AGES)
TENTHS = (
    "Årsverkene i raden «I alt» og endringer på tjue årsverk eller mer står uten desimal, "
    "som i de trykte rapportene."
)
RATIOS = (
    "fte.rate_per_1000.total",
    "fte.children.share",
    "education.adults.higher_edu.share",
    "education.adults.further_edu.share",
    "education.children.higher_edu.share",
)
REAL_CHANGE = tuple(
    tuple(f"admin.real_change.{age}.{answer}" for age in AGES) for answer in ("yes", "partly", "no")
)
ITEMS = {
    "fte.adults": "aarsverk_tiltak_voksne",
    "fte.children": "aarsverk_tiltak_barn",
    "education.adults": "aarsverk_utdanning_voksne",
    "education.children": "aarsverk_utdanning_barn",
}


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on full-time equivalents."""
    by_item = {stem: _items(survey, stem) for stem in ITEMS}
    children = study(survey, by_item["fte.children"])
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *response(survey, FRAME_SECTION),
            *study(survey, (measure for answer in REAL_CHANGE for measure in answer)),
            *study(survey, (*TOTALS, *RATES)),
            *study(survey, by_item["fte.adults"]),
            *children,
            *_growth_spread(survey, children),
            *study(survey, (*by_item["education.adults"], *by_item["education.children"])),
            *study(survey, (*PSYCHOLOGISTS, *RATIOS)),
            *study(survey, [f"{measure}.share" for items in by_item.values() for measure in items]),
            *population(survey),
            *study(survey, [f"admin.not_real_change.{age}" for age in AGES]),
            *(fact for age in AGES for fact in real_growth(survey, f"fte.{age}")),
        ),
        tables=(
            questions_table(
                survey,
                SECTION,
                "Spørsmål om årsverk",
                keys=ITEMS.values(),
                table_id="arsverk-questions",
            ),
            _real_change(survey, "fte-real-change"),
            change_table(survey, "fte-change"),
            year_table(survey, "fte-series", _all_years(survey), "Tjenester", TOTALS, unit=""),
            yearly_growth(survey, "fte-growth"),
            growth_table(
                survey, "fte-adults-measures", "Type tiltak", by_item["fte.adults"], "fte.adults"
            ),
            growth_table(
                survey,
                "fte-children-measures",
                "Type tiltak",
                by_item["fte.children"],
                "fte.children",
            ),
            growth_table(
                survey,
                "fte-adults-education",
                "Høyeste utdanning",
                by_item["education.adults"],
                "fte.adults",
            ),
            growth_table(
                survey,
                "fte-children-education",
                "Høyeste utdanning",
                by_item["education.children"],
                "fte.children",
                notes=(TENTHS,),
            ),
        ),
        figures=(
            year_figure(
                survey,
                "fte-series",
                _all_years(survey),
                TOTALS,
                unit="årsverk",
                table="fte-series",
            ),
            year_figure(
                survey, "fte-rate", "Årsverk per innbygger", RATES, unit=PER_INHABITANT.lower()
            ),
        ),
    )


def change_table(survey: Survey, table_id: str) -> Table:
    """The change table: adults, children and total, last year and this, with the change in both kinds."""
    return growth_table(survey, table_id, "Tjenester", TOTALS[:-1], TOTALS[-1])


def growth_table(
    survey: Survey,
    table_id: str,
    stub: str,
    measure_ids: Sequence[str],
    total: str,
    *,
    notes: tuple[str, ...] = (),
) -> Table:
    """Last year, this year and the change in full-time equivalents and per cent, with a total row."""
    before, after = survey.edition - 1, survey.edition
    span = f"{before}_{after}"
    return Table(
        id=table_id,
        title=f"Årsverk {before} og {after}",
        stub=stub,
        columns=(
            Column(label=str(before), spanner="Årsverk"),
            Column(label=str(after), spanner="Årsverk"),
            Column(label="Årsverk", spanner="Endring", signed=True),
            Column(label="Prosent", spanner="Endring", signed=True),
        ),
        rows=tuple(
            Row(
                label="I alt" if m == total else survey.codebook.measure[m].label,
                cells=(
                    f"{m}.{before}",
                    f"{m}.{after}",
                    f"{m}.change_abs.{span}",
                    f"{m}.change_pct.{span}",
                ),
                total=m == total,
            )
            for m in (*measure_ids, total)
        ),
        notes=notes,
        source=SOURCE,
    )


def yearly_growth(survey: Survey, table_id: str) -> Table:
    """The change from the year before for adults, children and all, one row per year."""
    labels = {m: survey.codebook.measure[m].label for m in TOTALS}
    return Table(
        id=table_id,
        title=f"Endring i årsverk {survey.years[0]}–{survey.edition}",
        stub="År",
        columns=tuple(
            Column(label=label, spanner=spanner, signed=True)
            for spanner in labels.values()
            for label in ("Årsverk", "Prosent")
        ),
        rows=tuple(
            Row(
                label=str(year),
                cells=tuple(
                    f"{m}.change_{kind}.{before}_{year}" for m in TOTALS for kind in ("abs", "pct")
                ),
            )
            for before, year in pairwise(survey.years)
        ),
        source=SOURCE,
    )


def _real_change(survey: Survey, table_id: str) -> Table:
    """Whether a change from last year is one of the services: an answer a row, for adults and children."""
    year, measures = survey.edition, survey.codebook.measure
    spanners = [measures[f"fte.{age}"].label for age in AGES]
    return Table(
        id=table_id,
        title=f"Er endringen fra {year - 1} reell?",
        stub="Svar",
        columns=tuple(
            column
            for spanner in spanners
            for column in (
                Column(label="Antall", spanner=spanner),
                Column(label="Andel", spanner=spanner, unit="prosent"),
            )
        ),
        rows=tuple(
            Row(
                label=measures[answer[0]].label,
                cells=tuple(
                    cell for m in answer for cell in (f"{m}.numerator.{year}", f"{m}.{year}")
                ),
            )
            for answer in REAL_CHANGE
        ),
        source=SOURCE,
    )


def _all_years(survey: Survey) -> str:
    return f"Årsverk {survey.years[0]}–{survey.edition}"


def _items(survey: Survey, stem: str) -> list[str]:
    return [f"{stem}.{item.key}" for item in survey.codebook.questions[ITEMS[stem]].items]


def _growth_spread(survey: Survey, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The lowest and highest growth among the measures for children and young people; none, no facts."""
    span = f"{survey.edition - 1}_{survey.edition}"
    growths = [fact for fact in facts if fact.id.endswith(f"change_pct.{span}")]
    if not growths:
        return ()
    stem = "fte.children.measures.growth"
    return spread(
        growths, f"{stem}_low.{span}", f"{stem}_high.{span}", group="tiltakene til barn og unge"
    )
