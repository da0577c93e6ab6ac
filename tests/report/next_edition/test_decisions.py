"""Each decision is open until it is written down, and then it is not."""

from pathlib import Path

import pytest

from analysis.errors import UserError
from report.finding import ReportIsWrong
from report.next_edition.begin import begin
from report.next_edition.decisions import decisions, require_decided

EVERY = [
    ("data/2024/edition.yml", "blank report_number"),
    ("data/2024/edition.yml", "blank version"),
    ("data/2024/edition.yml", "blank date"),
    ("data/2024/edition.yml", "blank collected"),
    ("data/2024/form.yml", "form not compared"),
    ("data/2024/form.yml", "new municipal division"),
    ("data/2024/form.yml", "breaks undecided"),
    ("data/2024/answers.csv", "no answers"),
]


def opened(root: Path, year: int = 2024) -> list[tuple[str, str]]:
    return [(decision.file, decision.what) for decision in decisions(root, year)]


def write(root: Path, file: str, old: str, new: str) -> None:
    path = root / "data" / "2024" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_first_edition_needs_its_answers_and_nothing_else(root: Path) -> None:
    assert opened(root, 2023) == []
    (root / "data/2023/answers.csv").unlink()
    (decision,) = decisions(root, 2023)
    assert decision.what == "no answers"
    assert "report synthesize" in decision.how


def test_an_edition_that_was_just_begun_has_them_all_open(root: Path) -> None:
    begin(root, 2024)
    assert opened(root) == EVERY
    with pytest.raises(ReportIsWrong) as wrong:
        require_decided(root, 2024)
    assert {finding.rule for finding in wrong.value.findings} == {what for _, what in EVERY}


@pytest.mark.parametrize(
    ("file", "old", "new", "closed"),
    [
        ("edition.yml", "report_number:", "report_number: DEMO", "blank report_number"),
        ("edition.yml", "report_number:", 'report_number: ""', "blank report_number"),
        ("edition.yml", "version:", 'version: "1.0"', "blank version"),
        ("edition.yml", "date:", "date: 2024-12-18", "blank date"),
        ("form.yml", "confirmed: no", "confirmed: yes", "form not compared"),
        ("form.yml", "division:", "division: 2024", "new municipal division"),
        ("form.yml", "division:", "division: 2020", "new municipal division"),
        ("form.yml", "breaks:", "breaks: {}", "breaks undecided"),
        ("form.yml", "breaks:", "breaks: {arsverk: nye kategorier}", "breaks undecided"),
    ],
)
def test_what_is_written_down_is_decided(
    root: Path, file: str, old: str, new: str, closed: str
) -> None:
    begin(root, 2024)
    write(root, file, old, new)
    assert opened(root) == [(place, what) for place, what in EVERY if what != closed]


def test_answers_that_came_are_no_decision(root: Path) -> None:
    begin(root, 2024)
    (root / "data/2024/answers.csv").touch()
    assert opened(root) == EVERY[:-1]


def test_without_a_form_it_is_the_form_that_is_missing(root: Path) -> None:
    begin(root, 2024)
    (root / "data/2024/form.yml").unlink()
    assert opened(root) == [*EVERY[:4], ("data/2024/form.yml", "no form of the year"), EVERY[-1]]


def test_the_comparison_counts_what_has_been_written_so_far(root: Path) -> None:
    begin(root, 2024)
    write(root, "form.yml", "dropped: []", "dropped: [rekr_omfang, fl_kommentar]")
    said = next(d for d in decisions(root, 2024) if d.what == "form not compared").why
    assert said.endswith("98 questions in 2023, 96 in 2024; 2 dropped, 0 added, 0 renamed.")


def test_the_breaks_that_the_codebook_expects_are_named(root: Path) -> None:
    begin(root, 2024)
    how = next(d for d in decisions(root, 2024) if d.what == "breaks undecided").how
    assert how.endswith('the codebook expects `breaks: {arsverk: "brudd: nye kategorier"}`.')


def test_a_year_without_population_is_told_and_asks_for_no_division(root: Path) -> None:
    reference = root / "data" / "reference"
    for name, lacks in (("folketall.csv", ",2024,"), ("bydeler_oslo.csv", "")):
        lines = (reference / name).read_text("utf-8").splitlines()
        kept = [line for line in lines if not (lacks and lacks in line)]
        text = "\n".join(kept).replace("folketall_2024", "folketall_1024") + "\n"
        (reference / name).write_text(text, "utf-8")
    begin(root, 2024)
    found = opened(root)
    assert ("data/reference/folketall.csv", "no population") in found
    assert ("data/reference/bydeler_oslo.csv", "no population") in found
    assert ("data/2024/form.yml", "new municipal division") not in found


def test_a_year_in_the_same_division_asks_for_none(root: Path) -> None:
    begin(root, 2024)
    for file, old, new in (
        ("edition.yml", "report_number:", "report_number: DEMO"),
        ("edition.yml", "version:", 'version: "1.0"'),
        ("edition.yml", "date:", "date: 2024-12-18"),
        ("edition.yml", "collected:", 'collected: ""'),
        ("form.yml", "division:", "division: 2024"),
    ):
        write(root, file, old, new)
    begin(root, 2025)
    assert ("data/2025/form.yml", "new municipal division") not in opened(root, 2025)
    assert ("data/2025/form.yml", "breaks undecided") in opened(root, 2025)


def test_a_mistake_in_the_form_is_told_at_its_line(root: Path) -> None:
    begin(root, 2024)
    write(root, "form.yml", "dropped: []", "dropped: [rekr_omfan]")
    with pytest.raises(UserError, match=r"form\.yml:6: question 'rekr_omfan' does not exist"):
        decisions(root, 2024)
