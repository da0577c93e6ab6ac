import json
import re
from html.parser import HTMLParser
from pathlib import Path

from report.publish.landing import landing_page
from report.publish.publication import Corrected
from tests.report.publish.samples import (
    PSYCHOLOGISTS,
    SUMMARY,
    make_described,
    make_publication,
    second_version,
)

TEMPLATES = Path(__file__).parents[3] / "templates"
VOID = {"meta", "link", "br", "hr", "img", "input"}


class Read(HTMLParser):
    """Links, ids, headings and whether every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if tag == "a":
            self.links.append(given["href"] or "")
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if given.get("id"):
            self.ids.append(given["id"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_leads_to_html_pdf_data_and_references() -> None:
    page = landing_page(make_described(), TEMPLATES)
    read = Read(page)
    assert {
        "site/index.html",
        "report.pdf",
        "site/data/kommunetall-2023.xlsx",
        "facts.json",
        "citation.json",
        "citation.bib",
        "citation.ris",
        "SHA256SUMS",
        "https://creativecommons.org/licenses/by/4.0/",
    } <= set(read.links)
    assert SUMMARY in page
    assert "(Excel, 83 kB)" in page.replace("\u00a0", " ")
    assert "Dette er den første versjonen." in page


def test_the_page_is_one_that_a_screen_reader_can_walk() -> None:
    page = landing_page(make_described(second_version()), TEMPLATES)
    read = Read(page)
    assert read.open == []
    assert read.headings[0] == 1
    assert read.headings.count(1) == 1
    assert all(
        after - before <= 1 for before, after in zip(read.headings, read.headings[1:], strict=False)
    )
    assert len(read.ids) == len(set(read.ids))
    assert {link[1:] for link in read.links if link.startswith("#")} <= set(read.ids)
    assert '<html lang="nb">' in page


def test_the_page_needs_nothing_from_another_place() -> None:
    page = landing_page(make_described(), TEMPLATES)
    assert re.findall(r'src=|url\((?!"data:)', page) == []
    assert 'rel="stylesheet"' not in page


def test_a_correction_says_what_when_and_by_how_much() -> None:
    page = landing_page(make_described(second_version()), TEMPLATES)
    assert "Psykologene i Tromsø var ført to ganger." in page
    assert '<time datetime="2024-02-11">11. februar 2024</time>' in page
    assert "1 trykt tall leses annerledes enn i versjon 1. Endringen er regnet av de" in page
    row = page[page.index("Psykologårsverk") :]
    assert re.findall(r'<td class="number">(.*?)</td>', row)[:3] == ["512", "509", "−3"]
    assert '<a href="../v1/index.html">versjon 1</a>' in page


def test_a_correction_of_words_says_that_no_number_changed() -> None:
    words = Corrected(version=2, date="2024-02-11", what=("En kilde var feil.",), numbers=())
    page = landing_page(make_described(make_publication(version=2, corrected=(words,))), TEMPLATES)
    assert "Ingen trykte tall er endret." in page


def test_many_changes_are_counted_and_the_rest_are_named_where_they_stand() -> None:
    many = Corrected(version=2, date="2024-02-11", what=("Feil.",), numbers=(PSYCHOLOGISTS,) * 45)
    page = landing_page(make_described(make_publication(version=2, corrected=(many,))), TEMPLATES)
    assert page.count("Psykologårsverk i tjenester") == 40
    assert 'De øvrige 5 står i <a href="publication.json">' in page


def test_a_demonstration_says_so_before_anything_else_and_hides_from_search() -> None:
    page = landing_page(make_described(make_publication(demo=True), synthetic=True), TEMPLATES)
    assert page.index("Demonstrasjon. Dette er et eksempel") < page.index("<h1>")
    assert page.index("Svarene er syntetiske.") < page.index("<h1>")
    assert '<meta name="robots" content="noindex">' in page
    assert "noindex" not in landing_page(make_described(), TEMPLATES)


def test_the_version_is_written_in_one_way_whatever_the_title_page_says() -> None:
    page = landing_page(make_described(version="1.0"), TEMPLATES)
    assert set(re.findall(r"[Vv]ersjon (\d[\d.]*\d|\d)", page)) == {"1"}


def test_whoever_has_a_question_finds_where_to_ask() -> None:
    statement = "https://uustatus.no/nb/erklaringer/publisert/1"
    page = landing_page(
        make_described(contact="post@web.no", accessibility_statement=statement), TEMPLATES
    )
    assert '<a href="mailto:post@web.no">post@web.no</a>' in page
    assert f'<a href="{statement}">Tilgjengelighetserklæring</a>' in page
    asked = landing_page(make_described(contact="https://web.no/kontakt"), TEMPLATES)
    assert '<a href="https://web.no/kontakt">https://web.no/kontakt</a>' in asked
    silent = landing_page(make_described(), TEMPLATES)
    assert "<dt>Kontakt</dt>" not in silent
    assert "<dt>Tilgjengelighet</dt>" not in silent


def test_no_text_of_the_edition_becomes_markup() -> None:
    evil = "</script><script>alert(1)</script>"
    page = landing_page(make_described(title=evil, subtitle=evil, credit=evil), TEMPLATES)
    assert "<script>alert" not in page
    metadata = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(metadata)["@graph"][0]["name"] == f"{evil}: {evil}"
