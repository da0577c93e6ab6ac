"""A printed figure becomes an interval of a measure in a year and group."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.ledger import read_ledger
from analysis.reference.counties import county_keys
from analysis.synthesis.targets import Target, interval, targets

ROOT = Path(__file__).parents[3]
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")
LEDGER = read_ledger(ROOT)
TARGETS: dict[str, Target] = {
    target.figure: target
    for target in targets(CODEBOOK, LEDGER, set(), tuple(range(2016, 2024)), county_keys(ROOT))
}


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("fte.total.2023", 17435.505, 17436.495),
        ("fte.children.change_pct.2022_2023", 5.4505, 5.5495),
        ("education.adults.psychologist.change_abs.2022_2023", -12.495, -11.505),
        ("housing.substance_use.poor_or_very_poor.2023", 32.805, 33.795),
    ],
)
def test_the_interval_is_what_rounds_to_the_print(name: str, low: float, high: float) -> None:
    assert interval(LEDGER[name]) == pytest.approx((low, high))


def test_over_two_thousand_is_a_floor() -> None:
    low, _ = interval(LEDGER["admin.contributors.2020"])
    assert low > 2000


def test_a_level_is_of_one_point() -> None:
    target = TARGETS["elderly.needs_mapped.2020"]
    assert target.kind == "level"
    assert [(p.measure.id, p.year, p.group) for p in target.points] == [
        ("elderly.needs_mapped", 2020, "")
    ]


def test_a_change_is_between_two_years() -> None:
    target = TARGETS["elderly.alcohol_asked.change_pp.2022_2023"]
    assert (target.kind, [p.year for p in target.points]) == ("change_pp", [2022, 2023])


def test_a_range_is_over_years_size_classes_or_measures() -> None:
    years = TARGETS["pathways.hf1.adults.share_low.2018_2023"]
    sizes = TARGETS["fte.rate_per_10000.adults.size_high.2023"]
    items = TARGETS["fte.children.measures.growth_low.2022_2023"]
    assert [p.year for p in years.points] == [2018, 2019, 2020, 2021, 2022, 2023]
    assert [p.group for p in sizes.points][-1] == "oslo_districts"
    assert len(items.pairs) == 4


def test_a_range_is_over_the_size_classes_of_a_group_or_the_measures_of_a_range() -> None:
    group = TARGETS["rtc.own_places.other_sizes_low.2023"]
    users = TARGETS["somatic.little_followup.high.2023"]
    assert (group.kind, len(group.points)) == ("lowest", 5)
    assert {p.group for p in group.points}.isdisjoint({"50000plus", "oslo_districts"})
    assert (users.kind, [p.measure.id.rsplit(".")[-1] for p in users.points]) == (
        "highest",
        ["rop", "mental_disorder", "substance_use"],
    )


def test_one_number_for_two_measures_is_of_both() -> None:
    target = TARGETS["referrals.substance_use.unchanged.2023"]
    assert (target.kind, [p.measure.id for p in target.points]) == (
        "level",
        ["referrals.substance_use.children.unchanged", "referrals.substance_use.adults.unchanged"],
    )


def test_a_county_is_a_group() -> None:
    (point,) = TARGETS["availability.acute.agder.2023"].points
    assert (point.measure.id, point.group) == ("availability.acute", "agder")


def test_adjusted_growth_leaves_units_out() -> None:
    target = TARGETS["fte.adults.change_pct.2022_2023.adjusted"]
    assert target.points[0].measure.id == "fte.adults.adjusted"


@pytest.mark.parametrize(
    "name",
    [
        "fte.total.change_pct.2016_2020.text_error",
        "fte.total.change_pct.2015_2016",
        "gp.good_cooperation.2012",
        "recruitment.first_year_asked",
    ],
)
def test_what_answers_cannot_give_is_no_target(name: str) -> None:
    assert name in LEDGER
    assert name not in TARGETS
