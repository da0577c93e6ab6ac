import re
from pathlib import Path

import pytest

from report.engine.book import BookFolder
from report.engine.html import page_digest, render_html
from report.engine.labels import Labels, scan_labels
from report.engine.pandoc import Pandoc
from report.readback.site_text import html_text
from tests.report.engine.folder import written_book


def page(site: Path, name: str) -> str:
    return (site / name).read_text(encoding="utf-8")


def text(site: Path, name: str) -> str:
    return "\n".join(block.text for block in html_text(site / name))


def test_every_chapter_is_a_page(site: Path) -> None:
    assert sorted(path.name for path in site.glob("*.html")) == [
        "01-sammendrag.html", "04-arsverk.html", "05-fact.html", "90-referanser.html",
        "91-register.html", "index.html",
    ]  # fmt: skip


def test_links_between_pages_lead_somewhere(site: Path) -> None:
    places = {
        p.name: set(re.findall(r'\sid="([^"]+)"', p.read_text())) for p in site.glob("*.html")
    }
    for name in places:
        for href in re.findall(r'<a [^>]*href="([^"]+)"', page(site, name)):
            if not href.startswith("https://"):
                target, _, place = href.partition("#")
                assert (target or name) in places, (name, href)
                assert not place or place in places[target or name], (name, href)


def test_pages_ask_no_other_host_for_anything(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".css", ".js"):
            loaded = re.findall(
                r'(?:src|<link [^>]*href)="([^"]+)"|url\(([^)]+)\)', path.read_text()
            )
            assert not [found for pair in loaded for found in pair if "//" in found]


def test_cross_references_say_what_the_caption_says(site: Path) -> None:
    arsverk = text(site, "04-arsverk.html")
    assert "Figur\u00a01.1 viser utviklingen, og tallene står i tabell\u00a01.1" in arsverk
    assert "Sammenlikn med avsnitt\u00a01.1, 1.1 og figur\u00a01.1 og tabell\u00a01.1." in arsverk
    assert "\nFigur\u00a01.1 Antall årsverk økte" in arsverk
    assert "likning\u00a01.1" in arsverk
    assert "avsnitt\u00a01.2 i kapittel\u00a01" in text(site, "05-fact.html")
    assert "«Sammendrag»" in text(site, "index.html")


def test_a_number_leads_to_its_place_in_the_register(site: Path) -> None:
    link = '<a href="91-register.html#fact-fte.total.2023" class="fact" data-fact="fte.total.2023">'
    assert link in page(site, "04-arsverk.html")
    assert 'id="fact-fte.total.2023"' in page(site, "91-register.html")
    assert re.search(
        r'<td class="number"><a class="fact" href="91-reg', page(site, "04-arsverk.html")
    )


def test_works_of_one_year_are_told_apart_all_over_the_book(site: Path) -> None:
    assert "(lov" not in text(site, "90-referanser.html")
    assert "Ose og Kaspersen, 2020a" in text(site, "04-arsverk.html")
    assert "Ose og Kaspersen (2020b)" in text(site, "04-arsverk.html")
    assert re.search(r"\(2020a\)\. <em>Kommunalt psykisk", page(site, "90-referanser.html"))
    assert 'href="90-referanser.html#ref-ose2020a"' in page(site, "04-arsverk.html")


def test_reports_show_institution_number_and_address(site: Path) -> None:
    references = page(site, "90-referanser.html")
    assert "(Rapport 2020:01234). SINTEF. <a" in references
    assert "https://doi.org/10.3389/fpubh.2022.913159" in references


def test_only_this_formats_content_is_shown(site: Path) -> None:
    assert "nettutgaven" in text(site, "index.html")
    assert "PDF-utgaven" not in text(site, "index.html")
    assert "bare på trykk" not in text(site, "index.html")


def test_quotation_marks_follow_the_language(site: Path) -> None:
    assert "«lange linjer»" in text(site, "04-arsverk.html")
    assert "“modest”" in text(site, "01-sammendrag.html")
    assert '<div lang="en">' in page(site, "01-sammendrag.html")


def test_every_page_says_that_the_answers_are_synthetic(site: Path) -> None:
    for path in site.glob("*.html"):
        assert "syntetiske svar" in html_text(path)[0].text


def test_a_book_of_real_answers_has_no_such_notice(tmp_path: Path, pandoc: Pandoc) -> None:
    render_html(written_book(tmp_path / "b", {"index.qmd": "# A"}), tmp_path / "s", worker=pandoc)
    assert 'class="notice"' not in page(tmp_path / "s", "index.html")


def test_figures_are_named_and_tables_scroll(site: Path) -> None:
    arsverk = page(site, "04-arsverk.html")
    assert arsverk.count('role="img" aria-label="') == 2
    assert re.search(
        r'<div class="scroll" tabindex="0" role="region" aria-labelledby="tbl-fte-series-caption">',
        arsverk,
    )
    assert re.search('<th scope="row"[^>]*>Under', page(site, "05-fact.html"))


@pytest.mark.parametrize(
    "landmark",
    [
        '<html lang="nb">', 'class="skip" href="#innhold"', '<main id="innhold"',
        '<nav class="chapters" id="kapitler" aria-label="Kapitler">',
        'aria-label="Forrige og neste kapittel"', 'aria-labelledby="pa-siden"',
    ],
)  # fmt: skip
def test_landmarks_are_there_and_named(site: Path, landmark: str) -> None:
    assert landmark in page(site, "04-arsverk.html")


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for path in site.glob("*.html"):
        ids = re.findall(r'\sid="([^"]+)"', path.read_text())
        assert [i for i in ids if ids.count(i) > 1] == []


def test_one_small_stylesheet_and_script(site: Path) -> None:
    assert (site / "assets" / "book.css").stat().st_size < 30_000
    assert (site / "assets" / "book.js").stat().st_size < 30_000
    assert len(list((site / "assets" / "fonts").glob("*.woff2"))) == 4


def test_two_renders_are_equal_to_the_byte(book: BookFolder, site: Path, tmp_path: Path) -> None:
    render_html(book, tmp_path)
    for path in site.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (tmp_path / path.relative_to(site)).read_bytes(), path.name


def test_a_page_converted_alone_is_the_same_page(
    book: BookFolder, site: Path, pandoc: Pandoc, tmp_path: Path
) -> None:
    for chapter in book.pages:
        (written,) = render_html(book, tmp_path, only=[chapter.name], worker=pandoc)
        assert written.read_bytes() == (site / chapter.html_name).read_bytes()


def test_a_page_depends_on_what_it_shows_and_nothing_else(tmp_path: Path) -> None:
    def digests(b_text: str, c_text: str) -> dict[str, str]:
        pages = {"a.qmd": "# A\n\nSe @sec-b.", "b.qmd": b_text, "c.qmd": c_text}
        book = written_book(tmp_path / "book", pages)
        labels: Labels = scan_labels(book.pages)
        return {p.name: page_digest(book, p, labels) for p in book.pages}

    before = digests("# B {#sec-b}", "# C\n\nTekst")
    prose_changed = digests("# B {#sec-b}", "# C\n\nNy tekst")
    assert [name for name in before if before[name] != prose_changed[name]] == ["c.qmd"]
    number_changed = digests("# B {#sec-b .unnumbered}", "# C\n\nTekst")
    assert before["a.qmd"] != number_changed["a.qmd"]


def test_a_note_right_after_an_exhibit_belongs_to_it(tmp_path: Path, pandoc: Pandoc) -> None:
    table = "::: {#tbl-a}\n| A | B |\n|---|---|\n| 1 | 2 |\n\nTekst.\n:::\n\n"
    chapter = f"# A\n\n{table}::: {{.exhibit-note}}\nKilde: her\n:::\n"
    render_html(written_book(tmp_path / "b", {"index.qmd": chapter}), tmp_path / "s", worker=pandoc)
    assert re.search(
        r'exhibit-note"><p>Kilde: her</p>\s*</div></figure>', page(tmp_path / "s", "index.html")
    )


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("@fig-a viser det.", "Figur\u00a01.1 viser det."),
        ("Se @fig-a. @fig-a viser det.", "Se figur\u00a01.1. Figur\u00a01.1 viser det."),
        ("Det øker (jf. @fig-a).", "Det øker (jf. figur\u00a01.1)."),
        ("Det øker [se @fig-a].", "Det øker se figur\u00a01.1."),
        ("Øker det? @Fig-a og [-@fig-a].", "Øker det? Figur\u00a01.1 og 1.1."),
    ],
)
def test_a_cross_reference_is_capital_where_a_sentence_begins(
    tmp_path: Path, pandoc: Pandoc, written: str, read: str
) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.svg").write_text('<svg viewBox="0 0 1 1"></svg>')
    figure = '::: {#fig-a}\n![](a.svg){fig-alt="A"}\n\nTekst.\n:::\n'
    book = written_book(tmp_path / "b", {"index.qmd": f"# A\n\n{written}\n\n{figure}"})
    render_html(book, tmp_path / "s", worker=pandoc)
    assert read in [block.text for block in html_text(tmp_path / "s" / "index.html")]
