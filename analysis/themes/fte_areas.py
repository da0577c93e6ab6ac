"""Full-time equivalents by size class, county and health area: rates, parts of the whole and changes."""

from collections.abc import Iterable

from analysis.exhibit import Figure, Point, Series
from analysis.fact import Fact
from analysis.figures_by_area import county_tiles, group_year_multiples
from analysis.fte_tables import (
    PER_INHABITANT,
    RATES,
    TOTALS,
    change_table_by_area,
    parts_table,
    trust_table,
    where_table,
)
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure
from analysis.statistics.given_size import given_size
from analysis.statistics.group_change import group_changes
from analysis.statistics.group_history import group_history
from analysis.statistics.group_spread import AMONG, group_spread
from analysis.statistics.grouping import Grouping, groups
from analysis.statistics.part_of_whole import parts_of_whole
from analysis.statistics.population import population, units
from analysis.statistics.spread import spread
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE

AREAS: tuple[Grouping, ...] = ("size", "county", "hf", "rhf")
CHANGED: tuple[Grouping, ...] = ("size", "county")
UNIT = PER_INHABITANT.lower()
# From this year the inhabitants of every size class are known; municipalities were split before it.
FIRST_BY_SIZE = 2020
PARTS = {
    "units": ("Enheter", ""),
    "population.children": ("Under 18 år", "Innbyggere"),
    "population.adults": ("18 år og eldre", "Innbyggere"),
    "population.all": ("Alle", "Innbyggere"),
    "fte.children": ("Barn og unge", "Årsverk"),
    "fte.adults": ("Voksne", "Årsverk"),
}


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on full-time equivalents by area."""
    where = study(survey, TOTALS, by=AREAS)
    rates = study(survey, RATES, by=AREAS, tests=True)
    counted = (*units(survey), *population(survey))
    expected = given_size(survey, rates, RATES, "county")
    by_year = {by: _since(survey, by) for by in CHANGED}
    changes = {by: group_changes(survey, by_year[by], (*TOTALS, *RATES), by) for by in CHANGED}
    history = (*by_year["size"], *rates)
    return ThemeResults(
        facts=(
            *where,
            *rates,
            *(end for by in AREAS for end in group_spread(survey, rates, RATES, by)),
            *counted,
            *parts_of_whole(survey, (*counted, *where), PARTS, "size"),
            *expected,
            *_expected_spread(survey, expected),
            *(fact for by in CHANGED for fact in by_year[by]),
            *(change for by in CHANGED for change in changes[by]),
            *(end for by in CHANGED for end in _growth_spread(survey, changes[by], by)),
        ),
        tables=(
            parts_table(survey, "fte-parts", PARTS),
            where_table(survey, "fte-by-size", "size"),
            where_table(survey, "fte-by-county", "county"),
            trust_table(survey, "fte-by-trust"),
            change_table_by_area(survey, "fte-area-change", CHANGED),
        ),
        figures=(
            group_figure(
                survey,
                "fte-by-size",
                "Årsverk per innbygger",
                "size",
                RATES,
                unit=UNIT,
                form="dots",
                table="fte-by-size",
            ),
            county_tiles(
                survey,
                "fte-by-county",
                "Årsverk til voksne per innbygger",
                RATES[0],
                unit=UNIT,
                table="fte-by-county",
            ),
            _beside_expected(survey, "fte-given-size", RATES[1]),
            group_year_multiples(
                survey,
                "fte-size-years",
                "Årsverk per innbygger over tid",
                RATES,
                [f for f in history if f.year.isdigit() and int(f.year) >= FIRST_BY_SIZE],
                unit=UNIT,
            ),
        ),
    )


def _since(survey: Survey, by: Grouping) -> tuple[Fact, ...]:
    """Every group's facts from the first year in which the inhabitants of all are known."""
    found = group_history(survey, (*TOTALS, *RATES), by)
    return tuple(fact for fact in found if int(fact.year) >= FIRST_BY_SIZE)


def _growth_spread(survey: Survey, changes: Iterable[Fact], by: Grouping) -> tuple[Fact, ...]:
    """The lowest and highest growth of the services for children among the groups; none, no facts."""
    stem, span = TOTALS[1], f"{survey.edition - 1}_{survey.edition}"
    growths = [f for f in changes if f.id.startswith(f"{stem}.") and f.kind == "change_pct"]
    if not growths:
        return ()
    low, high = (f"{stem}.{by}_growth_{end}.{span}" for end in ("low", "high"))
    return spread(growths, low, high, group=AMONG[by])


def _expected_spread(survey: Survey, expected: Iterable[Fact]) -> tuple[Fact, ...]:
    """The lowest and highest rate among the counties if size alone decided it."""
    year, expected = survey.edition, tuple(expected)
    ends: list[Fact] = []
    for measure_id in RATES:
        stem = f"{measure_id}.given_size."
        if found := [fact for fact in expected if fact.id.startswith(stem)]:
            low, high = (f"{stem}county_{end}.{year}" for end in ("low", "high"))
            ends += spread(found, low, high, group=AMONG["county"])
    return tuple(ends)


def _beside_expected(survey: Survey, figure_id: str, measure_id: str) -> Figure:
    """Each county's rate beside the one that its municipalities' sizes alone would give."""
    year = survey.edition
    stems = {"Rapportert": measure_id, "Ventet ut fra størrelse": f"{measure_id}.given_size"}
    return Figure(
        id=figure_id,
        title="Rapportert rate og raten som størrelsen alene ville gitt",
        form="dots",
        series=tuple(
            Series(
                label=label,
                points=tuple(
                    Point(x=county.label, fact=f"{stem}.{county.key}.{year}")
                    for county in groups(survey, year, "county")
                ),
            )
            for label, stem in stems.items()
        ),
        unit=UNIT,
        source=SOURCE,
        ordered=False,
    )
