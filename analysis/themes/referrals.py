"""Referrals: whether more people come to the services than the year before, and whom it is about."""

from analysis.answers_table import answers_table
from analysis.figures_by_area import group_multiples
from analysis.results import ThemeResults
from analysis.standard_figures import scale_figure, year_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, year_table

SECTION = "henvendelser"
ANSWERS = (
    "large_decrease",
    "small_decrease",
    "unchanged",
    "small_increase",
    "large_increase",
    "unknown",
)
ABOUT = (
    "referrals.mental_health.adults",
    "referrals.mental_health.children",
    "referrals.substance_use.adults",
    "referrals.substance_use.children",
)
INCREASE = tuple(f"{about}.increase" for about in ABOUT)
DECREASE = tuple(f"{about}.decrease" for about in ABOUT)
FIRST_YEAR = 2021


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on requests and referrals."""
    answers = [f"{about}.{answer}" for about in ABOUT for answer in ANSWERS]
    named = {about: survey.codebook.measure[f"{about}.increase"].label for about in ABOUT}
    where = study(survey, INCREASE, by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *study(survey, (*answers, *DECREASE)),
            *where,
            *group_spread(survey, where, INCREASE, "county"),
            *changes_since(survey, (*INCREASE, *answers), FIRST_YEAR),
        ),
        tables=(
            answers_table(
                survey, "referrals-answers", "Endring i henvendelser", "Målgruppe", named, ANSWERS
            ),
            year_table(
                survey,
                "referrals-change",
                "Økning i henvendelser",
                "Målgruppe",
                INCREASE,
                change="change_pp",
            ),
            group_table(survey, "referrals-by-size", "Etter størrelse", "size", INCREASE),
            group_table(survey, "referrals-by-county", "Etter fylke", "county", INCREASE),
        ),
        figures=(
            scale_figure(
                survey,
                "referrals-answers",
                "Endring i henvendelser",
                [
                    (label, survey.edition, [f"{about}.{answer}" for answer in ANSWERS])
                    for about, label in named.items()
                ],
                form="diverging",
                table="referrals-answers",
            ),
            year_figure(
                survey,
                "referrals-increase",
                "Økning i henvendelser",
                INCREASE,
                table="referrals-change",
            ),
            group_multiples(
                survey,
                "referrals-by-size",
                "Etter størrelse",
                INCREASE,
                table="referrals-by-size",
            ),
        ),
    )
