"""A row has everything that a reader of the finding needs."""

from report.quality.row import counties, rows
from tests.report.quality.sample import quality


def test_a_finding_stands_with_its_unit_question_and_both_years() -> None:
    row = next(row for row in rows(quality()) if row.finding.id == "change.2023.1101.tiltak")
    assert (row.unit_name, row.county, row.about) == ("Eigersund", "Vestland", "answers")
    assert (row.question, row.line, row.last, row.this) == ("Årsverk etter tiltak?", "", 10.0, 14.5)
    assert (row.title, row.accepted, row.reason) == ("Regelen change", False, "")


def test_what_is_accepted_keeps_its_reason() -> None:
    (row,) = (row for row in rows(quality()) if row.accepted)
    assert (row.finding.id, row.reason) == ("sums_to.2023.1106.utdanning", "Bekreftet på telefon")


def test_findings_about_figures_have_no_unit_or_question() -> None:
    others = [row for row in rows(quality()) if row.about != "answers"]
    assert [row.about for row in others] == ["results", "published"]
    assert all((row.unit_name, row.county, row.question) == ("", "", "") for row in others)


def test_counties_stand_by_name_with_oslo_last() -> None:
    assert counties(quality()) == ["Agder", "Vestland", "Oslo"]
