from report.book import book_config
from report.chapters.order import Order

EDITION = {
    "year": 2023,
    "title": "Rapporten",
    "subtitle": "Undertittel",
    "authors": ["En", "To"],
    "institute": "I",
    "client": "C",
    "report_number": "1",
    "version": "1.0",
    "classification": "Åpen",
    "project_number": "2",
    "date": "2023-12-20",
    "collected": "Våren 2023",
    "licence": "CC BY 4.0",
    "credit": "K",
    "cover_figure": "",
    "isbn_html": "",
    "isbn_pdf": "",
    "synthetic": True,
    "synthetic_notice": "Syntetisk.",
}
ROOT = {
    "project": {"type": "book", "pre-render": "stop.lua"},
    "lang": "nb",
    "language": {"crossref-ch-prefix": "Kapittel"},
    "bibliography": "references.bib",
}
ORDER = Order(("index.qmd", "chapters/housing.qmd"), ("chapters/register.qmd",), ROOT)


def test_the_book_folder_is_flat_and_has_the_edition() -> None:
    config = book_config(ORDER, EDITION)
    assert config["book"]["chapters"] == ["index.qmd", "housing.qmd"]
    assert config["book"]["appendices"] == ["register.qmd"]
    assert config["book"]["title"] == "Rapporten"
    assert config["edition"]["register-page"] == "register.qmd"


def test_the_book_may_be_rendered_by_quarto_and_keeps_the_language_strings() -> None:
    config = book_config(ORDER, EDITION)
    assert config["project"] == {"type": "book", "resources": ["data/*"]}
    assert config["language"] == {"crossref-ch-prefix": "Kapittel"}
    assert config["lang"] == "nb"


def test_quarto_too_prints_the_notice_on_every_page() -> None:
    formats = book_config(ORDER, EDITION | {"synthetic_notice": 'Syntetisk & "laget".'})["format"]
    assert formats["html"]["include-before-body"] == [
        {
            "text": '<p class="synthetic-notice" role="note">'
            "<strong>Syntetisk &amp; &quot;laget&quot;.</strong></p>"
        }
    ]
    footer = formats["typst"]["include-before-body"][1]["text"]
    assert footer.startswith('#set page(footer: [#"Syntetisk & \\"laget\\"."')


def test_real_answers_have_no_notice_and_absent_values_no_key() -> None:
    edition = book_config(ORDER, EDITION | {"synthetic": False})["edition"]
    assert "synthetic-notice" not in edition
    assert "isbn-pdf" not in edition
    formats = book_config(ORDER, EDITION | {"synthetic": False})["format"]
    assert "include-before-body" not in formats["html"]
    assert formats["typst"]["include-before-body"] == ["quarto.typ"]
