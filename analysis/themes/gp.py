"""General practitioners: whom they refer to the services, and how the services judge the cooperation."""

from analysis.answers_table import answers_table
from analysis.figures_by_area import county_tiles
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, open_answers_table, questions_table, year_table

SECTION = "fastlege"
COMMENTS = "fl_kommentar"
DEGREES = ("very_small", "small", "some", "large", "very_large")
AGREEMENT = ("disagree", "partly_disagree", "neither", "partly_agree", "agree")
REFERS = ("gp.refers.adults", "gp.refers.children")
STATEMENTS = (
    "gp.good_cooperation",
    "gp.individual_cases",
    "gp.specialist_link",
    "gp.easy_help",
    "gp.main_support",
    "gp.planning",
    "gp.development",
)
WHERE = ("gp.individual_cases", "gp.easy_help", "gp.planning", "gp.good_cooperation")
FIRST_YEAR = 2018


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on general practitioners."""
    measures = survey.codebook.measure
    named = {one: measures[one].label for one in STATEMENTS}
    refers = {one: measures[one].label for one in REFERS}
    degrees = [f"{whom}.{degree}" for whom in REFERS for degree in DEGREES]
    answers = [f"{statement}.{answer}" for statement in STATEMENTS for answer in AGREEMENT]
    where = study(survey, (*REFERS, *STATEMENTS), by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *study(survey, (*degrees, *answers, "gp.comments_described")),
            *where,
            *group_spread(survey, where, (*REFERS, *STATEMENTS), "county"),
            *changes_since(survey, STATEMENTS, FIRST_YEAR),
            *open_answers(survey, COMMENTS),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om fastlegene"),
            answers_table(
                survey, "gp-refers", "Henvisninger fra fastlegene", "Målgruppe", refers, DEGREES
            ),
            answers_table(
                survey, "gp-statements", "Påstander om fastlegene", "Påstand", named, AGREEMENT
            ),
            year_table(
                survey,
                "gp-change",
                "Påstandene over tid",
                "Påstand",
                STATEMENTS,
                change="change_pp",
            ),
            group_table(survey, "gp-by-size", "Etter størrelse", "size", WHERE),
            group_table(survey, "gp-by-county", "Etter fylke", "county", WHERE),
            open_answers_table(survey, COMMENTS, "Kommentarer om fastlegene"),
        ),
        figures=(
            scale_figure(
                survey,
                "gp-statements",
                "Påstander om fastlegene",
                [
                    (label, survey.edition, [f"{statement}.{answer}" for answer in AGREEMENT])
                    for statement, label in named.items()
                ],
                form="diverging",
                table="gp-statements",
            ),
            change_dumbbell(
                survey,
                "gp-change",
                "Påstandene over tid",
                STATEMENTS,
                (FIRST_YEAR, survey.edition),
                table="gp-change",
            ),
            group_figure(
                survey,
                "gp-by-size",
                "Etter størrelse",
                "size",
                ("gp.individual_cases", "gp.planning"),
                form="dots",
                table="gp-by-size",
            ),
            county_tiles(
                survey,
                "gp-easy-help-by-county",
                "Etter fylke",
                "gp.easy_help",
                facts=where,
                table="gp-by-county",
            ),
        ),
    )
