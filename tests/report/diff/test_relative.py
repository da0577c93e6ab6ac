"""Two years' numbers under the same ids."""

import pytest

from report.chapters.years import resolved
from report.diff.relative import is_of_the_year, relative, seen_from
from tests.report.diff.sides import CHANGE, SHARE, contents, number, page, side, table, word


@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("fte.total.2023", "fte.total.now"),
        ("fte.total.2022", "fte.total.before"),
        ("fte.total.2018", "fte.total.2018"),
        ("fte.total.change_pct.2022_2023", "fte.total.change_pct.before_now"),
        ("x.change_pp.2017_2023.adjusted", "x.change_pp.2017_now.adjusted"),
    ],
)
def test_an_id_is_said_as_chapters_say_it(id: str, said: str) -> None:
    assert relative(id, 2023) == said
    assert resolved(said, 2023) == id


def test_only_the_years_own_numbers_are_compared() -> None:
    assert is_of_the_year("x.now")
    assert is_of_the_year("x.change_pp.2017_now")
    assert not is_of_the_year("x.before")
    assert not is_of_the_year("x.2018")


def test_a_report_seen_from_its_own_year() -> None:
    said = contents(
        word("falt", "decrease"),
        pages=(page(f"I 2023 var den {{{SHARE}}}, mot 2022."),),
        shown=table(SHARE),
    )
    seen = seen_from(side(number(), contents=said), 2023)
    assert list(seen.facts) == ["housing.good.now"]
    assert seen.contents is not None
    assert seen.contents.claims[0].facts == ("housing.good.change_pp.before_now",)
    assert seen.contents.pages[0].sentences[0].form == (
        "I {now} var den {housing.good.now}, mot {before}."
    )
    grid = seen.contents.grids["table", "housing"]
    assert [(place, cell.fact) for place, cell in grid.cells.items()] == [
        (("Rad 1", "{now}"), "housing.good.now")
    ]


def test_an_earlier_year_has_its_numbers_but_not_the_later_reports_words() -> None:
    later = side(number(), number("housing.good.2022", "51"), contents=contents())
    seen = seen_from(later, 2022)
    assert {id: one.printed for id, one in seen.facts.items()} == {"housing.good.now": "51"}
    assert seen.contents is None
    assert CHANGE not in seen.facts
