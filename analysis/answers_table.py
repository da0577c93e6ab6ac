"""Answers beside each other: questions with the same answers, a row each, in per cent of their own base.

As the standard tables it names facts, by their ids, and computes nothing.
"""

from collections.abc import Mapping, Sequence

from analysis.exhibit import Column, Row, Table
from analysis.survey import Survey
from analysis.tabulation import SOURCE

YES_NO_UNKNOWN = ("yes", "no", "unknown")


def answers_table(
    survey: Survey,
    table_id: str,
    title: str,
    stub: str,
    questions: Mapping[str, str],
    answers: Sequence[str] = YES_NO_UNKNOWN,
) -> Table:
    """Each question's stem by its label: the share of each answer, then how many answered.

    The measures are `<stem>.<answer>`; the columns are called as the answers to the first question.
    """
    year, measures = survey.edition, survey.codebook.measure
    first = next(iter(questions))
    return Table(
        id=table_id,
        title=title,
        stub=stub,
        columns=(
            *(Column(label=measures[f"{first}.{one}"].label, unit="prosent") for one in answers),
            Column(label="Antall svar"),
        ),
        rows=tuple(
            Row(
                label=label,
                cells=(
                    *(f"{stem}.{one}.{year}" for one in answers),
                    f"{stem}.{answers[0]}.base.{year}",
                ),
            )
            for stem, label in questions.items()
        ),
        source=SOURCE,
    )
