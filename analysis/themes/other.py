"""Refugees, technology and self-help, and a look back at the escalation plan as it was judged in 2018."""

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.figures_by_area import group_multiples
from analysis.results import ThemeResults
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.named_groups import in_named_groups
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, questions_table

SECTION = "annet"
REFUGEES, IN_USE = "refugees.involved", "technology.in_use"
DIGITAL, SELF_HELP = "technology.digital_treatment.share", "technology.helsenorge_selfhelp"
ASKED_ALL = {
    "refugees.involved": "Med på bosetting eller integrering av flyktninger",
    "technology.in_use": "Har tatt i bruk teknologi",
    "technology.digital_treatment": "Har digitale behandlingsverktøy med veiledning",
    "technology.helsenorge_selfhelp": "Informerer om selvhjelpsverktøyene på Helsenorge",
}
FUNDS_USED = "escalation_plan.funds_used.large_degree"
LOOK_BACK = (
    FUNDS_USED,
    *(
        f"escalation_plan.effect.{effect}"
        for effect in ("more_fte", "more_follow_up", "more_involvement", "none")
    ),
    "escalation_plan.positive_consequences",
    "escalation_plan.new_fte",
    "pathways_reform.aware",
    "pathways_reform.expectations_described",
)


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on refugees, technology and the rest."""
    compared = (REFUGEES, IN_USE, DIGITAL, SELF_HELP)
    where = study(survey, compared, by=("size", "county"), tests=True)
    answers = [f"{stem}.{answer}" for stem in ASKED_ALL for answer in YES_NO_UNKNOWN]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, compared, "county"),
            *study(survey, ("technology.digital_treatment.count", *answers, *LOOK_BACK)),
            *in_named_groups(survey, (FUNDS_USED,), ("smallest", "size_gt_50000")),
            *linked(survey, DIGITAL, IN_USE, "technology"),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om flyktninger, teknologi og selvhjelp"),
            answers_table(
                survey, "other-answers", "Flyktninger, teknologi og selvhjelp", "Tilbud", ASKED_ALL
            ),
            group_table(survey, "other-by-size", "Etter størrelse", "size", compared),
        ),
        figures=(
            group_multiples(
                survey,
                "other-by-size",
                "Etter størrelse",
                compared,
                facts=where,
                table="other-by-size",
            ),
        ),
    )
