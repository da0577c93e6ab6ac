"""What a county's rate would be if every municipality had the rate of its size class."""

from decimal import Decimal

import pytest

from analysis.fact import Fact
from analysis.reference.population import inhabitants
from analysis.statistics.given_size import given_size
from analysis.statistics.grouping import groups
from analysis.statistics.study import by_group
from tests.analysis.statistics.sample_survey import ROOT, sample_survey

SURVEY = sample_survey()
BY_COUNTY = by_group(SURVEY, "team.rate", 2023, "county")
BY_SIZE = by_group(SURVEY, "team.rate", 2023, "size")


def expected(rates: tuple[Fact, ...]) -> dict[str, Fact]:
    found = given_size(SURVEY, (*BY_COUNTY, *rates), ["team.rate"], "county")
    return {fact.id: fact for fact in found}


def test_a_county_in_one_size_class_has_the_rate_of_the_class() -> None:
    oslo = expected(BY_SIZE)["team.rate.given_size.oslo.2023"]
    districts = next(f for f in BY_SIZE if f.id == "team.rate.oslo_districts.2023")
    assert oslo.value == pytest.approx(districts.value)
    assert oslo.derived_from == (districts.id,)


def test_classes_weigh_as_many_as_live_in_them() -> None:
    rates = {fact.id: fact.value for fact in BY_SIZE if fact.kind == "rate"}
    agder = next(group for group in groups(SURVEY, 2023, "county") if group.key == "agder")
    weighed = total = Decimal(0)
    for size in groups(SURVEY, 2023, "size"):
        members = agder.units.intersection(size.units)
        people = inhabitants(ROOT, 2023, 2020, members, "adults") or 0
        weighed += people * rates[f"team.rate.{size.key}.2023"]
        total += people
    found = expected(BY_SIZE)["team.rate.given_size.agder.2023"]
    assert found.value == pytest.approx(weighed / total)
    assert "størrelsesklasse" in found.definition


def test_a_group_without_a_rate_of_its_own_is_not_expected_to_have_one() -> None:
    assert given_size(SURVEY, BY_SIZE, ["team.rate"], "county") == ()
