"""How many of several measures a unit has, among those that were asked all of them."""

from analysis.statistics.how_many import how_many
from tests.analysis.statistics.sample_survey import sample_survey

# Lindesnes and Kristiansand have a team; both have FACT and Kristiansand ACT as well. Bergen was not asked which.
MEASURES = ["team.har", "team.noe"]


def test_two_units_were_asked_both_and_have_both() -> None:
    facts = {fact.id: fact for fact in how_many(sample_survey(), MEASURES, "team.how_many")}
    assert [facts[f"team.how_many.{number}.2023"].value for number in range(3)] == [0, 0, 100]
    assert facts["team.how_many.2.numerator.2023"].value == 2
    assert facts["team.how_many.2.base.2023"].value == 2


def test_the_shares_of_one_measure_are_with_and_without() -> None:
    facts = {fact.id: fact for fact in how_many(sample_survey(), ["team.har"], "team.how_many")}
    with_team = facts["team.how_many.1.2023"]
    assert round(with_team.value) == 67
    assert with_team.derived_from == (
        "team.how_many.1.numerator.2023",
        "team.how_many.1.base.2023",
    )
    assert with_team.value + facts["team.how_many.0.2023"].value == 100
