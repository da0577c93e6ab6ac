"""Elderly: needs mapped, alcohol asked about, preventive home visits, and competence measures."""

from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, measures_figure, year_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.mentioned_ages import mentioned_ages
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import distribution_table, group_table, open_answers_table, questions_table

SECTION = "eldre"
WORK = ("elderly.needs_mapped", "elderly.alcohol_asked", "elderly.home_visits")
HOME_VISITS = tuple(f"elderly.home_visits.{answer}" for answer in ("yes", "no", "unknown"))
COMPETENCE = tuple(
    f"elderly.competence.{topic}"
    for topic in ("mental_health", "substance_use", "violence", "rop", "none")
)
HOW_MAPPED = "eldre_behov_hvordan"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on older people."""
    compared = (*WORK, "elderly.competence.none")
    where = study(survey, compared, by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *study(
                survey,
                (
                    "elderly.respondents.count",
                    "elderly.respondents.share",
                    "elderly.needs_mapped_described",
                ),
            ),
            *where,
            *group_spread(survey, where, compared, "county"),
            *study(survey, (*HOME_VISITS, *COMPETENCE)),
            *open_answers(survey, HOW_MAPPED),
            *mentioned_ages(survey, HOW_MAPPED, "definition.home_visit_age"),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om eldre"),
            distribution_table(
                survey, "elderly-home-visits", "Forebyggende hjemmebesøk", "Svar", HOME_VISITS
            ),
            distribution_table(
                survey, "elderly-competence", "Kompetansetiltak", "Tema", COMPETENCE
            ),
            group_table(survey, "elderly-by-size", "Etter størrelse", "size", compared),
            group_table(survey, "elderly-by-county", "Etter fylke", "county", compared),
            open_answers_table(survey, HOW_MAPPED, "Hvordan behovene ble kartlagt"),
        ),
        figures=(
            measures_figure(
                survey,
                "elderly-competence",
                "Kompetansetiltak",
                COMPETENCE,
                table="elderly-competence",
            ),
            year_figure(survey, "elderly-work", "Arbeidet med eldre over tid", WORK),
            group_figure(
                survey,
                "elderly-by-size",
                "Etter størrelse",
                "size",
                WORK,
                form="dots",
                table="elderly-by-size",
            ),
        ),
    )
