"""Questions that the form of a year added, studied and tabulated without any theme naming them.

So a new question is printed as soon as the codebook says what is counted from it. A chapter shows it
with `table("<section>-added")`, and prints its shares by their ids.
"""

from collections.abc import Iterable, Iterator

from analysis.codebook import Measure, Question
from analysis.codebook.edition_codebook import forms_until
from analysis.exhibit import Column, Row, Table
from analysis.fact import Fact
from analysis.results import ThemeResults
from analysis.statistics.response import response
from analysis.statistics.study import asked_now, study
from analysis.survey import Survey
from analysis.tabulation import SOURCE


def results(survey: Survey) -> ThemeResults:
    """The measures of added questions that are asked in the edition's year, with a table a section."""
    keys = {k for written in forms_until(survey.root, survey.edition) for k in written.form.added}
    sections = {
        section.key: tuple(
            q for q in section.questions if q.key in keys and survey.edition in q.years
        )
        for section in survey.codebook.sections
    }
    sections = {key: questions for key, questions in sections.items() if questions}
    return ThemeResults(
        facts=tuple(
            fact
            for key, questions in sections.items()
            for fact in (*response(survey, key), *_studied(survey, questions))
        ),
        tables=tuple(
            table
            for key, questions in sections.items()
            if (table := _table(survey, key, questions)).rows
        ),
    )


def _studied(survey: Survey, questions: Iterable[Question]) -> Iterator[Fact]:
    for question in questions:
        for measure in _measures(survey, question):
            tested = measure.statistic in ("share", "rate")
            yield from study(survey, (measure.id,), by=("size", "county"), tests=tested)


def _measures(survey: Survey, question: Question) -> tuple[Measure, ...]:
    """What is counted from the question alone."""
    return tuple(
        measure
        for measure in survey.codebook.measures
        if measure.variables
        and {survey.codebook.question_of[v].key for v in measure.variables} == {question.key}
        and asked_now(survey, measure.id)
    )


def _table(survey: Survey, section: str, questions: Iterable[Question]) -> Table:
    """Antall and prosent of every share, under the words of its question."""
    year = survey.edition
    return Table(
        id=f"{section}-added",
        title="Nye spørsmål",
        stub="Svar",
        columns=(Column(label="Antall"), Column(label="Andel", unit="prosent")),
        rows=tuple(
            Row(
                label=measure.label,
                cells=(f"{measure.id}.numerator.{year}", f"{measure.id}.{year}"),
                group=question.text,
            )
            for question in questions
            for measure in _measures(survey, question)
            if measure.statistic == "share"
        ),
        source=SOURCE,
    )
