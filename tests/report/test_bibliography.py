from pathlib import Path

import pytest

from report.bibliography import Field, read_bibliography

TWO = """% Bolig

@report{dyb2013forklaringer,
  author = {Dyb, Evelyn and Lied, Camilla},
  title  = {Forklaringer på
            bostedsløshet},
  date   = {2013-05},
}

@online{napha2023, title = "Rask {psykisk} helsehjelp", year = 2023}
"""


def test_works_have_key_kind_line_and_fields_with_theirs() -> None:
    first, second = read_bibliography(TWO, "references.bib").works
    assert (first.key, first.kind, first.line) == ("dyb2013forklaringer", "report", 3)
    assert first.fields["title"] == Field("Forklaringer på bostedsløshet", 5)
    assert (second.key, second.line, second.title) == ("napha2023", 10, "Rask psykisk helsehjelp")


def test_the_year_is_the_date_s_first_part_or_the_year_s() -> None:
    first, second = read_bibliography(TWO, "references.bib").works
    assert (first.year, second.year) == (2013, 2023)
    assert read_bibliography("@misc{a, date = {u.å.}}", "x.bib").works[0].year is None


def test_comments_and_braces_inside_are_no_entries() -> None:
    text = "@comment{ikke et arbeid}\n@misc{a, title = {{Ett} og {to}}, note = {5 \\} av 6}}\n"
    (work,) = read_bibliography(text, "x.bib").works
    assert (work.title, work.text("note")) == ("Ett og to", "5 \\} av 6")


def test_pieces_are_joined_and_names_are_in_small_letters() -> None:
    (work,) = read_bibliography('@misc{a, Title = {En } # "del", year = 2020 }', "x.bib").works
    assert (work.title, work.text("year")) == ("En del", "2020")


@pytest.mark.parametrize(
    ("text", "line", "shown", "remedy"),
    [
        (
            "@report{a,\n  title = {X},\n  date = {2020}\n\n@report{b, title = {Y}}",
            3,
            "'date = {2020}'",
            "Put a comma or a brace after date of a.",
        ),
        (
            "@report{a,\n  title = {X},\n  date = {2020},\n\n@report{b, title = {Y}}",
            1,
            "'@report{a,'",
            "A brace is missing in a, in a field or at the end.",
        ),
        (
            "@report{a,\n  title = {X},\n  note = {slutter ikke,\n\n@report{b, title = {Y}}",
            3,
            "'note = {slutter ikke,'",
            "Close what opens note with }",
        ),
        (
            "@report{a,\n  title = {X}\n  date = {2020}\n}\n@report{b, title = {Y}}",
            2,
            "'title = {X}'",
            "Put a comma or a brace after title of a.",
        ),
        (
            "@report{a,\n  title {X}\n}\n@report{b, title = {Y}}",
            2,
            "'title {X}'",
            "Write the fields of a as name = {text}, one a line.",
        ),
        (
            "@report{a,\n  title = ,\n}\n@report{b, title = {Y}}",
            2,
            "'title = ,'",
            "Put the text of title in braces: title = {…}.",
        ),
        (
            "@report a, title\n@report{b, title = {Y}}",
            1,
            "'@report a, title'",
            "Begin with the kind and a brace: @report{key,",
        ),
        (
            "@report{\n  title = {X}\n}\n@report{b, title = {Y}}",
            1,
            "'@report{'",
            "Begin with a key and a comma: @report{ose2018komm,",
        ),
    ],
)
def test_a_broken_entry_is_told_at_its_line_and_the_next_is_read(
    text: str, line: int, shown: str, remedy: str
) -> None:
    read = read_bibliography(text, "references.bib")
    assert [(f.file, f.line, f.text, f.remedy) for f in read.broken] == [
        ("references.bib", line, shown, remedy)
    ]
    assert [work.key for work in read.works] == ["b"]


def test_every_broken_entry_is_told() -> None:
    read = read_bibliography("@a{x\n\n@b{y, z\n\n@misc{whole, title = {Y}}\n", "x.bib")
    assert [finding.line for finding in read.broken] == [1, 3]
    assert [work.key for work in read.works] == ["whole"]


def test_a_file_without_entries_has_no_works() -> None:
    assert read_bibliography("% tom, skriv til a@b.no\n", "x.bib").works == ()


def test_the_report_s_own_bibliography_is_whole_and_carries_a_knowledge_base() -> None:
    file = Path(__file__).parents[2] / "references.bib"
    read = read_bibliography(file.read_text("utf-8"), file.name)
    assert read.broken == ()
    assert len({work.key for work in read.works}) == len(read.works) >= 120
    # pandoc reads no article number from `eid`; it stands in `pages`.
    assert [work.key for work in read.works if "eid" in work.fields] == []
