from pathlib import Path

import pytest

from analysis.yaml_file import YamlFileError
from report.edition import is_synthetic, read_edition
from report.finding import ReportIsWrong

EDITION = Path(__file__).parents[2] / "data" / "2023" / "edition.yml"


def test_the_2023_edition_says_that_its_answers_are_synthetic() -> None:
    edition = read_edition(EDITION, "data/2023/edition.yml")
    assert (edition.year, edition.client) == (2023, "Helsedirektoratet")
    assert edition.synthetic
    assert "syntetiske" in edition.synthetic_notice


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("year: 2023", "year: tjuetre", "data/x.yml:2: edition: year = 'tjuetre'"),
        ("title:", "tittel:", "edition: title"),
        ("date: 2023-12-20", "date: 20.12.2023", "edition: date = '20.12.2023'"),
        ('isbn_pdf: ""', "isbn_pdf: 978-0-00-000000-3", "check digit of these digits is 2, not 3"),
        ("classification: Åpen", "classification: Åpent", "data/x.yml:10: edition: classification"),
        ("classification: Åpen", "classification: Åpent", "nearest: Åpen"),
        ('version: "1.0"', "version: 1.0", 'in quotes: version: "1.0"'),
        ('version: "1.0"', "address: example.no", "is not a web address; write https://"),
        ('version: "1.0"', "contact: Kari", "is neither an e-mail address nor a page; write post@"),
        ('version: "1.0"', "contact: kari@web", "edition: contact = 'kari@web'"),
        ('version: "1.0"', "accessibility_statement: uu.no", "is not the address of a page; write"),
        ("institute:", "institut:", "Nearest: institute;"),
        ("date: 2023-12-20", "date: 2022-12-20", "data/x.yml:12: edition: date = '2022-12-20'"),
    ],
)
def test_a_mistake_says_field_value_and_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    file = tmp_path / "edition.yml"
    file.write_text(EDITION.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(ReportIsWrong) as wrong:
        read_edition(file, "data/x.yml")
    assert message in str(wrong.value)


def test_a_right_isbn_is_taken_and_hyphenated(tmp_path: Path) -> None:
    file = tmp_path / "edition.yml"
    text = EDITION.read_text("utf-8").replace('isbn_pdf: ""', 'isbn_pdf: "9780000000002"')
    file.write_text(text, "utf-8")
    assert read_edition(file, "x").isbn_pdf == "978-0-00-000000-2"


@pytest.mark.parametrize("contact", ["post@rapportverkstedet.no", "https://web.no/kontakt?om=is24"])
def test_questions_are_sent_by_mail_or_to_a_page(tmp_path: Path, contact: str) -> None:
    file = tmp_path / "edition.yml"
    file.write_text(EDITION.read_text("utf-8") + f"contact: {contact}\n", "utf-8")
    edition = read_edition(file, "x")
    assert (edition.contact, edition.accessibility_statement) == (contact, "")


def test_yaml_that_is_broken_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "edition.yml"
    file.write_text('year: 2023\ntitle: "CC\n', "utf-8")
    with pytest.raises(YamlFileError, match=r"data/x\.yml:\d+: not YAML"):
        read_edition(file, "data/x.yml")


@pytest.mark.parametrize("text", ["", "hei", "[2023]"])
def test_a_file_without_fields_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "edition.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(ReportIsWrong, match="Write one field a line"):
        read_edition(file, "x")


def test_an_edition_in_another_years_folder_is_told(tmp_path: Path) -> None:
    file = tmp_path / "2024" / "edition.yml"
    file.parent.mkdir()
    file.write_text(EDITION.read_text("utf-8"), "utf-8")
    with pytest.raises(ReportIsWrong) as wrong:
        read_edition(file, "data/2024/edition.yml")
    assert "data/2024/edition.yml:2: edition: year = 2023" in str(wrong.value)
    assert "write year: 2024" in str(wrong.value)


@pytest.mark.parametrize("said", [True, False])
def test_an_edition_that_is_not_filled_in_says_whether_it_is_synthetic(
    tmp_path: Path, said: bool
) -> None:
    file = tmp_path / "edition.yml"
    file.write_text(f"year: 2024\nreport_number:\nsynthetic: {str(said).lower()}\n", "utf-8")
    assert is_synthetic(file, "x") is said


def test_an_edition_that_does_not_say_is_told(tmp_path: Path) -> None:
    file = tmp_path / "edition.yml"
    file.write_text("year: 2024\n", "utf-8")
    with pytest.raises(ReportIsWrong, match="synthetic"):
        is_synthetic(file, "x")
