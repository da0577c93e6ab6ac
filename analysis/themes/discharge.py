"""Discharge: notices of patients who are ready for it, and how hard it is to give them what they need."""

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.figures_by_area import county_tiles
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, open_answers_table, questions_table, year_table

SECTION = "utskriving"
FROM = {
    "adult_mh": "Psykisk helsevern for voksne",
    "child_mh": "Psykisk helsevern for barn og unge",
    "tsb": "Tverrfaglig spesialisert rusbehandling",
    "other": "Andre",
}
NOTIFIED = {f"discharge.notified.{sender}": label for sender, label in FROM.items()}
LARGE_OR_SOME, LARGE = "discharge.problems.large_or_some", "discharge.problems.large_degree.share"
DEGREES = tuple(
    f"discharge.problems.{degree}"
    for degree in ("very_large", "large", "some", "small", "very_small")
)
COUNTS = (
    "discharge.respondents.count",
    "discharge.respondents.share",
    "discharge.problems.large_degree.count",
    "discharge.problems.some_degree",
    "discharge.causes_described",
)
CAUSES = "utskr_arsak"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on patients ready for discharge."""
    compared = (*NOTIFIED, LARGE_OR_SOME, LARGE)
    by_group = ("discharge.notified.child_mh", "discharge.notified.tsb", LARGE_OR_SOME)
    where = study(survey, compared, by=("size", "county"), tests=True)
    answers = [f"{stem}.{answer}" for stem in NOTIFIED for answer in YES_NO_UNKNOWN]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, compared, "county"),
            *study(survey, (*COUNTS, *answers, *DEGREES)),
            *open_answers(survey, CAUSES),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om utskrivningsklare pasienter"),
            answers_table(survey, "discharge-notified", "Meldinger", "Melding fra", NOTIFIED),
            year_table(
                survey,
                "discharge-notified-change",
                "Meldinger over tid",
                "Melding fra",
                tuple(NOTIFIED),
                change="change_pp",
            ),
            year_table(
                survey,
                "discharge-problems",
                "Vansker med å gi tjenester",
                "Vansker",
                DEGREES,
                change="change_pp",
            ),
            group_table(survey, "discharge-by-size", "Etter størrelse", "size", by_group),
            group_table(survey, "discharge-by-county", "Etter fylke", "county", by_group),
            open_answers_table(survey, CAUSES, "Årsaker"),
        ),
        figures=(
            scale_figure(
                survey,
                "discharge-problems",
                "Vansker med å gi tjenester",
                [
                    (str(year), year, DEGREES)
                    for year in survey.years_of(survey.codebook.measure[LARGE_OR_SOME])
                ],
                form="diverging",
                table="discharge-problems",
            ),
            group_figure(
                survey,
                "discharge-by-size",
                "Etter størrelse",
                "size",
                by_group,
                form="dots",
                table="discharge-by-size",
            ),
            county_tiles(
                survey,
                "discharge-problems-by-county",
                "Vansker etter fylke",
                LARGE_OR_SOME,
                facts=where,
                table="discharge-by-county",
            ),
        ),
    )
