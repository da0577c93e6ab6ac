"""The attack against what the rules leave: it must find nothing, and it must find what is left open."""

from collections.abc import Callable

import pytest

from analysis.disclosure.attack import attack
from analysis.disclosure.deciding import decided
from analysis.disclosure.given_away import GivenAway
from analysis.disclosure.marking import marked_by_rules
from analysis.disclosure.rules import BY_SUMS, Disclosure
from analysis.disclosure.withholding import withheld, without_withheld
from analysis.register import Register
from analysis.results import Results
from analysis.survey import Survey

Rules = Callable[..., Disclosure]
NORDLAND = "overdose.deaths_5y.yes.nordland.numerator.2023"


def test_where_no_rule_fires_the_results_are_the_very_same(
    survey: Survey, deaths: Register
) -> None:
    results = Results(deaths, {}, {})
    assert without_withheld(survey, survey.disclosure, results) is results


@pytest.mark.parametrize("least", [5, 7, 9, 12])
def test_what_is_withheld_cannot_be_computed(
    survey: Survey, deaths: Register, stricter: Rules, least: int
) -> None:
    rules = stricter(few_units=least)
    left = without_withheld(survey, rules, Results(deaths, {}, {}))
    found = attack(survey, rules, left)
    assert found.attacked
    assert (found.recovered, found.said_again) == ((), ())


def test_without_secondary_suppression_the_sum_tells(
    survey: Survey, deaths: Register, stricter: Rules
) -> None:
    rules = stricter(few_units=7)
    marks = GivenAway(deaths).by(marked_by_rules(survey, rules, deaths))
    found = attack(survey, rules, withheld(Results(deaths, {}, {}), marks))
    nordland = next(one for one in found.recovered if one.name == NORDLAND)
    assert round(nordland.low, 3) == round(nordland.high, 3) == 6
    assert "is 6" in str(nordland)
    assert any(name.startswith("overdose.deaths_5y.no.nordland") for name in nordland.told_by)


def test_the_country_is_printed_as_long_as_something_smaller_can_go(
    survey: Survey, deaths: Register, stricter: Rules
) -> None:
    marks = decided(survey, stricter(few_units=7), deaths)
    assert BY_SUMS in marks.values()
    assert not {f"overdose.deaths_5y.{answer}.2023" for answer in ("yes", "no", "unknown")} & set(marks)  # fmt: skip


def test_a_number_by_hand_goes_with_what_tells_it(survey: Survey, deaths: Register) -> None:
    name = "overdose.deaths_5y.no.oslo.2023"
    rules = survey.disclosure.model_copy(update={"also": {name: "For å skjule et annet."}})
    marks = decided(survey, rules, deaths)
    assert marks[name] == marks["overdose.deaths_5y.no.oslo.numerator.2023"] == BY_SUMS
