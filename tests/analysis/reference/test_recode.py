"""The algebra of units: mergers add up, splits are never guessed, and areas survive both."""

from decimal import Decimal
from itertools import product
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reference.division import codes, divisions
from analysis.reference.recode import Recode, aggregated, recode, recoded
from analysis.reference.units import places, unit_numbers

ROOT = Path(__file__).parents[3]
DIVISIONS = divisions(ROOT)
FORWARD = [(a, b) for a, b in product(DIVISIONS, repeat=2) if a < b]
BOTH_WAYS = [(a, b) for a, b in product(DIVISIONS, repeat=2) if a != b]
TENTHS = st.integers(0, 10_000).map(lambda tenths: Decimal(tenths) / 10)


@pytest.mark.parametrize(
    ("code", "old", "new", "targets"),
    [
        # Kristiansand, Søgne and Songdalen merged in 2020.
        ("1001", 2019, 2020, ("4204",)),
        ("1018", 2019, 2020, ("4204",)),
        ("1017", 2019, 2020, ("4204",)),
        # Ålesund was split into Ålesund and Haram in 2024.
        ("1507", 2020, 2024, ("1508", "1580")),
        # Tysfjord went to Narvik and Hamarøy, Snillfjord to Heim, Hitra and Orkland, in 2020.
        ("1850", 2019, 2020, ("1806", "1875")),
        ("5012", 2019, 2020, ("5055", "5056", "5059")),
        ("1613", 2017, 2020, ("5055", "5056", "5059")),
        # Stokke went to Tønsberg and Sandefjord in 2017.
        ("0720", 2016, 2017, ("0704", "0710")),
        # Rindal changed county, and so number, in 2019.
        ("1567", 2018, 2019, ("5061",)),
        # Sandefjord has had four numbers.
        ("0706", 2016, 2024, ("3907",)),
        # Trondheim has had two, and took in Klæbu.
        ("1601", 2016, 2017, ("1601",)),
        ("1662", 2017, 2024, ("5001",)),
        # Backwards a merger is a split, and a split is whole again.
        ("4204", 2020, 2019, ("1001", "1017", "1018")),
        ("1580", 2024, 2020, ("1507",)),
        ("1508", 2024, 2020, ("1507",)),
        ("030105", 2016, 2024, ("030105",)),
    ],
)
def test_where_a_municipality_went(code: str, old: int, new: int, targets: tuple[str, ...]) -> None:
    assert recode(ROOT, old, new).targets[code] == targets


def test_those_that_were_split() -> None:
    assert recode(ROOT, 2016, 2017).split == {"0720"}
    assert recode(ROOT, 2019, 2020).split == {"1850", "5012"}
    assert recode(ROOT, 2020, 2024).split == {"1507"}
    assert recode(ROOT, 2024, 2020).split == set()


def test_what_cannot_be_known_after_a_split() -> None:
    assert recode(ROOT, 2019, 2020).unknown == {"1806", "1875", "5055", "5056", "5059"}


@pytest.mark.parametrize(("old", "new"), BOTH_WAYS)
def test_every_unit_lands_and_every_unit_comes_from_somewhere(old: int, new: int) -> None:
    ways = recode(ROOT, old, new)
    assert set(ways.targets) > codes(ROOT, old)
    assert set(ways.sources) == codes(ROOT, new) | {code for code in ways.targets if len(code) == 6}
    assert all(ways.targets.values())


@pytest.mark.parametrize(
    ("a", "b", "c"),
    [(a, b, c) for a, b, c in product(DIVISIONS, repeat=3) if a <= b <= c or a >= b >= c],
)
def test_in_two_steps_or_in_one(a: int, b: int, c: int) -> None:
    assert recode(ROOT, a, b).then(recode(ROOT, b, c)).targets == recode(ROOT, a, c).targets


def test_recodings_that_do_not_meet() -> None:
    with pytest.raises(ValueError, match="to 2020 cannot go on from 2018"):
        recode(ROOT, 2019, 2020).then(recode(ROOT, 2018, 2020))


# Two units merge; one is split between them and a third.
SPLIT = Recode(1, 2, {"a": ("x",), "b": ("x",), "c": ("x", "y"), "d": ("y",), "e": ("z",)})
MERGED = Recode(1, 2, {"a": ("x",), "b": ("x",), "c": ("y",)})


def test_a_merged_unit_is_the_sum_of_its_parts() -> None:
    values = pd.Series({"a": Decimal("1.5"), "b": Decimal("2.0"), "c": Decimal("3")})
    assert recoded(values, MERGED).to_dict() == {"x": Decimal("3.5"), "y": Decimal("3")}


def test_a_part_without_a_value_leaves_the_sum_without_one() -> None:
    found = recoded(pd.Series({"a": Decimal(1), "b": None, "c": Decimal(3)}), MERGED)
    assert found.isna().to_dict() == {"x": True, "y": False}
    assert recoded(pd.Series({"a": Decimal(1), "c": Decimal(3)}), MERGED).isna()["x"]


def test_a_split_is_never_guessed() -> None:
    values = pd.Series(dict.fromkeys("abcde", Decimal(1)))
    assert recoded(values, SPLIT).isna().to_dict() == {"x": True, "y": True, "z": False}


def test_an_area_that_holds_all_parts_counts_the_whole_unit() -> None:
    values = pd.Series({"a": Decimal(1), "b": Decimal(2), "c": Decimal(4), "d": Decimal(8)})
    assert SPLIT.inside(("x", "y")) == {"a", "b", "c", "d"}
    assert SPLIT.inside(("x",)) is None
    found = aggregated(values, SPLIT, {"south": ("x", "y"), "west": ("x",)})
    assert found["south"] == 15
    assert found.isna()["west"]


@st.composite
def recodings(draw: st.DrawFn, first: str = "u", second: str = "v") -> Recode:
    """Any relation from some units to some others in which none is left out."""
    units = [f"{first}{i}" for i in range(draw(st.integers(1, 6)))]
    others = [f"{second}{i}" for i in range(draw(st.integers(1, 6)))]
    parts = st.lists(st.sampled_from(others), min_size=1, max_size=2, unique=True)
    return Recode(1, 2, {unit: tuple(sorted(draw(parts))) for unit in units})


@settings(deadline=None, max_examples=40)
@given(recodings(), st.data())
def test_what_is_known_of_an_area_is_the_same_by_any_way(ways: Recode, data: st.DataObject) -> None:
    """Aggregating at once equals recoding and then aggregating, wherever the latter is known."""
    values = pd.Series({unit: data.draw(TENTHS) for unit in ways.targets}, dtype=object)
    area_of = {unit: data.draw(st.sampled_from("pq")) for unit in ways.sources}
    areas = {area: [u for u, a in area_of.items() if a == area] for area in "pq"}
    new = Recode(2, 2, {unit: (unit,) for unit in ways.sources})
    at_once = aggregated(values, ways, areas)
    in_steps = aggregated(recoded(values, ways), new, areas)
    for area in areas:
        if in_steps.notna()[area]:
            assert at_once[area] == in_steps[area]
    if not ways.split:
        assert at_once.equals(in_steps)


@settings(deadline=None, max_examples=40)
@given(recodings(), st.data())
def test_nothing_is_lost_or_made(ways: Recode, data: st.DataObject) -> None:
    values = pd.Series({unit: data.draw(TENTHS) for unit in ways.targets}, dtype=object)
    everything = aggregated(values, ways, {"all": list(ways.sources)})
    assert everything["all"] == sum(values)
    merged = recoded(values, ways)
    whole = values[[unit for unit, t in ways.targets.items() if not set(t) & ways.unknown]]
    assert sum(merged.dropna()) == sum(whole)


@settings(deadline=None, max_examples=40)
@given(recodings(), recodings("v", "w"), st.data())
def test_recoding_twice_is_recoding_once(
    first: Recode, second: Recode, data: st.DataObject
) -> None:
    """Whatever can be known in two steps is what is known in one."""
    targets = {u: tuple(v for v in t if v in second.targets) for u, t in first.targets.items()}
    first = Recode(1, 2, {u: t or (min(second.targets),) for u, t in targets.items()})
    second = Recode(2, 3, second.targets)
    values = pd.Series({unit: data.draw(TENTHS) for unit in first.targets}, dtype=object)
    at_once = recoded(values, first.then(second))
    in_steps = recoded(recoded(values, first), second)
    known = in_steps.dropna()
    assert at_once[known.index].to_dict() == known.to_dict()


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(FORWARD), st.randoms(use_true_random=False))
def test_counties_survive_every_reform(ways: tuple[int, int], random: object) -> None:
    """No split of 2016–2026 crossed a county of a later division, so no county is ever unknown."""
    old, new = ways
    numbers = unit_numbers(ROOT, old)
    tenths = [Decimal(random.randrange(10_000)) / 10 for _ in numbers]  # type: ignore[attr-defined]
    values = pd.Series(tenths, index=numbers, dtype=object)
    units = places(ROOT, new)
    counties = {key: list(group.index) for key, group in units.groupby("county_key")}
    found = aggregated(values, recode(ROOT, old, new), counties)
    assert found.notna().all()
    assert sum(found) == sum(values)
