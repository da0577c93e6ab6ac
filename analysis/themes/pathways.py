"""Main pathways: how full-time equivalents divide on them, how good the offer is, and what is needed."""

from collections.abc import Sequence

from analysis.answers_table import answers_table
from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.fact import Fact
from analysis.figures_by_area import group_multiples
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.standard_figures import scale_figure
from analysis.statistics.breaks import breaks_between
from analysis.statistics.group_spread import group_spread
from analysis.statistics.grouping import groups
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.spread import spread
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, STUB, open_answers_table, questions_table

SECTION = "arsverk"
QUESTIONS = (
    "aarsverk_forlop_voksne",
    "aarsverk_forlop_barn",
    "forlop_egenvurdering",
    "forlop_behov",
)
PATHWAYS = ("hf1", "hf2", "hf3")
AGES = {"adults": "Voksne", "children": "Barn og unge"}
SHARES = {age: tuple(f"pathways.{each}.{age}" for each in PATHWAYS) for age in AGES}
EVERY_SHARE = tuple(share for shares in SHARES.values() for share in shares)
FIRST_ASKED = 2018
AFTER_BREAK = 2020
TARGETS = tuple(f"{age}_{each}" for age in AGES for each in PATHWAYS)
STEPS = ("very_poor", "poor", "medium", "good", "very_good")
GOOD = tuple(f"pathways.assessment.{target}.good_or_very_good" for target in TARGETS)
NEEDS = "forlop_behov"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on main pathways."""
    shares = study(survey, EVERY_SHARE, by=("size",))
    assessed = [f"pathways.assessment.{target}.{step}" for target in TARGETS for step in STEPS]
    labels = {
        target: survey.codebook.measure[good].label
        for target, good in zip(TARGETS, GOOD, strict=True)
    }
    last = (survey.edition - 1, survey.edition)
    good = study(survey, GOOD, by=("size",), tests=True)
    return ThemeResults(
        facts=(
            *(f for f in response(survey, SECTION) if f.id.split(".")[1] in QUESTIONS),
            *study(
                survey,
                (
                    "pathways.respondents.count",
                    "pathways.respondents.share",
                    "pathways.needs_described",
                ),
            ),
            *shares,
            *group_spread(survey, shares, EVERY_SHARE, "size"),
            *_over_the_years(survey, shares),
            *changes_since(survey, EVERY_SHARE, AFTER_BREAK),
            *study(survey, assessed),
            *good,
            *group_spread(survey, good, GOOD, "size"),
            *open_answers(survey, NEEDS),
        ),
        tables=(
            questions_table(
                survey,
                SECTION,
                "Spørsmål om hovedforløp",
                keys=QUESTIONS,
                table_id="pathways-questions",
            ),
            _share_table(survey, "pathways-shares"),
            _by_size(survey, "pathways-by-size"),
            answers_table(
                survey,
                "pathways-assessment",
                "Hvor godt tilbudet er",
                "Målgruppe",
                {f"pathways.assessment.{target}": label for target, label in labels.items()},
                STEPS,
            ),
            open_answers_table(survey, NEEDS, "Hva som må til i hovedforløp 3"),
        ),
        figures=(
            _share_figure(survey, "pathways-shares"),
            scale_figure(
                survey,
                "pathways-assessment",
                "Hvor godt tilbudet er",
                [
                    (
                        label,
                        survey.edition,
                        [f"pathways.assessment.{target}.{step}" for step in STEPS],
                    )
                    for target, label in labels.items()
                ],
                form="diverging",
                table="pathways-assessment",
            ),
            change_dumbbell(
                survey,
                "pathways-change",
                "Tilbudet er godt eller svært godt",
                GOOD,
                last,
                ordered=True,
            ),
            group_multiples(
                survey, "pathways-good-by-size", "Tilbudet er godt eller svært godt", GOOD
            ),
        ),
    )


def _over_the_years(survey: Survey, shares: Sequence[Fact]) -> tuple[Fact, ...]:
    """The lowest and highest share of each pathway in any year asked, as it is in print."""
    span = f"{FIRST_ASKED}_{survey.edition}"
    by_id = {fact.id: fact for fact in shares}
    ends: list[Fact] = []
    for measure_id in EVERY_SHARE:
        years = survey.years_of(survey.codebook.measure[measure_id])
        low, high = (f"{measure_id}.share_{end}.{span}" for end in ("low", "high"))
        yearly = [by_id[f"{measure_id}.{year}"] for year in years]
        ends += spread(yearly, low, high, group=f"årene {FIRST_ASKED}–{survey.edition}")
    return tuple(ends)


def _share_table(survey: Survey, table_id: str) -> Table:
    """Each year's share of the three pathways, for adults and for children and young people."""
    measures = survey.codebook.measure
    years = survey.years_of(measures[EVERY_SHARE[0]])
    found = breaks_between(survey.codebook, [measures[EVERY_SHARE[0]]], years[0], years[-1])
    return Table(
        id=table_id,
        title="Årsverk etter hovedforløp",
        stub="Hovedforløp",
        columns=tuple(Column(label=str(year), spanner="Prosent av årsverkene") for year in years),
        rows=tuple(
            Row(
                label=measures[m].label,
                cells=tuple(f"{m}.{year}" for year in years),
                group=AGES[age],
            )
            for age, shares in SHARES.items()
            for m in shares
        ),
        notes=tuple(f"Brudd før {each.before}: Ingen endring leses over det." for each in found),
        source=SOURCE,
    )


def _by_size(survey: Survey, table_id: str) -> Table:
    """The shares in the edition's year by size class."""
    year, measures = survey.edition, survey.codebook.measure
    keys = [(group.label, f".{group.key}") for group in groups(survey, year, "size")]
    return Table(
        id=table_id,
        title=f"Årsverk etter hovedforløp {year}, prosent",
        stub=STUB["size"],
        columns=tuple(
            Column(label=measures[m].label.split()[-1], spanner=f"Hovedforløp, {AGES[age].lower()}")
            for age, shares in SHARES.items()
            for m in shares
        ),
        rows=tuple(
            Row(label=label, cells=tuple(f"{m}{key}.{year}" for m in EVERY_SHARE), total=not key)
            for label, key in (*keys, ("Alle", ""))
        ),
        source=SOURCE,
    )


def _share_figure(survey: Survey, figure_id: str) -> Figure:
    """A panel for adults and one for children and young people, with a line for each pathway."""
    measures = survey.codebook.measure
    years = survey.years_of(measures[EVERY_SHARE[0]])
    return Figure(
        id=figure_id,
        title="Årsverk etter hovedforløp",
        form="multiples",
        series=tuple(
            Series(
                label=measures[m].label,
                points=tuple(Point(x=str(year), fact=f"{m}.{year}") for year in years),
                panel=AGES[age],
            )
            for age, shares in SHARES.items()
            for m in shares
        ),
        unit="prosent av årsverkene",
        source=SOURCE,
        breaks=breaks_between(survey.codebook, [measures[EVERY_SHARE[0]]], years[0], years[-1]),
        table="pathways-shares",
    )
