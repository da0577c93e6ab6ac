"""The numbers to follow: one or two from each chapter, beside what they were when last measured."""

from dataclasses import replace

from analysis.exhibit import Column, Figure, Row, Table
from analysis.figures_of_change import change_dumbbell
from analysis.results import ThemeResults
from analysis.statistics.study import asked_now, study
from analysis.survey import Survey
from analysis.tabulation import SOURCE

# In the order of the chapters, each called by words that stand alone.
WATCHED = {
    "pathways.assessment.adults_hf3.good_or_very_good": "Godt tilbud, voksne i hovedforløp 3",
    "pathways.assessment.children_hf3.good_or_very_good": "Godt tilbud, barn og unge i hovedforløp 3",
    "referrals.mental_health.adults.increase": "Flere henvendelser, voksne (psykisk helse)",
    "referrals.mental_health.children.increase": "Flere henvendelser, barn og unge (psykisk helse)",
    "gp.good_cooperation": "Godt samarbeid med fastlegene",
    "overdose.deaths_reviewed": "Har gjennomgått dødsfall av overdose",
    "suicide.written_routines.after_attempt": "Skriftlige rutiner etter selvmordsforsøk",
    "suicide.competence_measures": "Har hevet kompetansen om selvmordsatferd",
    "violence.system_in_place": "Har system mot vold i nære relasjoner",
    "violence.proactive_success": "Lykkes med oppfølging ved voldsrisiko",
    "health_community.concrete_measures": "Konkrete tiltak fra helsefellesskapet",
    "prioritisation.some_groups_down": "Noen grupper kan ikke prioriteres",
    "outreach.youth.share": "Oppsøkende arbeid blant ungdom",
    "relatives.suicide_bereaved_care": "God oppfølging av barn etter selvmord",
    "user_involvement.system_level": "Medvirkning når tjenestene utvikles",
    "user_involvement.peer_staff": "Ansatte med egen erfaring",
    "housing.mental_health.good_or_very_good": "God bolig, psykiske helseproblemer",
    "housing.substance_use.poor_or_very_poor": "Dårlig bolig, rusproblemer",
    "elderly.alcohol_asked": "Spør eldre fast om alkohol",
    "recruitment.very_hard.psychologist": "Psykologer meget krevende å ansette",
    "recruitment.very_hard.nurse_further_edu": "Sykepleiere med videreutdanning meget krevende",
    "rtc.self_assessment.violence_risk_insufficient": "Heldøgnstilbud dekker ikke voldsrisiko",
    "emergency.not_established": "Uten døgntilbud for øyeblikkelig hjelp",
    "availability.evening": "Åpent ettermiddag og kveld",
    "employment.ips_se.mental_health": "Bruker IPS eller SE, psykisk helse",
    "discharge.problems.large_or_some": "Vansker med utskrivningsklare pasienter",
}
FIRST_TIME = "Målt første gang"


def results(survey: Survey) -> ThemeResults:
    """The facts, the table and the figure of the chapter on what to follow."""
    return ThemeResults(
        facts=study(survey, WATCHED),
        tables=(_table(survey, "outlook-watched"),),
        figures=(_last_year(survey, "outlook-last-year"),),
    )


def _previous(survey: Survey) -> dict[str, int | None]:
    """The year in which each was measured before this edition's; those not asked now are left out."""
    asked = {
        m: survey.years_of(survey.codebook.measure[m]) for m in WATCHED if asked_now(survey, m)
    }
    return {m: years[-2] if len(years) > 1 else None for m, years in asked.items()}


def _table(survey: Survey, table_id: str) -> Table:
    """Before, now and the change, under the year of the time before; the latest first."""
    year, previous = survey.edition, _previous(survey)

    def row(measure_id: str, before: int | None) -> Row:
        now, label = f"{measure_id}.{year}", WATCHED[measure_id]
        if before is None:
            return Row(label=label, cells=("", now, ""), group=FIRST_TIME)
        change = f"{measure_id}.change_pp.{before}_{year}"
        return Row(
            label=label,
            cells=(f"{measure_id}.{before}", now, change),
            group=f"Målt sist i {before}",
        )

    ordered = sorted(previous.items(), key=lambda item: -(item[1] or 0))
    return Table(
        id=table_id,
        title="Tall å følge",
        stub="Andel av kommunene",
        columns=(
            Column(label="Da", unit="prosent"),
            Column(label=str(year), unit="prosent"),
            Column(label="Endring", unit="prosentpoeng", signed=True),
        ),
        rows=tuple(row(measure_id, before) for measure_id, before in ordered),
        notes=("Nevneren er dem som svarte på spørsmålet, og er forklart i kapitlene.",),
        source=SOURCE,
    )


def _last_year(survey: Survey, figure_id: str) -> Figure:
    """Those that were measured last year too, from then to now."""
    last = survey.edition - 1
    measured = [m for m, before in _previous(survey).items() if before == last]
    figure = change_dumbbell(
        survey,
        figure_id,
        "Endring fra året før",
        measured,
        (last, survey.edition),
        table="outlook-watched",
    )
    by_fact = {f"{m}.{year}": WATCHED[m] for m in measured for year in (last, survey.edition)}
    return replace(
        figure,
        series=tuple(
            replace(
                series,
                points=tuple(replace(point, x=by_fact[point.fact]) for point in series.points),
            )
            for series in figure.series
        ),
    )
