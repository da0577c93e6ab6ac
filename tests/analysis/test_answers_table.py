from pathlib import Path

import pytest

from analysis.answers_table import answers_table
from analysis.exhibit import Table
from analysis.survey import Survey

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def table() -> Table:
    return answers_table(
        Survey.read(ROOT, 2023),
        "two",
        "To tilbud",
        "Tilbud",
        {"availability.acute": "Akutt", "availability.evening": "Kveld"},
    )


def test_columns_are_the_answers_and_how_many_answered(table: Table) -> None:
    assert [column.label for column in table.columns] == ["Ja", "Nei", "Vet ikke", "Antall svar"]


def test_each_question_has_a_row_with_its_own_base(table: Table) -> None:
    assert [row.label for row in table.rows] == ["Akutt", "Kveld"]
    assert table.rows[1].cells == (
        "availability.evening.yes.2023",
        "availability.evening.no.2023",
        "availability.evening.unknown.2023",
        "availability.evening.yes.base.2023",
    )
