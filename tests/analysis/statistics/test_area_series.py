"""Series of areas in one division: through mergers and splits, never across a break, never guessed."""

from collections.abc import Mapping

import pytest

from analysis.codebook import read_codebook
from analysis.fact import Fact
from analysis.reference.units import national_population
from analysis.statistics.area_series import area_notes, area_series
from analysis.statistics.change import BrokenSeries, change
from analysis.statistics.grouping import Grouping, groups_in
from analysis.statistics.study import by_group
from tests.analysis.statistics.reform_survey import ROOT, YEARS, reform_survey

SURVEY = reform_survey()


def by_id(measure: str, by: Grouping, division: int | None = None) -> Mapping[str, Fact]:
    return {fact.id: fact for fact in area_series(SURVEY, measure, by, division=division)}


def test_a_county_is_the_same_area_before_and_after_a_split_inside_it() -> None:
    # 26 units and from 2024 27, of which Aukra gave nothing before 2024 and Smøla has 0.8.
    facts = by_id("fte.total", "county", 2024)
    values = [facts[f"fte.total.more_og_romsdal.{year}"].value for year in YEARS]
    assert [str(value) for value in values] == ["48.8", "48.8", "48.8", "52.8"]


@pytest.mark.parametrize("division", [2020, 2024])
@pytest.mark.parametrize("by", ["county", "hf", "rhf", "dps"])
def test_nothing_is_lost_in_either_division(by: Grouping, division: int) -> None:
    facts = by_id("fte.total", by, division)
    for year in YEARS:
        everywhere = sum(fact.value for fact in facts.values() if fact.year == str(year))
        assert everywhere == sum(
            value
            for variable in ("aarsverk__hoyere", "aarsverk__andre")
            for value in SURVEY.values(year, variable)
            if value is not None
        )


def test_the_counties_are_those_of_the_division() -> None:
    assert "fte.total.troms_og_finnmark.2024" in by_id("fte.total", "county", 2020)
    assert "fte.total.finnmark.2019" in by_id("fte.total", "county", 2024)
    assert by_id("fte.total", "county") == by_id("fte.total", "county", 2024)


def test_an_area_that_a_split_went_through_starts_after_it() -> None:
    # Ålesund (1507) became Ålesund, with over 50 000 inhabitants, and Haram, with under 10 000.
    facts = by_id("fte.total", "size", 2024)
    assert [f.year for f in facts.values() if ".5000_10000." in f.id] == ["2024"]
    assert len([f for f in facts.values() if ".lt2000." in f.id]) == len(YEARS)
    assert area_notes(SURVEY, "fte.total", "size", division=2024) == (
        "Serien for 5 000–10 000 og 50 000 og over begynner i 2024. Før det er Ålesund (1507) bare "
        "kjent samlet, og det som er samlet, fordeles ikke uten nøkkel.",
    )


def test_the_later_facts_of_such_a_series_say_so() -> None:
    # The trust of northern Norway got a part of Tysfjord, whose inhabitants are known only together.
    facts = by_id("fte.rate", "hf", 2024)
    assert "fte.rate.hf_unn.2019" not in facts
    assert facts["fte.rate.hf_unn.2022"].note == (
        "Serien for Universitetssykehuset Nord-Norge HF begynner i 2022. Før det er folketallet i "
        "Tysfjord (1850) bare kjent samlet, og det som er samlet, fordeles ikke uten nøkkel."
    )
    assert facts["fte.rate.hf_finnmark.2022"].note == ""


def test_the_parts_of_oslo_have_no_rate_before_their_population_is_known() -> None:
    facts = by_id("fte.rate", "hf")
    assert "fte.rate.hf_ous.2019" not in facts
    assert "folketallet i Oslo (0301)" in facts["fte.rate.hf_ous.2023"].note
    assert "fte.rate.rhf_sor_ost.2019" in by_id("fte.rate", "rhf")


@pytest.mark.parametrize("division", [2020, 2024])
def test_the_population_follows_the_areas(division: int) -> None:
    facts = by_id("fte.rate", "county", division)
    for year in YEARS:
        people = [f.value for f in facts.values() if f.id.endswith(f".base.{year}")]
        assert sum(people) == national_population(ROOT, year)


@pytest.mark.parametrize("measure", ["fte.total", "fte.rate", "fte.educated"])
@pytest.mark.parametrize("by", ["size", "county", "hf", "rhf", "dps"])
@pytest.mark.parametrize("edition", [2023, 2024])
def test_in_its_own_year_and_division_it_is_the_fact_by_group(
    edition: int, by: Grouping, measure: str
) -> None:
    survey = reform_survey(edition)
    series = area_series(survey, measure, by)
    own = tuple(fact for fact in series if fact.year == str(edition))
    assert own == by_group(survey, measure, edition, by)
    assert own


def test_no_change_is_read_across_a_break() -> None:
    facts = by_id("fte.total", "county", 2024)
    years = [facts[f"fte.total.agder.{year}"] for year in YEARS]
    assert [fact.stretch for fact in years] == ["", "2020", "2020", "2024"]
    change(years[1], years[2], "change_abs")
    for before, after in ((years[0], years[1]), (years[2], years[3])):
        with pytest.raises(BrokenSeries):
            change(before, after, "change_abs")


def test_what_was_carried_forward_is_summed() -> None:
    facts = by_id("fte.total", "county", 2024)
    carried = facts["fte.total.more_og_romsdal.2023"]
    assert (carried.carried_forward, carried.n) == (2, 24)
    assert facts["fte.total.agder.2023"].carried_forward == 0


def test_keys_are_unique_across_the_kinds_of_area() -> None:
    kinds: tuple[Grouping, ...] = ("size", "county", "hf", "rhf", "dps")
    keys = [group.key for by in kinds for group in groups_in(SURVEY, 2024, by)]
    assert len(keys) == len(set(keys)) == 7 + 15 + 21 + 4 + 64
    assert all(key.isascii() and key.replace("_", "").isalnum() for key in keys)


def test_a_measure_that_is_no_sum_is_refused() -> None:
    with pytest.raises(
        ValueError, match="'team.count' is a count; a series of areas is of a total"
    ):
        area_series(SURVEY, "team.count", "county")


def test_rates_of_an_age_group_and_of_all_inhabitants_are_different_facts() -> None:
    measures = read_codebook(ROOT / "data/codebook.yml").measure
    rates = {key: m for key, m in measures.items() if m.statistic == "rate"}
    assert {(m.population, m.per): key for key, m in rates.items()} == {
        ("all", 10_000): "fte.rate_per_10000.total",
        ("adults", 10_000): "fte.rate_per_10000.adults",
        ("children", 10_000): "fte.rate_per_10000.children",
        ("all", 1_000): "fte.rate_per_1000.total",
    }
    assert len({m.definition for m in rates.values()}) == len(rates)
