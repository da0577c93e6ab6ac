"""Groups of a year are those of the division in which its answers are kept."""

import pytest

from analysis.statistics.grouping import Grouping, groups, groups_in
from tests.analysis.statistics.reform_survey import reform_survey

SURVEY = reform_survey()


@pytest.mark.parametrize("by", ["size", "county", "hf", "rhf", "dps"])
@pytest.mark.parametrize("year", [2019, 2023, 2024])
def test_every_unit_is_in_one_group(year: int, by: Grouping) -> None:
    members = [unit for group in groups(SURVEY, year, by) for unit in group.units]
    assert sorted(members) == sorted(SURVEY.units(year).index)


def test_counties_stand_by_name_with_oslo_last() -> None:
    assert [g.key for g in groups(SURVEY, 2019, "county")][:2] == ["agder", "innlandet"]
    keys = [g.key for g in groups(SURVEY, 2024, "county")]
    assert (len(keys), keys[0], keys[-1]) == (15, "agder", "oslo")


@pytest.mark.parametrize(
    ("by", "key", "label"),
    [
        ("hf", "hf_ous", "Oslo universitetssykehus HF"),
        ("hf", "hf_more_og_romsdal", "Helse Møre og Romsdal HF"),
        ("rhf", "rhf_sor_ost", "Helse Sør-Øst RHF"),
        ("dps", "dps_salten", "DPS Salten"),
        ("dps", "dps_nidaros_og_nidelv", "DPS Nidaros og Nidelv"),
        ("size", "lt2000", "Under 2 000"),
    ],
)
def test_keys_and_labels(by: Grouping, key: str, label: str) -> None:
    assert {group.key: group.label for group in groups_in(SURVEY, 2024, by)}[key] == label


def test_a_trust_that_a_municipality_lies_only_partly_in_is_left_out() -> None:
    keys = {group.key for group in groups_in(SURVEY, 2019, "hf")}
    assert "hf_finnmark" in keys
    assert not keys & {"hf_unn", "hf_nordland"}
