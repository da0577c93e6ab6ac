"""Years and numbers of years are those of the figures."""

import pytest

from analysis.statements.rules.years_said import span, year_said
from tests.analysis.statements.in_print import arithmetic, figure, found, says


def test_the_year_of_a_result() -> None:
    result = figure("a.2023", "66")
    assert arithmetic(year_said, result, says("year_said", "a.2023", years=(2022,))) == [
        "2022 ≠ 2023"
    ]
    assert not found(year_said, result, says("year_said", "a.2023", years=(2023,)))


@pytest.mark.parametrize(("word", "findings"), [("fem", 1), ("seks", 0)])
def test_yearly_measurements_count_both_ends(word: str, findings: int) -> None:
    yearly = figure("a.share_low.2018_2023", "10", "range_low")
    assert len(found(span, yearly, says("span", yearly.id, "", word, (2018, 2023)))) == findings


@pytest.mark.parametrize(("word", "findings"), [("fem", 0), ("seks", 1)])
def test_a_change_counts_the_distance(word: str, findings: int) -> None:
    change = figure("a.change_pp.2018_2023", "11", "change_pp")
    assert len(found(span, change, says("span", change.id, "", word, (2018, 2023)))) == findings
