"""Recruitment: whom it is hard to employ, in which services, and what the services do about it."""

from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, year_figure
from analysis.statistics.first_asked import first_asked
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import (
    SOURCE,
    distribution_table,
    group_table,
    open_answers_table,
    questions_table,
    year_table,
)

SECTION = "rekruttering"
MAIN = (
    "recruitment.very_hard.psychologist",
    "recruitment.very_hard.nurse_further_edu",
    "recruitment.very_hard.social_educator_further_edu",
)
PROBLEMS = tuple(
    f"recruitment.problems.{where}"
    for where in ("both", "adults_only", "children_only", "none", "unknown")
)
REMEDIES = tuple(
    f"recruitment.remedy.{what}"
    for what in (
        "study_positions",
        "education_cooperation",
        "internships",
        "higher_pay",
        "higher_seniority",
        "other",
        "none",
    )
)
STAFF_USE = tuple(f"recruitment.staff_use_{what}" for what in ("changed", "planned", "unchanged"))


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the recruitment chapter."""
    return ThemeResults(
        facts=(
            *study(survey, ("recruitment.respondents", "recruitment.respondents.share")),
            *response(survey, SECTION),
            first_asked(survey, MAIN[0], "recruitment.first_year_asked"),
            *study(survey, _degrees(survey)),
            *study(survey, (*MAIN, "recruitment.problems.any"), by=("size", "county"), tests=True),
            *study(survey, (*PROBLEMS, *REMEDIES, *STAFF_USE, "recruitment.staff_use_described")),
            *open_answers(survey, "personellbruk_hva"),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om rekruttering"),
            _degrees_table(survey),
            year_table(
                survey,
                "recruitment-change",
                "Meget krevende å ansette",
                "Faggruppe",
                [f"recruitment.very_hard.{who}" for who in _professions(survey)],
                change="change_pp",
            ),
            distribution_table(
                survey, "recruitment-problems", "Rekrutteringsproblemer", "Tjenester", PROBLEMS
            ),
            distribution_table(survey, "recruitment-remedies", "Tiltak", "Tiltak", REMEDIES),
            distribution_table(
                survey,
                "recruitment-staff-use",
                "Bruken av personell",
                "Lagt om de siste årene",
                STAFF_USE,
            ),
            group_table(survey, "recruitment-by-size", "Meget krevende å ansette", "size", MAIN),
            group_table(
                survey, "recruitment-by-county", "Meget krevende å ansette", "county", MAIN
            ),
            open_answers_table(survey, "personellbruk_hva", "Hva som er lagt om"),
        ),
        figures=(
            _very_hard_figure(survey),
            year_figure(
                survey,
                "recruitment-change",
                "Meget krevende å ansette",
                MAIN,
                table="recruitment-change",
            ),
            group_figure(
                survey,
                "recruitment-by-size",
                "Meget krevende å ansette",
                "size",
                MAIN,
                form="dots",
                table="recruitment-by-size",
            ),
        ),
    )


def _professions(survey: Survey) -> dict[str, str]:
    return {item.key: item.label for item in survey.codebook.questions["rekr_vanskelig"].items}


def _answers(survey: Survey) -> dict[str, str]:
    return {o.key: o.label for o in survey.codebook.questions["rekr_vanskelig"].options}


def _degrees(survey: Survey) -> list[str]:
    return [f"recruitment.{how}.{who}" for who in _professions(survey) for how in _answers(survey)]


def _degrees_table(survey: Survey) -> Table:
    """One row per profession, one column per answer, in per cent of the units that answered."""
    answers = _answers(survey)
    return Table(
        id="recruitment-degrees",
        title="Hvor krevende det er å ansette fagfolk",
        stub="Faggruppe",
        columns=tuple(Column(label=label, unit="prosent") for label in answers.values()),
        rows=tuple(
            Row(
                label=label,
                cells=tuple(f"recruitment.{how}.{who}.{survey.edition}" for how in answers),
            )
            for who, label in _professions(survey).items()
        ),
        source=SOURCE,
    )


def _very_hard_figure(survey: Survey) -> Figure:
    """The hardest answer by profession."""
    return Figure(
        id="recruitment-very-hard",
        title="Meget krevende å ansette",
        form="bars",
        series=(
            Series(
                label="Meget krevende",
                points=tuple(
                    Point(x=label, fact=f"recruitment.very_hard.{who}.{survey.edition}")
                    for who, label in _professions(survey).items()
                ),
            ),
        ),
        unit="prosent",
        source=SOURCE,
        ordered=False,
        table="recruitment-degrees",
    )
