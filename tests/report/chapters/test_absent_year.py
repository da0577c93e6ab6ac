import pytest

from analysis.register import Register
from report.chapters.absent_year import absent_year
from tests.samples import make_fact

FACTS = Register(
    (
        make_fact("recruitment.problems.both.2021", "60"),
        make_fact("recruitment.problems.both.2023", "53"),
        make_fact("fte.growth_low.2022_2023", "1"),
        make_fact("recruitment.problems.both.lt2000.2024", "50"),
    )
)


def test_a_question_that_was_not_asked_is_told_as_one() -> None:
    assert absent_year("recruitment.problems.both.2024", FACTS) == (
        "There is no number for 2024, only for 2021, 2023: it was not asked, "
        "or the series breaks. Cut the sentence, or name the year that it tells of."
    )


def test_a_growth_without_its_years_is_told_with_those_that_there_are() -> None:
    told = absent_year("fte.growth_low.2023_2024", FACTS)
    assert told.startswith("There is no number for 2023 to 2024, only for 2022 to 2023:")


@pytest.mark.parametrize("other", ["recruitment.problem.both.2024", "recruitment.problems", "x"])
def test_a_misspelt_id_is_not_its_business(other: str) -> None:
    assert absent_year(other, FACTS) == ""
