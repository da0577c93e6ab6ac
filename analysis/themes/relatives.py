"""Relatives: planned measures for them, and who takes care of children who are relatives."""

from analysis.exhibit import Column, Row, Table
from analysis.figures_by_area import county_tiles, group_multiples
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.standard_figures import measures_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import (
    SOURCE,
    distribution_table,
    group_table,
    questions_table,
    year_table,
)

SECTION = "parorende"
PLANNED = tuple(
    f"relatives.strategy.{area}"
    for area in ("early_detection", "respite", "family_services", "other", "none")
)
RESPONSIBLE = tuple(
    f"relatives.responsibility.{who}"
    for who in (
        "health_station",
        "all_staff",
        "mh_unit",
        "child_responsible",
        "psychologist_service",
        "child_family_therapists",
    )
)
OFFERS = tuple(
    f"relatives.offer.{offer}"
    for offer in (
        "parent_guidance",
        "school_life_skills",
        "elearning",
        "divorce_groups",
        "cancer_society",
        "smil_groups",
        "bapp_groups",
        "none",
    )
)
BY_SIZE = OFFERS[:4]
ANY_PLAN, SPECIALIST = "relatives.strategy.any", "relatives.specialist_cooperation"
BEREAVED = "relatives.suicide_bereaved_care"
COMPARED = (ANY_PLAN, SPECIALIST, BEREAVED)
ANSWERS = tuple(f"{SPECIALIST}.{answer}" for answer in ("yes", "no", "unknown"))
STEPS = tuple(f"{BEREAVED}.{step}" for step in ("very_poor", "poor", "medium", "good", "very_good"))
EARLIER = 2019


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on relatives."""
    where = study(survey, (*COMPARED, *BY_SIZE), by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, COMPARED, "county"),
            *study(survey, (*PLANNED, *RESPONSIBLE, *OFFERS, *ANSWERS, *STEPS)),
            *changes_since(survey, (SPECIALIST, BEREAVED, *ANSWERS, *STEPS), EARLIER),
            *linked(survey, SPECIALIST, ANY_PLAN, "plan"),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om pårørende"),
            distribution_table(
                survey, "relatives-responsible", "Hvem som har ansvaret", "Ansvarlig", RESPONSIBLE
            ),
            distribution_table(survey, "relatives-offers", "Tilbud til barn", "Tilbud", OFFERS),
            year_table(
                survey,
                "relatives-strategy",
                "Planlagte tiltak",
                "Innsatsområde",
                (*PLANNED, ANY_PLAN),
                change="change_pp",
            ),
            _since_2019(survey),
            group_table(survey, "relatives-offers-by-size", "Tilbud", "size", BY_SIZE),
            group_table(survey, "relatives-by-county", "Etter fylke", "county", COMPARED),
        ),
        figures=(
            measures_figure(
                survey,
                "relatives-responsible",
                "Hvem som har ansvaret",
                RESPONSIBLE,
                table="relatives-responsible",
            ),
            group_multiples(
                survey,
                "relatives-offers-by-size",
                "Tilbud til barn",
                BY_SIZE,
                facts=where,
                table="relatives-offers-by-size",
            ),
            change_dumbbell(
                survey,
                "relatives-strategy",
                "Planlagte tiltak",
                PLANNED,
                _last_two(survey),
                table="relatives-strategy",
            ),
            county_tiles(
                survey,
                "relatives-specialist-by-county",
                "Samarbeid med spesialisthelsetjenesten",
                SPECIALIST,
                facts=where,
                table="relatives-by-county",
            ),
        ),
    )


def _last_two(survey: Survey) -> tuple[int, int]:
    years = survey.years_of(survey.codebook.measure[PLANNED[0]])
    return years[-2], years[-1]


def _since_2019(survey: Survey) -> Table:
    """Every answer to the two questions about services for children, when first asked and now."""
    year, measures = survey.edition, survey.codebook.measure
    groups = (
        ("Samarbeid med spesialisthelsetjenesten", ANSWERS),
        ("Oppfølging av etterlatte etter selvmord", STEPS),
    )
    return Table(
        id="relatives-since-2019",
        title="Samarbeid og oppfølging",
        stub="Svar",
        columns=(
            *(Column(label=str(one), unit="prosent") for one in (EARLIER, year)),
            Column(label=f"Endring {EARLIER}–{year}", signed=True),
        ),
        rows=tuple(
            Row(
                label=measures[m].label,
                group=group,
                cells=(f"{m}.{EARLIER}", f"{m}.{year}", f"{m}.change_pp.{EARLIER}_{year}"),
            )
            for group, ids in groups
            for m in ids
        ),
        source=SOURCE,
    )
