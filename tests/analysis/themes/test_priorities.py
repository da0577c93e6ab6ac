import pytest

from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import priorities


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([priorities.results(survey)])


def test_three_in_ten_do_not_give_some_groups_priority(results: Results) -> None:
    fact = results.facts["prioritisation.some_groups_down.2023"]
    assert round_half_away(fact.value, fact.decimals) == 30


def test_yes_no_and_unknown_are_all_the_answers(results: Results) -> None:
    answers = [results.facts[f"{m}.numerator.2023"].value for m in priorities.ANSWERS]
    assert sum(answers) == results.facts["prioritisation.some_groups_down.base.2023"].value


def test_only_those_that_answered_yes_say_whom(results: Results) -> None:
    said = results.facts["prioritisation.groups_described.2023"].value
    assert 0 < said <= results.facts["prioritisation.some_groups_down.yes.numerator.2023"].value


def test_the_classes_lie_on_both_sides_of_the_country(results: Results) -> None:
    stem = "prioritisation.some_groups_down"
    low, all_units, high = (
        results.facts[f"{stem}{end}.2023"].value for end in (".size_low", "", ".size_high")
    )
    assert low < all_units < high
