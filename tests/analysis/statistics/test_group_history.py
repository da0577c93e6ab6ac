"""Groups through the years: what a panel of small multiples shows."""

from analysis.statistics.group_history import group_history
from tests.analysis.statistics.sample_survey import sample_survey


def test_a_size_class_has_a_fact_for_each_year_that_anyone_answered() -> None:
    facts = {fact.id: fact for fact in group_history(sample_survey(), ["team.har"], "size")}
    shares = {id for id, fact in facts.items() if fact.kind == "share"}
    assert {id.rpartition(".")[2] for id in shares} <= {"2022", "2023"}
    assert "team.har.50000plus.2023" in shares
    assert not any("lt2000" in id for id in shares)


def test_the_share_stands_after_what_it_is_derived_from() -> None:
    ids = [fact.id for fact in group_history(sample_survey(), ["team.har"], "county")]
    for fact in group_history(sample_survey(), ["team.har"], "county"):
        assert all(ids.index(part) < ids.index(fact.id) for part in fact.derived_from)
