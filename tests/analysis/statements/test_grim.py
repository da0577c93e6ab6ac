"""GRIM: a share is possible for its base, or it is not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.rounding import round_half_away
from analysis.statements.grim import bases_for, count_for


@pytest.mark.parametrize(
    ("share", "base", "count"),
    [
        ("88", 17, 15),
        ("88", 16, 14),
        ("88", 15, None),
        ("93", 14, 13),
        ("93.5", 372, 348),
        ("52", 343, 178),
        ("0", 19, 0),
        ("100", 19, 19),
    ],
)
def test_the_number_that_gives_the_share(share: str, base: int, count: int | None) -> None:
    decimals = -int(Decimal(share).as_tuple().exponent)
    assert count_for(Decimal(share), decimals, base) == count


@pytest.mark.parametrize(
    ("share", "size", "bases"),
    [
        ("93", 17, (14, 15)),
        ("79", 17, (14,)),
        ("67", 17, (3, 6, 9, 12, 15)),
        ("88", 17, (8, 16, 17)),
        ("64", 22, (11, 14, 22)),
    ],
)
def test_the_bases_that_a_share_of_a_small_group_leaves(
    share: str, size: int, bases: tuple[int, ...]
) -> None:
    assert bases_for(Decimal(share), 0, size) == bases


@pytest.mark.parametrize(
    ("count", "share", "first", "last"),
    [
        (348, "94", 369, 372),
        (340, "91", 372, 375),
        (205, "60", 339, 344),
        (41, "13", 304, 328),
        (28, "9", 295, 329),
    ],
)
def test_the_bases_that_a_count_and_its_share_leave(
    count: int, share: str, first: int, last: int
) -> None:
    assert bases_for(Decimal(share), 0, 450, count) == tuple(range(first, last + 1))


@given(st.data(), st.integers(1, 400), st.integers(0, 2))
def test_every_share_of_a_base_is_possible_for_it(
    data: st.DataObject, base: int, decimals: int
) -> None:
    count = data.draw(st.integers(0, base))
    share = round_half_away(Decimal(100 * count) / base, decimals)
    assert count_for(share, decimals, base) is not None
    assert base in bases_for(share, decimals, base, count)
    assert base in bases_for(share, decimals, base)


@given(st.integers(1, 60), st.integers(0, 100))
def test_a_share_is_impossible_only_when_no_count_rounds_to_it(base: int, share: int) -> None:
    printed = {round_half_away(Decimal(100 * k) / base) for k in range(base + 1)}
    down = {Decimal(100 * k // base) for k in range(base + 1) if 200 * k % base == 0}
    possible = count_for(Decimal(share), 0, base) is not None
    assert possible == (Decimal(share) in printed | down)
