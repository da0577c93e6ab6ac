import pytest

from report.bibliography import Work, read_bibliography
from report.chapters.new_works import NOTHING_NEW, new_works

WORKS = read_bibliography(
    """@report{old2021, title = {Gammelt}, date = {2021}}
@report{a2022, title = {Bolig for alle}, date = {2022}, langid = {norsk}}
@article{b2023, title = {{Housing_first, 5 * 5}}, date = {2023-02}, langid = {english}}
@article{c2023, title = {Om eldre}, date = {2023}, langid = {nynorsk}}
""",
    "references.bib",
).works
SOURCES = {
    "knowledge.qmd": "# Kunnskap {#sec-knowledge}\n\nAlt [@old2021; @a2022; @b2023; @c2023].",
    "housing.qmd": "# Bolig {#sec-housing}\n\nTo [@b2023; @a2022; @old2021].",
    "foreword.qmd": "# Forord {.unnumbered}\n\nEtt [@b2023].",
    "elderly.qmd": "# Eldre\n\nIngen.",
}


def test_new_works_stand_under_each_chapter_that_cites_them() -> None:
    assert new_works(SOURCES, WORKS, 2023, "sec-knowledge") == (
        """**Kunnskap** (@sec-knowledge):

- [Om eldre]{lang=nn} [@c2023]

**Bolig** (@sec-housing):

- Bolig for alle [@a2022]
- [Housing\\_first, 5 \\* 5]{lang=en} [@b2023]

**Forord**:

- [Housing\\_first, 5 \\* 5]{lang=en} [@b2023]
"""
    )


def test_without_a_general_chapter_every_chapter_has_its_own() -> None:
    assert new_works(SOURCES, WORKS, 2023).count("@a2022") == 2


def test_next_year_s_edition_lists_what_is_new_then() -> None:
    works: tuple[Work, ...] = read_bibliography(
        "@misc{d2024, title = {Nytt}, date = {2024}}", ""
    ).works
    sources = {"x.qmd": "# X {#sec-x}\n\n[@d2024; @a2022; @c2023]"}
    listed = new_works(sources, (*WORKS, *works), 2024)
    assert "@d2024" in listed
    assert "@c2023" in listed
    assert "@a2022" not in listed


def test_when_nothing_is_new_the_list_says_so() -> None:
    assert new_works(SOURCES, WORKS, 2030) == NOTHING_NEW


def test_an_unknown_chapter_is_told_with_the_nearest() -> None:
    with pytest.raises(
        ValueError, match="no chapter has the label 'sec-hosing'; nearest: sec-housing"
    ):
        new_works(SOURCES, WORKS, 2023, "sec-hosing")
