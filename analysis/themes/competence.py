"""Competence across the survey: what staff have studied, what is done about it, and what goes with it.

The measures belong to other chapters; here they stand beside each other.
"""

from dataclasses import replace

from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.fact import Fact
from analysis.linked_exhibits import Link, links_figure, links_table
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
PRACTICE = "Praksis med og uten kompetansetiltak"
ABOUT_SUICIDE = tuple(
    Link(
        measure=practice,
        other=f"{SUICIDE}.yes",
        name="competence",
        label=label,
        group="Tiltak om selvmordsatferd",
    )
    for practice, label in (
        ("suicide.written_routines.after_attempt", "Rutiner etter selvmordsforsøk"),
        ("suicide.written_routines.bereaved", "Rutiner for etterlatte"),
        ("suicide.written_routines.self_harm", "Rutiner ved selvskading"),
        ("suicide.written_routines.overdose", "Rutiner etter overdose"),
        ("suicide.guidance_material_known", "Kjenner veiledningsmateriellet"),
    )
)
LINKS = (
    *ABOUT_SUICIDE,
    Link(
        measure="relatives.responsibility.child_responsible",
        other=E_LEARNING,
        name="elearning",
        label="Har en egen barneansvarlig",
        group="E-læring om barn som pårørende",
    ),
    Link(
        measure="elderly.alcohol_asked",
        other="elderly.competence.substance_use",
        name="competence",
        label="Spør eldre om alkohol",
        group="Tiltak om eldre",
    ),
    Link(
        measure="elderly.needs_mapped",
        other="elderly.competence.mental_health",
        name="competence",
        label="Har kartlagt eldres behov",
        group="Tiltak om eldre",
    ),
    Link(
        measure="recruitment.very_hard.nurse_further_edu",
        other=STUDY_POSITIONS,
        name="study_positions",
        label="Sykepleiere meget krevende å ansette",
        group="Utdanningsstillinger",
    ),
)
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
            *(f for link in LINKS for f in linked(survey, link.measure, link.other, link.name)),
            *(fact for key in WANTED for fact in open_answers(survey, key)),
        ),
        tables=(
            _questions(survey, "competence-questions"),
            _by_size(survey, "competence-by-size"),
            links_table(survey, "competence-links", PRACTICE, "Praksis", LINKS),
            _wanted(survey, "competence-wanted"),
        ),
        figures=(
            _education(survey, "competence-education"),
            _how_many_figure(survey, "competence-kinds"),
            links_figure(survey, "competence-links", PRACTICE, LINKS, table="competence-links"),
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
