from pathlib import Path

import pytest
import yaml

from report.edition import Edition
from report.finding import CouldNotRun, ReportIsWrong
from report.next_edition.begin import begin

# No book has the item number zero.
ISBN = "978-0-00-000000-2"


def edition(root: Path, year: int) -> dict:
    return yaml.safe_load((root / "data" / str(year) / "edition.yml").read_text("utf-8"))


def test_what_carries_over_is_copied_and_the_rest_is_blank(root: Path) -> None:
    begin(root, 2024)
    before, after = edition(root, 2023), edition(root, 2024)
    assert after.keys() == before.keys()
    assert after["title"] == before["title"].replace("2023", "2024")
    assert after["year"] == 2024
    new = {"report_number", "version", "date", "collected"}
    assert {after[name] for name in new} == {None}
    same = before.keys() - {"year", "title"} - new
    assert {name: after[name] for name in same} == {name: before[name] for name in same}


def test_what_is_filled_in_is_an_edition(root: Path) -> None:
    begin(root, 2024)
    filled = edition(root, 2024) | {
        "report_number": "DEMO-2024", "version": "1.0", "date": "2024-12-18", "collected": "",
    }  # fmt: skip
    assert Edition.model_validate(filled).year == 2024


def test_an_isbn_is_never_taken_from_another_edition(root: Path) -> None:
    file = root / "data/2023/edition.yml"
    file.write_text(file.read_text("utf-8").replace('isbn_pdf: ""', f"isbn_pdf: {ISBN}"))
    begin(root, 2024)
    assert (edition(root, 2024)["isbn_pdf"], edition(root, 2024)["isbn_html"]) == (None, "")


def test_whoever_answers_questions_does_so_next_year_too(root: Path) -> None:
    file = root / "data/2023/edition.yml"
    file.write_text(file.read_text("utf-8") + "contact: post@web.no\n", "utf-8")
    begin(root, 2024)
    assert edition(root, 2024)["contact"] == "post@web.no"


def test_the_map_of_the_operators_names_carries_over(root: Path) -> None:
    (root / "data/2023/variables.yml").write_text("columns: {}\n")
    written = begin(root, 2024)
    assert root / "data/2024/variables.yml" in written
    assert (root / "data/2024/variables.yml").read_text() == "columns: {}\n"


def test_what_came_before_the_edition_was_begun_stays(root: Path) -> None:
    delivery = root / "data/2024/deliveries/levering.csv"
    delivery.parent.mkdir(parents=True)
    delivery.write_text("enhet\n")
    begin(root, 2024)
    assert delivery.read_text() == "enhet\n"


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2023, "edition 2023 exists already"),
        (2022, "the newest edition is 2023, so the next one is 2024, not 2022"),
        (2025, "the newest edition is 2023, so the next one is 2024, not 2025"),
    ],
)
def test_only_the_next_edition_is_begun(root: Path, year: int, said: str) -> None:
    with pytest.raises(CouldNotRun, match=said):
        begin(root, year)
    assert not (root / "chapters" / "2023").exists()


def test_an_edition_is_not_made_again(root: Path) -> None:
    begin(root, 2024)
    with pytest.raises(CouldNotRun, match="edition 2024 exists already"):
        begin(root, 2024)


def test_an_edition_that_is_not_finished_is_no_beginning(root: Path) -> None:
    begin(root, 2024)
    with pytest.raises(ReportIsWrong, match="report_number"):
        begin(root, 2025)


def test_where_the_folder_cannot_be_made_nothing_is_kept(root: Path) -> None:
    (root / "data/2024").write_text("a file in its place", "utf-8")
    with pytest.raises(FileExistsError):
        begin(root, 2024)
    assert not (root / "chapters/2023").exists()
