import pytest

from analysis.fact import Fact
from report.chapters.reading import Reading, holds_for
from report.questionnaire.use import chapters_using
from report.wording.lexicon import Lexicon
from report.wording.rule import Rule
from tests.report.questionnaire.sample import results_with, visits


def reading_of(*facts: Fact) -> Reading:
    reading = Reading(
        results_with(*facts), Lexicon({"mange": Rule("share", upper=50)}, frozenset())
    )
    reading.open("chapters/elderly.qmd", "# Eldre {#sec-elderly}\n\nTekst")
    return reading


def test_a_number_in_prose_is_use_in_each_chapter_that_prints_it() -> None:
    reading = reading_of(visits())
    str(reading.mention(3, "elderly.home_visits.yes.2023"))
    reading.open("chapters/outlook.qmd", "# Veien videre")
    str(reading.mention(3, "elderly.home_visits.yes.2023"))
    assert chapters_using(reading, 2023) == {
        "eldre_hjemmebesok": ("chapters/elderly.qmd", "chapters/outlook.qmd"),
        "team_id": (),
    }


@pytest.mark.parametrize("shown", ["tables", "figures"])
def test_what_a_table_or_a_figure_shows_is_use(shown: str) -> None:
    reading = reading_of(visits())
    getattr(reading, shown)["home-visits"] = "chapters/elderly.qmd"
    assert chapters_using(reading, 2023)["eldre_hjemmebesok"] == ("chapters/elderly.qmd",)


def test_a_bound_word_is_use() -> None:
    reading = reading_of(visits())
    holds_for("mange", reading.mention(3, "elderly.home_visits.yes.2023"))
    assert chapters_using(reading, 2023)["eldre_hjemmebesok"] == ("chapters/elderly.qmd",)


@pytest.mark.parametrize(
    "details",
    [
        {"computed_by": "analysis.statistics.response.response"},
        {"computed_by": "analysis.statistics.counts.respondents_share"},
        {"computed_by": "analysis.statistics.corrections.corrections"},
        {"year": "2022"},
    ],
)
def test_how_many_answered_and_what_they_said_another_year_is_no_use(
    details: dict[str, str],
) -> None:
    reading = reading_of(visits(**details))
    str(reading.mention(3, "elderly.home_visits.yes.2023"))
    assert chapters_using(reading, 2023)["eldre_hjemmebesok"] == ()


def test_a_change_up_to_the_year_is_use() -> None:
    fact_id = "elderly.home_visits.yes.change_pp.2022_2023"
    reading = reading_of(visits(fact_id, kind="change_pp", year="2022–2023"))
    str(reading.mention(3, fact_id))
    assert chapters_using(reading, 2023)["eldre_hjemmebesok"] == ("chapters/elderly.qmd",)
