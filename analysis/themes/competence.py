"""Competence across the survey: what staff have studied, what is done about it, and what goes with it.

The measures belong to other chapters; here they stand beside each other.
"""

from dataclasses import replace

from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.fact import Fact
from analysis.results import ThemeResults
from analysis.standard_figures import year_figure
from analysis.statistics.how_many import how_many
from analysis.statistics.linked import linked
from analysis.statistics.open_answers import open_answers
from analysis.statistics.response import response
from analysis.statistics.since import changes_since
from analysis.statistics.study import study
from analysis.survey import Survey
from analysis.tabulation import SOURCE, group_table

SUICIDE, ELDERLY = "suicide.competence_measures", "elderly.competence.any"
E_LEARNING, STUDY_POSITIONS = "relatives.offer.elearning", "recruitment.remedy.study_positions"
KINDS = {
    STUDY_POSITIONS: "Utdanningsstillinger",
    SUICIDE: "Selvmordsatferd",
    E_LEARNING: "Barn som pårørende",
    ELDERLY: "Eldre",
}
ASKED = ("sv_kompetanse", "eldre_kompetanse", "par_tilbud", "rekr_tiltak")
EDUCATION = {
    "education.children.higher_edu.share": "Høyere utdanning, barn og unge",
    "education.adults.higher_edu.share": "Høyere utdanning, voksne",
    "education.adults.further_edu.share": "Videreutdanning, voksne",
    "education.children.health_nurse_further_edu.share": "Videreutdanning, barn og unge",
}
AFTER_BREAK = 2020
# A practice, the competence measure that could go with it, the measure's name in facts, and the row's label.
LINKS = (
    ("suicide.written_routines.after_attempt", f"{SUICIDE}.yes", "competence", "Rutiner etter selvmordsforsøk"),
    ("suicide.written_routines.bereaved", f"{SUICIDE}.yes", "competence", "Rutiner for etterlatte"),
    ("suicide.written_routines.self_harm", f"{SUICIDE}.yes", "competence", "Rutiner ved selvskading"),
    ("suicide.written_routines.overdose", f"{SUICIDE}.yes", "competence", "Rutiner etter overdose"),
    ("suicide.guidance_material_known", f"{SUICIDE}.yes", "competence", "Kjenner veiledningsmateriellet"),
    ("relatives.responsibility.child_responsible", E_LEARNING, "elearning", "Har en egen barneansvarlig"),
    ("elderly.alcohol_asked", "elderly.competence.substance_use", "competence", "Spør eldre om alkohol"),
    ("elderly.needs_mapped", "elderly.competence.mental_health", "competence", "Har kartlagt eldres behov"),
    ("recruitment.very_hard.nurse_further_edu", STUDY_POSITIONS, "study_positions", "Sykepleiere meget krevende å ansette"),
)  # fmt: skip
WHOSE = {
    f"{SUICIDE}.yes": "Tiltak om selvmordsatferd",
    E_LEARNING: "E-læring om barn som pårørende",
    "elderly.competence.substance_use": "Tiltak om eldre",
    "elderly.competence.mental_health": "Tiltak om eldre",
    STUDY_POSITIONS: "Utdanningsstillinger",
}
WANTED = {
    "forlop_behov": "Hva som må til i hovedforløp 3",
    "ohd_hvorfor_lite": "Hvorfor øyeblikkelig hjelp brukes lite",
    "personellbruk_hva": "Hva som er lagt om i bruken av personell",
    "vold_hindringer": "Hva som hindrer oppfølging ved voldsrisiko",
}


def results(survey: Survey) -> ThemeResults:
    """The facts, tables and figures of the chapter on competence."""
    sections = {survey.codebook.section_of[key].key for key in ASKED}
    return ThemeResults(
        facts=(
            *(f for each in sorted(sections) for f in response(survey, each) if _asked_in(f)),
            *study(survey, EDUCATION),
            *changes_since(survey, EDUCATION, AFTER_BREAK),
            *study(survey, KINDS, by=("size",), tests=True),
            *changes_since(survey, [SUICIDE], 2021),
            *study(
                survey,
                (
                    "recruitment.remedy.education_cooperation",
                    "recruitment.remedy.internships",
                    "elderly.competence.none",
                ),
            ),
            *how_many(survey, tuple(KINDS), "competence.kinds"),
            *(f for one, other, name, _ in LINKS for f in linked(survey, one, other, name)),
            *(fact for key in WANTED for fact in open_answers(survey, key)),
        ),
        tables=(
            _questions(survey, "competence-questions"),
            _by_size(survey, "competence-by-size"),
            _links_table(survey, "competence-links"),
            _wanted(survey, "competence-wanted"),
        ),
        figures=(
            _education(survey, "competence-education"),
            _how_many_figure(survey, "competence-kinds"),
            _links_figure(survey, "competence-links"),
        ),
    )


def _asked_in(fact: Fact) -> bool:
    return fact.id.split(".")[1] in ASKED


def _questions(survey: Survey, table_id: str) -> Table:
    """The questions about competence wherever they stand in the form, and how many answered."""
    year, book = survey.edition, survey.codebook
    return Table(
        id=table_id,
        title="Spørsmål der kompetansetiltak er blant svarene",
        stub="Spørsmål",
        columns=(Column(label="Antall svar"), Column(label="Andel av alle", unit="prosent")),
        rows=tuple(
            Row(
                label=book.questions[key].text,
                group=book.section_of[key].title,
                cells=tuple(f"response.{key}.{what}.{year}" for what in ("count", "share")),
            )
            for key in ASKED
        ),
        source=SOURCE,
    )


def _education(survey: Survey, figure_id: str) -> Figure:
    """The shares over the years, each line called by the service that it is of."""
    figure = year_figure(
        survey,
        figure_id,
        "Utdanningen bak årsverkene",
        tuple(EDUCATION),
        unit="prosent av årsverkene",
    )
    return replace(
        figure,
        series=tuple(
            replace(series, label=label)
            for series, label in zip(figure.series, EDUCATION.values(), strict=True)
        ),
    )


def _by_size(survey: Survey, table_id: str) -> Table:
    """The four kinds by size class, each called by what it is about."""
    table = group_table(survey, table_id, "Kompetansetiltak", "size", tuple(KINDS), with_base=False)
    columns = zip(table.columns, KINDS.values(), strict=True)
    return replace(table, columns=tuple(replace(column, label=label) for column, label in columns))


def _how_many_figure(survey: Survey, figure_id: str) -> Figure:
    """How many of the four kinds of measure the units have."""
    names = ("Ingen av de fire", "Ett", "To", "Tre", "Alle fire")
    return Figure(
        id=figure_id,
        title="Hvor mange av fire slags kompetansetiltak",
        form="bars",
        series=(
            Series(
                label=str(survey.edition),
                points=tuple(
                    Point(x=name, fact=f"competence.kinds.{number}.{survey.edition}")
                    for number, name in enumerate(names)
                ),
            ),
        ),
        unit="prosent",
        source=SOURCE,
        ordered=True,
    )


def _links_table(survey: Survey, table_id: str) -> Table:
    """Each practice among those with and without the competence measure that could go with it."""
    year = survey.edition
    return Table(
        id=table_id,
        title="Praksis med og uten kompetansetiltak",
        stub="Praksis",
        columns=(
            Column(label="Med tiltaket", unit="prosent"),
            Column(label="Uten", unit="prosent"),
        ),
        rows=tuple(
            Row(
                label=label,
                group=WHOSE[other],
                cells=tuple(f"{one}.{side}_{name}.{year}" for side in ("with", "without")),
            )
            for one, other, name, label in LINKS
        ),
        source=SOURCE,
    )


def _links_figure(survey: Survey, figure_id: str) -> Figure:
    """The same as dots: the farther apart, the more the practice goes with the measure."""
    year = survey.edition
    return Figure(
        id=figure_id,
        title="Praksis med og uten kompetansetiltak",
        form="dots",
        series=tuple(
            Series(
                label=words,
                points=tuple(
                    Point(x=label, fact=f"{one}.{side}_{name}.{year}")
                    for one, _, name, label in LINKS
                ),
            )
            for side, words in (("with", "Med tiltaket"), ("without", "Uten tiltaket"))
        ),
        unit="prosent",
        source=SOURCE,
        table="competence-links",
    )


def _wanted(survey: Survey, table_id: str) -> Table:
    """Open questions in which competence is a theme: how many answers have it."""
    year = survey.edition
    return Table(
        id=table_id,
        title="Åpne svar som handler om kompetanse",
        stub="Spørsmål",
        columns=(
            Column(label="Svar i alt"),
            Column(label="Om kompetanse"),
            Column(label="Andel", unit="prosent"),
        ),
        rows=tuple(
            Row(
                label=label,
                cells=(
                    f"open.{key}.answers.{year}",
                    f"open.{key}.competence.{year}",
                    f"open.{key}.competence.share.{year}",
                ),
            )
            for key, label in WANTED.items()
        ),
        source=SOURCE,
    )
