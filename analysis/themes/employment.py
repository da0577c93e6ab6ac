"""Employment: cooperation with NAV, the methods IPS and SE, and how much the services care for work."""

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.figures_by_area import group_year_multiples
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.standard_figures import scale_figure
from analysis.statistics.group_history import group_history
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, questions_table, year_table

SECTION = "arbeid"
NAV = "employment.nav_cooperation"
GOOD, ACCEPTABLE = "employment.nav_interaction_good", "employment.nav_interaction_acceptable"
WHO = {"mental_health": "Psykisk helse", "substance_use": "Rus"}
IPS = tuple(f"employment.ips_se.{who}" for who in WHO)
FOCUS = tuple(f"employment.work_focus.{who}" for who in WHO)
ASKED = {NAV: "Samarbeid med NAV"} | {
    f"employment.ips_se.{who}": f"IPS eller SE: {label.lower()}" for who, label in WHO.items()
}
DEGREES = ("very_small", "small", "some", "large", "very_large")
INTERACTION = tuple(
    f"employment.nav_interaction.{step}"
    for step in ("very_poor", "poor", "medium", "good", "very_good")
)


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on work measures."""
    compared = (NAV, *IPS, *FOCUS, GOOD)
    where = study(survey, compared, by=("size", "county"), tests=True)
    history = group_history(survey, IPS, "size")
    answers = [f"{stem}.{answer}" for stem in ASKED for answer in YES_NO_UNKNOWN]
    degrees = [f"{stem}.{degree}" for stem in FOCUS for degree in DEGREES]
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *(fact for fact in history if fact.year != str(survey.edition)),
            *changes_since(survey, (NAV, *IPS, *FOCUS), 2017),
            *group_spread(survey, where, compared, "county"),
            *study(survey, (ACCEPTABLE, *answers, *degrees, *INTERACTION)),
            *(fact for stem in IPS for fact in linked(survey, stem, NAV, "nav")),
        ),
        tables=(
            questions_table(survey, SECTION, "Spørsmål om arbeidstiltak"),
            answers_table(survey, "employment-answers", "Samarbeid og metoder", "Spørsmål", ASKED),
            year_table(
                survey,
                "employment-interaction",
                "Samhandlingen med NAV",
                "Vurdering",
                INTERACTION,
                change="change_pp",
            ),
            year_table(
                survey,
                "employment-change",
                "Arbeidstiltak over tid",
                "Mål",
                (*IPS, NAV, *FOCUS, GOOD),
                change="change_pp",
            ),
            group_table(survey, "employment-by-size", "Etter størrelse", "size", (NAV, *IPS, GOOD)),
        ),
        figures=(
            change_dumbbell(
                survey,
                "employment-change",
                "Arbeidstiltak over tid",
                (NAV, *IPS, *FOCUS),
                (2017, survey.edition),
                table="employment-change",
            ),
            scale_figure(
                survey,
                "employment-focus",
                "Om tjenestene er opptatt av arbeid og utdanning",
                [
                    (f"{label} {year}", year, [f"employment.work_focus.{who}.{d}" for d in DEGREES])
                    for who, label in WHO.items()
                    for year in survey.years_of(survey.codebook.measure[FOCUS[0]])
                ],
                form="diverging",
            ),
            group_year_multiples(
                survey,
                "employment-ips-by-size",
                "IPS eller SE etter størrelse",
                IPS,
                (*history, *where),
            ),
        ),
    )
