"""The shipped answers as coded: counts, parts, and how well the coders agree."""

from pathlib import Path

import pytest

from analysis.fact import Fact
from analysis.statistics.open_answers import open_answers
from analysis.survey import Survey
from analysis.tabulation import open_answers_table

HOW = "eldre_behov_hvordan"


@pytest.fixture(scope="module")
def survey() -> Survey:
    return Survey.read(Path(__file__).parents[3], 2023)


def facts(survey: Survey, question: str) -> dict[str, Fact]:
    return {f.id.removeprefix(f"open.{question}."): f for f in open_answers(survey, question)}


def test_themes_are_counted_and_are_parts_of_the_answers(survey: Survey) -> None:
    found = facts(survey, HOW)
    assert (found["home_visits.2023"].value, found["answers.2023"].value) == (13, 34)
    assert round(found["home_visits.share.2023"].value) == 38
    assert (found["coders.2023"].value, found["double_coded.count.2023"].value) == (2, 25)


def test_agreement_on_a_theme_and_on_the_whole(survey: Survey) -> None:
    found = facts(survey, HOW)
    assert str(round(found["agreement.2023"].value, 2)) == "0.81"
    assert str(round(found["plan.agreement.2023"].value, 2)) == "0.63"
    # No answer that two have coded has another theme, so there is nothing to agree on.
    assert "other.agreement.2023" not in found


def test_an_earlier_year_keeps_its_own(survey: Survey) -> None:
    assert {name.rpartition(".")[2] for name in facts(survey, "bolig_utfordringer")} == {"2021"}


def test_the_table_says_how_sure_the_themes_are(survey: Survey) -> None:
    table = open_answers_table(survey, HOW, "Hvordan behovene ble kartlagt")
    assert [row.label for row in table.rows][-1] == "Annet"
    assert [column.label for column in table.columns] == ["Antall svar", "Andel av svarene"]
    assert any("«Arbeid med planer» (0,63)" in note for note in table.notes)
