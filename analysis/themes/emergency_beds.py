"""Emergency beds: in what form municipalities offer them, and how much the target group uses them."""

from analysis.figures_by_area import group_year_multiples
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.standard_figures import scale_figure
from analysis.statistics.group_history import group_history
from analysis.statistics.group_spread import group_spread
from analysis.statistics.grouping import groups
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import (
    distribution_table,
    group_table,
    open_answers_table,
    questions_table,
    year_table,
)

SECTION = "ohd"
FORMS = tuple(
    f"emergency.form.{form}"
    for form in (
        "intermunicipal_kad",
        "own_in_housing_or_nursing_home",
        "own_other",
        "other_solution",
        "not_established",
    )
)
MISSING, OWN, INTERMUNICIPAL = "emergency.not_established", "emergency.form.own", FORMS[0]
LITTLE_USED = "emergency.used.small_degree"
USED = tuple(
    f"emergency.used.{degree}" for degree in ("very_small", "small", "some", "large", "very_large")
)
DESCRIBED = (
    "emergency.why_not_described",
    "emergency.situations_described",
    "emergency.little_use_described",
)
WHY_NOT, SITUATIONS, WHY_LITTLE = "ohd_hvorfor_ikke", "ohd_situasjoner", "ohd_hvorfor_lite"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on emergency beds."""
    compared = (INTERMUNICIPAL, OWN, MISSING, LITTLE_USED)
    where = study(survey, compared, by=("size", "county"), tests=True)
    through_years = group_history(survey, (MISSING,), "size")
    now = survey.edition
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *study(
                survey,
                ("emergency.respondents.count", "emergency.respondents.share", *DESCRIBED),
            ),
            *study(survey, ("emergency.established", "emergency.used.large_degree")),
            *where,
            *(fact for fact in through_years if fact.year != str(now)),
            *group_spread(survey, where, compared, "county"),
            *study(survey, FORMS),
            *study(survey, USED, by=("size",)),
            *(
                fact
                for key in (WHY_NOT, SITUATIONS, WHY_LITTLE)
                for fact in open_answers(survey, key)
            ),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om øyeblikkelig hjelp døgntilbud"),
            year_table(
                survey, "emergency-forms", "Form over tid", "Form", FORMS, change="change_pp"
            ),
            distribution_table(survey, "emergency-used", "Bruk av plassene", "Bruk", USED),
            group_table(survey, "emergency-by-size", "Etter størrelse", "size", compared),
            open_answers_table(survey, WHY_NOT, "Hvorfor det ikke er etablert"),
            open_answers_table(survey, SITUATIONS, "Når tilbudet brukes"),
            open_answers_table(survey, WHY_LITTLE, "Hvorfor plassene brukes lite"),
        ),
        figures=(
            change_dumbbell(
                survey,
                "emergency-forms",
                "Form på tilbudet",
                FORMS,
                (now - 1, now),
                table="emergency-forms",
            ),
            group_year_multiples(
                survey,
                "emergency-missing-by-size",
                "Uten tilbud etter størrelse",
                (MISSING,),
                (*through_years, *where),
            ),
            scale_figure(
                survey,
                "emergency-used",
                "Bruk av plassene",
                [
                    ("Alle", now, USED),
                    *(
                        (group.label, now, [f"{m}.{group.key}" for m in USED])
                        for group in groups(survey, now, "size")
                    ),
                ],
                form="diverging",
                table="emergency-used",
            ),
        ),
    )
