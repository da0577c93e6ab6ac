"""Every aspect says how many figures, others and years a statement of it names."""

import pytest

from analysis.statements.aspects import ASPECTS, misshapen


@pytest.mark.parametrize(
    ("aspect", "figures", "of", "years", "wrong"),
    [
        ("same_as", 1, 1, 0, []),
        ("same_as", 1, 0, 0, ["of names 0, but 'same_as' takes 1; add or remove some"]),
        (
            "like_year",
            0,
            0,
            1,
            ["figures names 0, but 'like_year' takes 1 or more; add or remove some"],
        ),
        (
            "preposition",
            1,
            2,
            0,
            ["of names 2, but 'preposition' takes 0 or 1; add or remove some"],
        ),
        ("nothing_known", 9, 9, 9, []),
    ],
)
def test_shapes(aspect: str, figures: int, of: int, years: int, wrong: list[str]) -> None:
    assert [*misshapen(aspect, {"figures": figures, "of": of, "years": years})] == wrong


@pytest.mark.parametrize("aspect", ASPECTS)
def test_a_thousand_figures_and_one_is_too_many(aspect: str) -> None:
    assert [*misshapen(aspect, {"figures": 1001})]
