from datetime import date

import pytest

from report.bibliography import read_bibliography
from report.checks.works import work_findings

EDITION = date(2023, 12, 20)


def found(text: str) -> list[tuple[int, str, str, str]]:
    read = read_bibliography(text, "references.bib")
    assert read.broken == ()
    findings = list(work_findings(read.works, read.file, EDITION))
    assert all(finding.file == "references.bib" for finding in findings)
    return [(f.line, f.rule, f.text, f.remedy) for f in findings]


def test_a_whole_work_has_no_findings() -> None:
    assert (
        found(
            """@article{reme2019ips,
  author = {Reme, Silje Endresen},
  title  = {{A randomized trial}},
  date   = {2019},
  isbn   = {978-82-14-07719-3},
  doi    = {10.5271/sjweh.3753},
}"""
        )
        == []
    )


@pytest.mark.parametrize(
    ("doi", "remedy"),
    [
        ("https://doi.org/10.5271/sjweh.3753", "Write the DOI alone: doi = {10.5271/sjweh.3753}."),
        ("10.5271/sjweh.3753.", "Write the DOI alone: doi = {10.5271/sjweh.3753}."),
        (
            "sjweh.3753",
            "A DOI is 10., a number, a slash and a name, as in 10.5271/sjweh.3753; correct or remove it.",
        ),
    ],
)
def test_a_malformed_doi_is_told_on_its_line(doi: str, remedy: str) -> None:
    text = f"@misc{{a,\n  author = {{Ose}},\n  title = {{En}},\n  doi = {{{doi}}}\n}}"
    assert found(text) == [(4, "malformed DOI", f"a: {doi!r}", remedy)]


def test_a_wrong_isbn_is_told_with_the_right_digit() -> None:
    text = "@report{a, author = {Ose}, title = {En},\n isbn = {978-82-14-07719-4}}"
    assert [(line, rule, shown) for line, rule, shown, _ in found(text)] == [
        (2, "wrong ISBN", "a: '978-82-14-07719-4'")
    ]


def test_a_work_needs_a_title_and_someone_who_answers_for_it() -> None:
    assert found("@report{a,\n  date = {2020}\n}") == [
        (1, "work without an author", "a: @report", "Add author or editor or institution; bodies in two braces: {{…}}."),
        (1, "work without a title", "a: @report", "Add title = {…}."),
    ]  # fmt: skip


def test_a_body_answers_for_a_report_or_a_law_and_an_editor_for_a_book() -> None:
    assert found("@report{a, title = {En}, institution = {{SINTEF}}}") == []
    assert found("@misc{b, title = {Lov}, publisher = {{Stortinget}}}") == []
    assert found("@book{c, title = {To}, editor = {Thoresen, Siri}}") == []


def test_a_publisher_does_not_write_articles() -> None:
    text = "@article{a, title = {En}, auhtor = {Ose}, publisher = {{SINTEF}}}"
    assert [(rule, remedy) for _, rule, _, remedy in found(text)] == [
        ("work without an author", "Is 'auhtor' meant to be author?")
    ]


@pytest.mark.parametrize("written", ["2024", "2024-01", "2023-12-21"])
def test_a_work_after_the_edition_s_date_is_found(written: str) -> None:
    text = f"@misc{{a, author = {{Ose}}, title = {{En}}, date = {{{written}}}}}"
    assert found(text) == [
        (
            1,
            "work later than the edition",
            f"a: {written!r}",
            "An edition of 2023-12-20 cannot have read it; remove the entry.",
        )
    ]


@pytest.mark.parametrize("written", ["2023", "2023-12", "2023-12-20"])
def test_a_work_of_the_edition_s_own_time_is_no_finding(written: str) -> None:
    assert found(f"@misc{{a, author = {{Ose}}, title = {{En}}, year = {{{written}}}}}") == []


def test_a_date_that_is_no_date_is_found() -> None:
    text = "@misc{a, author = {Ose}, title = {En}, year = {høsten 2020}}"
    assert [(rule, shown) for _, rule, shown, _ in found(text)] == [
        ("unreadable date", "a: 'høsten 2020'")
    ]


def test_the_same_work_under_two_keys_is_found_by_doi_and_by_title_and_year() -> None:
    text = """@article{a, author = {Ose}, title = {Psykisk helse – i Norge}, date = {2018}, doi = {10.1000/ABC}}
@article{b, author = {Ose}, title = {{Noe annet}}, date = {2019}, doi = {10.1000/abc}}
@report{c, author = {Ose}, title = {Psykisk helse: I Norge}, year = {2018}}
@report{d, author = {Ose}, title = {Psykisk helse – i Norge}, date = {2022}}"""
    assert [(line, rule, remedy) for line, rule, _, remedy in found(text)] == [
        (2, "work stands twice", "It is a on line 1; cite that, and remove one of them."),
        (3, "work stands twice", "It is a on line 1; cite that, and remove one of them."),
    ]
