"""The page is whole and accessible: real headings and tables, nothing from outside, all text escaped."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from report.quality.page import by_county, quality_page
from report.quality.row import rows
from tests.report.quality.sample import EDITION, ROOT, finding, quality, verdict

VOID = {"meta", "input", "br", "link", "img"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and whether they are nested rightly."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def made(**details: object) -> str:
    found = quality(**details)
    return quality_page(found, rows(found), EDITION, ROOT / "templates")


@pytest.fixture(scope="module")
def text() -> str:
    return made()


@pytest.fixture(scope="module")
def page(text: str) -> Page:
    return Page(text)


def test_every_element_is_closed_and_every_id_stands_once(page: Page) -> None:
    assert (page.wrong, page.open) == ([], [])
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    inner = {a["href"] for a in page.all("a") if (a["href"] or "").startswith("#")}
    assert {str(href)[1:] for href in inner} <= set(ids)


def test_the_page_has_language_title_skip_link_and_one_main_heading(page: Page) -> None:
    assert page.all("html") == [{"lang": "nb"}]
    assert page.all("a")[0] == {"class": "skip", "href": "#innhold"}
    assert page.all("main") == [{"id": "innhold", "tabindex": "-1"}]
    assert len(page.all("h1")) == 1
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_tables_have_captions_and_headers_with_scope(page: Page) -> None:
    assert len(page.all("table")) == len(page.all("caption")) >= 5
    assert page.all("th")
    assert {th.get("scope") for th in page.all("th")} == {"col", "row"}
    labelled = {label["for"] for label in page.all("label")}
    controls = {c["id"] for tag in ("select", "input") for c in page.all(tag)}
    assert labelled == controls


def test_nothing_is_fetched_from_elsewhere(text: str, page: Page) -> None:
    assert not [a for _, a in page.elements if "src" in a]
    assert page.all("link") == []
    sources = re.findall(r"url\(([^)]{0,30})", text)
    assert sources
    assert all(source.startswith('"data:') for source in sources)
    assert "@import" not in text


def test_text_from_answers_is_escaped(text: str, page: Page) -> None:
    assert 'alert("x")' not in text
    assert '<script>alert("x")</script> & =1+1' in page.words
    assert "Psykisk helse &amp; rus" in text


def test_findings_stand_by_county_and_unit(page: Page) -> None:
    found = quality()
    places = by_county(found, [row for row in rows(found) if not row.accepted])
    assert [(c.name, [u.name for u in c.units]) for c in places] == [
        ("Agder", ["Stavanger", "Haugesund"]),
        ("Vestland", ["Eigersund"]),
    ]
    marked = [tr for tr in page.all("tr") if "data-severity" in tr]
    assert [(tr["data-severity"], tr["data-rule"], tr["data-unit"]) for tr in marked] == [
        ("warning", "change", "Stavanger 1103"),
        ("notice", "change", "Haugesund 1106"),
        ("warning", "change", "Eigersund 1101"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "10,0 → 14,5: +45 %", "change.2023.1101.tiltak", "Slik prøves det.", "absolute: 1", "relative: 0,15",
        "advarsel ved 10 %, feil ved 20 funn", "Bekreftet på telefon", "sums_to.2023.1106.utdanning",
        "Andelene er 101.", "data/2023/accepted.yml", "Svarene er syntetiske.", "Ingenting stopper rapporten.",
    ],
)  # fmt: skip
def test_the_page_says_what_was_found_and_how(page: Page, words: str) -> None:
    assert words in " ".join(page.words.split())


def test_a_page_where_something_stops_says_so_first() -> None:
    words = Page(
        made(
            answers=(verdict("change", reached="error", unused="Ikke prøvd: et brudd."),),
            earlier=("sums_to.2022.1101.utdanning: adds up to 12",),
            not_checked="data/2023/answers.csv: 1101: wrong",
        )
    ).words
    assert "Noe må rettes eller godtas før rapporten kan lages." in words
    assert "terskel nådd: feil" in words
    assert "Ikke prøvd: et brudd." in words
    assert "sums_to.2022.1101.utdanning" in words
    assert "Tallene kan ikke regnes ut før dette er rettet" in words
    assert "Ingen funn hos noen enhet." in words


def test_errors_that_stand_on_the_page_are_not_told_again_in_the_words_of_the_terminal() -> None:
    said = "answers.csv: 1101: adds up to 12"
    grave = verdict("change", finding("change", "1101", "tiltak", severity="error"))
    words = Page(made(answers=(grave,), not_checked=said)).words
    assert "før feilene i svarene er rettet eller godtatt. De står ovenfor" in words
    assert said not in words


def test_filters_are_hidden_until_the_script_runs(page: Page) -> None:
    (form,) = page.all("form")
    assert "hidden" in form
