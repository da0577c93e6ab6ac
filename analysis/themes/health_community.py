"""Health communities: who has taken part in one, and who knows of measures that it has started."""

from analysis.exhibit import Column, Row, Table
from analysis.results import ThemeResults
from analysis.standard_figures import group_figure, scale_figure
from analysis.statistics.group_spread import group_spread
from analysis.statistics.linked import linked
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, group_table, questions_table

SECTION = "helsefellesskap"
PARTICIPATED = "health_community.participated"
MEASURES = "health_community.concrete_measures"
ASKED = {PARTICIPATED: "Ansatte har deltatt", MEASURES: "Tiltak er startet"}
ANSWERS = ("yes", "no", "unknown")
KNOWN = (MEASURES, f"{MEASURES}.unknown")
NAME = "participated"


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on health communities."""
    where = study(survey, tuple(ASKED), by=("size", "county", "hf"), tests=True)
    answers = {of: [f"{of}.{answer}" for answer in ANSWERS] for of in ASKED}
    return ThemeResults(
        facts=(
            *response(survey, SECTION),
            *where,
            *group_spread(survey, where, tuple(ASKED), "county"),
            *group_spread(survey, where, tuple(ASKED), "hf"),
            *study(survey, [measure for of in answers.values() for measure in of]),
            *(fact for known in KNOWN for fact in linked(survey, known, PARTICIPATED, NAME)),
        ),
        tables=(
            questions_table(
                survey,
                SECTION,
                "Spørsmål om helsefellesskap",
                keys=("hf_deltatt", "hf_tiltak"),
                table_id="health-community-questions",
            ),
            _answers_table(survey),
            _by_participation(survey),
            group_table(survey, "health-community-by-size", "Etter størrelse", "size", list(ASKED)),
            group_table(survey, "health-community-by-hf", "Etter helseforetak", "hf", list(ASKED)),
        ),
        figures=(
            scale_figure(
                survey,
                "health-community-answers",
                "Deltakelse og tiltak",
                [(label, survey.edition, answers[of]) for of, label in ASKED.items()],
                neutral=None,
                table="health-community-answers",
            ),
            group_figure(
                survey,
                "health-community-by-size",
                "Etter størrelse",
                "size",
                list(ASKED),
                form="dots",
                table="health-community-by-size",
            ),
        ),
    )


def _answers_table(survey: Survey) -> Table:
    """Antall and prosent for each answer, the two questions side by side."""
    year, measures = survey.edition, survey.codebook.measure
    return Table(
        id="health-community-answers",
        title="Deltakelse og tiltak",
        stub="Svar",
        columns=tuple(
            Column(label=label, spanner=spanner, unit=unit)
            for spanner in ASKED.values()
            for label, unit in (("Antall", ""), ("Andel", "prosent"))
        ),
        rows=tuple(
            Row(
                label=measures[f"{PARTICIPATED}.{answer}"].label,
                cells=tuple(
                    cell
                    for of in ASKED
                    for cell in (f"{of}.{answer}.numerator.{year}", f"{of}.{answer}.{year}")
                ),
            )
            for answer in ANSWERS
        ),
        source=SOURCE,
    )


def _by_participation(survey: Survey) -> Table:
    """What is known of measures among those that took part, and among the others."""
    year = survey.edition
    return Table(
        id="health-community-by-participation",
        title="Tiltak etter deltakelse",
        stub="Ansatte har deltatt",
        columns=(
            Column(label="Antall svar"),
            Column(label="Tiltak er startet", unit="prosent"),
            Column(label="Vet ikke", unit="prosent"),
        ),
        rows=tuple(
            Row(
                label=label,
                cells=(
                    f"{MEASURES}.{group}_{NAME}.base.{year}",
                    *(f"{known}.{group}_{NAME}.{year}" for known in KNOWN),
                ),
            )
            for label, group in (("Ja", "with"), ("Nei eller vet ikke", "without"))
        ),
        source=SOURCE,
    )
