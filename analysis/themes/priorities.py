"""Priorities: municipalities that cannot or shall not give some people priority, and whom they name."""

from analysis.results import ThemeResults
from analysis.standard_figures import group_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import distribution_table, group_table, open_answers_table, questions_table

SECTION = "helsefellesskap"
SOME_DOWN = "prioritisation.some_groups_down"
ANSWERS = tuple(f"{SOME_DOWN}.{answer}" for answer in ("yes", "no", "unknown"))
WHOM = "prio_hvem"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on priorities."""
    where = study(survey, (SOME_DOWN,), by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, (SOME_DOWN,), "size"),
            *group_spread(survey, where, (SOME_DOWN,), "county"),
            *study(survey, (*ANSWERS, "prioritisation.groups_described")),
            *open_answers(survey, WHOM),
        ),
        tables=(
            questions_table(
                survey,
                SECTION,
                "Spørsmål om prioriteringer",
                keys=("prio", WHOM),
                table_id="priorities-questions",
            ),
            distribution_table(survey, "priorities-answers", "Prioriteringer", "Svar", ANSWERS),
            group_table(survey, "priorities-by-size", "Etter størrelse", "size", (SOME_DOWN,)),
            open_answers_table(survey, WHOM, "Hvem som ikke prioriteres"),
        ),
        figures=(
            group_figure(
                survey,
                "priorities-by-size",
                "Etter størrelse",
                "size",
                (SOME_DOWN,),
                table="priorities-by-size",
            ),
        ),
    )
