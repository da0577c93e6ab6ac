"""Suicide, self-harm and violence: when the services come in, what is written down, and what is prevented."""

from analysis.answers_table import YES_NO_UNKNOWN, answers_table
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, measures_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import group_table, open_answers_table, questions_table, year_table

SECTION = "selvmord_vold"
OBSTACLES = "vold_hindringer"
INVOLVED = tuple(
    f"suicide.involved.{how}"
    for how in (
        "crisis_team",
        "other_services_contact",
        "user_contact",
        "referral",
        "follow_up_activity",
    )
)
ROUTINES = tuple(
    f"suicide.written_routines.{what}"
    for what in ("after_attempt", "bereaved", "self_harm", "overdose")
)
MATERIAL, COMPETENCE = "suicide.guidance_material_known", "suicide.competence_measures"
SYSTEM, PREVENTION = "violence.system_in_place", "violence.prevention_involved"
DETECTION, PROACTIVE = "violence.detection_increase", "violence.proactive_success"
ASKED = {
    MATERIAL: "Kjenner veiledningsmateriellet om selvskading og selvmord",
    COMPETENCE: "Har hevet kompetansen om selvmordsatferd",
    SYSTEM: "Kommunen har et system for å håndtere vold i nære relasjoner",
    PREVENTION: "Tjenesten er med på å forebygge vold i nære relasjoner",
    DETECTION: "Flere tilfeller av vold er avdekket",
}
DEGREES = ("very_small", "small", "some", "large", "very_large")
WHERE = (ROUTINES[0], COMPETENCE, SYSTEM, PREVENTION)
FIRST_YEAR = 2018
ASKED_SINCE = {
    FIRST_YEAR: (*ROUTINES, MATERIAL),
    2020: (SYSTEM,),
    2021: (*INVOLVED, COMPETENCE, PROACTIVE),
}


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on suicide, self-harm and violence."""
    year, measures = survey.edition, survey.codebook.measure
    routines = {routine: measures[routine].label for routine in ROUTINES}
    answers = [f"{stem}.{one}" for stem in (*ROUTINES, *ASKED) for one in YES_NO_UNKNOWN]
    degrees = [f"{PROACTIVE}.{degree}" for degree in DEGREES]
    compared = (*ROUTINES, COMPETENCE, SYSTEM, PREVENTION, PROACTIVE)
    where = study(survey, compared, by=("size", "county"), tests=True)
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *study(survey, (*INVOLVED, MATERIAL, *answers, *degrees)),
            *study(survey, ("violence.obstacles_described",)),
            *where,
            *group_spread(survey, where, compared, "county"),
            *(
                fact
                for since, measure_ids in ASKED_SINCE.items()
                for fact in changes_since(survey, measure_ids, since)
            ),
            *(
                fact
                for routine in ROUTINES
                for fact in linked(survey, routine, f"{COMPETENCE}.yes", "competence")
            ),
            *linked(survey, PREVENTION, f"{SYSTEM}.yes", "system"),
            *open_answers(survey, OBSTACLES),
        ),
        tables=(
            questions_table(
                survey,
                SECTION,
                "Spørsmål om selvmord, selvskading og vold",
                table_id="violence-questions",
            ),
            year_table(
                survey,
                "suicide-involved",
                "Når tjenesten kobles på",
                "Måte",
                INVOLVED,
                change="change_pp",
            ),
            answers_table(survey, "suicide-routines", "Skriftlige rutiner", "Rutiner", routines),
            answers_table(
                survey, "violence-answers", "Kompetanse og forebygging", "Spørsmål", ASKED
            ),
            group_table(survey, "violence-by-size", "Etter størrelse", "size", WHERE),
            group_table(survey, "violence-by-county", "Etter fylke", "county", WHERE),
            open_answers_table(survey, OBSTACLES, "Hva som gjør oppfølgingen vanskelig"),
        ),
        figures=(
            measures_figure(
                survey,
                "suicide-involved",
                "Når tjenesten kobles på",
                INVOLVED,
                table="suicide-involved",
            ),
            change_dumbbell(
                survey,
                "suicide-routines",
                "Skriftlige rutiner",
                ROUTINES,
                (FIRST_YEAR, year),
                table="suicide-routines",
            ),
            scale_figure(
                survey,
                "violence-proactive",
                "Oppfølging ved kjent voldsrisiko",
                [(str(y), y, degrees) for y in survey.years_of(measures[PROACTIVE])],
                form="diverging",
            ),
            group_figure(
                survey,
                "violence-by-size",
                "Etter størrelse",
                "size",
                (SYSTEM, PREVENTION, COMPETENCE),
                form="dots",
                table="violence-by-size",
            ),
        ),
    )
