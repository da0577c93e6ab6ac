import pytest

from analysis.register import Register
from report.chapters.broken_change import across_a_break
from tests.samples import make_fact

FACTS = Register(
    (
        make_fact("fte.total.2022", "1", "fte", stretch="2020"),
        make_fact("fte.total.2023", "2", "fte", stretch="2020"),
        make_fact("fte.total.2024", "3", "fte", stretch="2024"),
    )
)


@pytest.mark.parametrize("ending", ["", ".adjusted"])
def test_a_change_across_a_break_is_told_as_one(ending: str) -> None:
    assert across_a_break(f"fte.total.change_pct.2023_2024{ending}", FACTS) == (
        "The series breaks in 2024, so there is no change from 2023 to 2024; "
        "say the two numbers by themselves, or cut the sentence."
    )


@pytest.mark.parametrize(
    "other",
    ["fte.total.change_pct.2022_2023", "fte.totall.change_pct.2023_2024", "fte.total.2025", "x"],
)
def test_other_ids_are_not_its_business(other: str) -> None:
    assert across_a_break(other, FACTS) == ""
