from report.engine.book import Edition
from report.engine.imprint import ImprintLine, imprint


def test_a_date_is_said_in_words_and_kept_for_machines() -> None:
    edition = Edition(year="2023", title="Helse", authors=("Kari", "Ola"), date="2023-12-20")
    assert imprint(edition) == (
        ImprintLine("Tittel", "Helse 2023"),
        ImprintLine("Forfattere", "Kari, Ola"),
        ImprintLine("Utgitt", "20. desember 2023", "2023-12-20"),
    )


def test_each_format_has_its_isbn_and_what_is_empty_has_no_line() -> None:
    edition = Edition(year="2023", title="Helse", subtitle="Årsverk", isbn_pdf="978-0-00-000000-2")
    assert [(line.name, line.value) for line in imprint(edition)] == [
        ("Tittel", "Helse 2023. Årsverk"),
        ("ISBN, PDF", "978-0-00-000000-2"),
    ]
