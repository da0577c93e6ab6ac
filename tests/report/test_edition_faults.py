from datetime import date

import pytest

from report.edition_faults import edition_faults

RIGHT = {
    "year": 2023,
    "title": "Kommunalt psykisk helse- og rusarbeid 2023",
    "institute": "Rapportverkstedet",
    "authors": ("Kari Nordmann",),
    "date": date(2023, 12, 20),
    "collected": "Våren 2023",
    "isbn_html": "",
    "isbn_pdf": "",
    "not_reported": {"team_id": "Et nummer, ikke et svar."},
}


def faults(**changed: object) -> list[tuple[str, str]]:
    return [(field, remedy) for field, _, remedy in edition_faults(RIGHT | changed, 2023)]


def test_an_edition_with_empty_isbns_has_no_fault() -> None:
    assert faults() == []


@pytest.mark.parametrize(
    ("changed", "field", "remedy"),
    [
        ({"year": 2022, "collected": ""}, "year", "write year: 2023"),
        ({"title": " "}, "title", "fill it in"),
        ({"authors": ()}, "authors", "fill it in"),
        ({"institute": ""}, "institute", "fill it in"),
        ({"date": date(2022, 12, 20)}, "date", "not published before 2023"),
        ({"collected": "Våren 2022"}, "collected", "are those of 2023"),
        ({"not_reported": {"team_id": " "}}, "not_reported", "Say why the answers to team_id"),
    ],
)
def test_what_is_at_odds_is_told_with_its_remedy(
    changed: dict[str, object], field: str, remedy: str
) -> None:
    ((told, said),) = faults(**changed)
    assert told == field
    assert remedy in said


def test_two_formats_do_not_share_an_isbn() -> None:
    same = {"isbn_html": "978-0-00-000000-2", "isbn_pdf": "978-0-00-000000-2"}
    assert [field for field, _ in faults(**same)] == ["isbn_pdf"]


def test_answers_given_over_the_turn_of_the_year_are_of_the_year() -> None:
    assert faults(collected="November 2022 til april 2023") == []
