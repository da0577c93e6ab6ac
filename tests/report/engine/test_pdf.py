import re
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from report.engine.book import BookError, BookFolder
from report.engine.labels import Labels
from report.engine.pandoc import Pandoc
from report.engine.pdf import render_pdf, typst_text
from report.engine.tags import children, elements
from report.readback.pdf_text import pdf_text
from tests.report.engine.folder import written_book
from tests.tag_tree import tag_tree


def captions_from_above(path: Path) -> list[str]:
    """The captions that begin «Om», page by page, as the eye meets them; those of the list come first."""
    said: list[str] = []
    with PdfDocument(path) as document:
        for page in list(document)[1:]:
            text = page.get_textpage()
            lines = [text.get_rect(i) for i in range(text.count_rects())]
            told = [(-rect[3], text.get_text_bounded(*rect).strip()) for rect in lines]
            said += [words for _, words in sorted(told) if re.fullmatch(r"Om \w+\.", words)]
    return said


@pytest.fixture(scope="module")
def pages(pdf: Path) -> list[str]:
    return [page.replace("\u00ad", "") for page in pdf_text(pdf)]


def test_the_cover_says_what_it_is(pages: list[str]) -> None:
    for words in (
        "2023",
        "Kommunalt psykisk",
        "Prøveinstituttet",
        "Rapport 2024:00001",
        "1. februar 2024",
    ):
        assert words in pages[0]


def test_every_page_says_that_the_answers_are_synthetic(pages: list[str]) -> None:
    assert [n for n, page in enumerate(pages, 1) if "syntetiske svar" not in page] == []


def test_numbers_are_those_of_the_html(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    for words in (
        "Figur 1.1 viser utviklingen",
        "Tabell 2.1",
        "Vedlegg A",
        "likning 1.1",
        "avsnitt 1.2 i kapittel 1",
    ):
        assert words in text


def test_only_this_formats_content_is_shown(pages: list[str]) -> None:
    text = " ".join(pages)
    assert "PDF-utgaven" in text
    assert "nettutgaven." not in text
    assert "bare på trykk" in text


def test_the_heading_tree_is_the_books_and_has_no_jumps(pdf: Path, labels: Labels) -> None:
    written = [(h.level, h.title) for page in labels.headings.values() for h in page]
    headings = tag_tree(pdf).headings
    lists = [(1, "Tabeller og figurer"), (2, "Tabeller"), (2, "Figurer")]
    assert list(headings) == [(1, "Innhold"), *lists, *written]
    levels = [level for level, _ in headings]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_figures_formulas_and_language_are_there_for_a_screen_reader(pdf: Path) -> None:
    tree = tag_tree(pdf)
    assert [alt[:14] for alt in tree.figures] == ["Linjediagram o", "Søylediagram o"]
    assert tree.formulas == ("a", "b", "r = 10\\,000 \\cdot \\frac{a}{b}")
    assert tree.language == "nb-NO"


def test_tables_have_header_cells_for_columns_and_rows(pdf: Path) -> None:
    tree = tag_tree(pdf)
    assert (tree.tables, tree.column_headers, tree.row_headers) == (2, 9, 9)
    assert tree.data_cells == 4 * 4 + 3 * 2


def test_every_header_a_cell_names_exists(pdf: Path) -> None:
    from report.engine.tags import attributes, elements

    with pikepdf.open(pdf) as document:
        root = document.Root.StructTreeRoot
        names = {str(name) for name in list(root.IDTree.Names)[::2]}
        told = {
            str(header)
            for cell in elements(root, "/TD")
            for said in attributes(cell)
            for header in said.get("/Headers", [])
        }
        assert {"R1y1", "U1x0y0"} <= names | told
        assert told <= names


def test_tables_and_figures_are_listed_with_number_caption_and_page(pages: list[str]) -> None:
    listed = " ".join(next(p for p in pages if p.startswith("Tabeller og figurer")).split())
    assert "Tabell 1.1" in listed
    assert re.search(r"Figur 1\.1 Antall årsverk økte.+? \d+ Figur", listed)


def test_a_book_without_exhibits_has_no_lists_and_a_page_for_the_site_is_left_out(
    tmp_path: Path, pandoc: Pandoc
) -> None:
    pages = {"index.qmd": "# A\n", "lists.qmd": '# B {.unnumbered when-format="html"}\n'}
    made = render_pdf(written_book(tmp_path, pages), tmp_path / "r.pdf", worker=pandoc)
    assert tag_tree(made).headings == ((1, "Innhold"), (1, "A"))


def test_bookmarks_are_the_chapters(pdf: Path) -> None:
    with pikepdf.open(pdf) as document, document.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles == [
        "Innhold", "Tabeller og figurer", "Forord", "Sammendrag", "1 Årsverk", "2 Oppsøkende virksomhet og FACT-team",
        "Referanser", "A Tallregister",
    ]  # fmt: skip


def test_figures_are_vectors_and_fonts_are_embedded(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        assert [name for page in document.pages for name in page.get_images()] == []
        fonts = {
            str(f.BaseFont)
            for page in document.pages
            for f in page.Resources.get("/Font", {}).values()
        }
    assert fonts
    assert all("+Rapport" in name or "+NewCM" in name for name in fonts)


def test_two_renders_are_equal_to_the_byte(book: BookFolder, pdf: Path, tmp_path: Path) -> None:
    assert render_pdf(book, tmp_path / "again.pdf").read_bytes() == pdf.read_bytes()


def test_a_table_over_two_pages_repeats_its_header(tmp_path: Path, pandoc: Pandoc) -> None:
    rows = "\n".join(f"| Rad {n} | {n} |" for n in range(80))
    text = (
        f"# A\n\n::: {{#tbl-a}}\n| Navn | Overskrift |\n|---|---:|\n{rows}\n\nLang tabell.\n:::\n"
    )
    made = render_pdf(
        written_book(tmp_path, {"index.qmd": text}), tmp_path / "r.pdf", worker=pandoc
    )
    pages = pdf_text(made)
    assert sum("Overskrift" in page for page in pages) == 2
    (continued,) = (page for page in pages if "(forts.)" in page)
    assert "Tabell 1.1 (forts.)" in continued.replace("\u00a0", " ")
    assert "Rad 79" in continued
    # What is repeated is no part of the table for who listens to it.
    tree = tag_tree(made)
    assert (tree.column_headers, tree.row_headers, tree.data_cells) == (2, 80, 80)


def test_exhibits_stand_in_the_order_in_which_they_are_told_of(
    tmp_path: Path, pandoc: Pandoc
) -> None:
    """The first does not fit on the page that opens the chapter, and waits; the next is told of after it."""
    rows = "\n".join(f"| Rad {n} | {n} |" for n in range(5))
    first, then = (
        f"::: {{#tbl-{name}}}\n| Navn | Antall |\n|---|---:|\n{rows}\n\nOm {name}.\n:::\n"
        for name in ("epler", "moreller")
    )
    sentence = "Et avsnitt med tekst. "
    text = f"# A\n\n{sentence * 125}\n\n{first}\n{sentence * 12}\n\n{then}\n{sentence * 20}\n"
    book = written_book(tmp_path, {"index.qmd": text})
    said = captions_from_above(render_pdf(book, tmp_path / "r.pdf", worker=pandoc))
    assert said == ["Om epler.", "Om moreller."] * 2


def test_a_line_that_leads_in_a_list_stays_with_it_and_the_list_that_ends_a_chapter_is_whole(
    tmp_path: Path, pandoc: Pandoc
) -> None:
    text = "# A\n\nTo ting:\n\n- Ett\n- To\n\nTo til.\n\n- Tre\n- Fire\n"
    written = typst_text(written_book(tmp_path, {"index.qmd": text}), pandoc)
    assert written.count("#leading-in[") == 1
    assert "#leading-in[\nTo ting:\n\n]" in written
    assert "#whole[\n- Tre" in written


def test_exhibits_that_wait_are_set_before_the_last_section_of_a_chapter(
    tmp_path: Path, pandoc: Pandoc
) -> None:
    pages = {"index.qmd": "# A\n\n## B\n\n## C\n\n### D\n\n## E\n\n### F\n"}
    book = written_book(tmp_path, pages, {"x.qmd": "# X\n\n## Y\n"})
    written = typst_text(book, pandoc)
    assert re.findall(r"#place\.flush\(\)\n(?:#pagebreak.*\n)?#heading.*\[(\w)\]", written) == [
        "A", "E", "X",
    ]  # fmt: skip


def test_the_contents_leave_out_the_parts_of_the_register(tmp_path: Path, pandoc: Pandoc) -> None:
    pages = {"index.qmd": "# A\n\n## Om pærer\n"}
    appendices = {
        "register.qmd": "# Register\n\n## Om epler {.unnumbered}\n",
        "end.qmd": "# Kolofon {.unnumbered}\n",
    }
    book = written_book(tmp_path, pages, appendices, "  register-page: register.qmd\n")
    made = render_pdf(book, tmp_path / "r.pdf", worker=pandoc)
    (contents,) = (page for page in pdf_text(made) if page.startswith("Innhold"))
    assert "Om pærer" in contents
    assert "Om epler" not in contents
    assert "Vedlegg A" in contents
    assert contents.count("Vedlegg") == 1


def test_the_dashes_of_a_table_with_long_lines_say_how_wide_its_columns_are(
    tmp_path: Path, pandoc: Pandoc
) -> None:
    long_line = "Om barn kan delta i et tilbud som flere kommuner deler, og hvor mange som gjør det"
    table = f"| Tema | Forslag |\n|{'-' * 20}|{'-' * 60}|\n| Pårørende | {long_line} |\n"
    text = f"# A\n\n::: {{#tbl-a}}\n{table}\nForslag.\n:::\n"
    written = typst_text(written_book(tmp_path, {"index.qmd": text}), pandoc)
    assert "columns: (0.250fr, 0.750fr,)" in written
    short = text.replace(long_line, "Om tilbudet").replace("-" * 60, "---").replace("-" * 20, "---")
    written = typst_text(written_book(tmp_path / "b", {"index.qmd": short}), pandoc)
    assert "columns: (1fr, auto,)" in written


def test_a_figure_without_alternative_text_is_refused(
    book: BookFolder, tmp_path: Path, pandoc: Pandoc
) -> None:
    (tmp_path / "figures").mkdir()
    (tmp_path / "figures" / "fig-a.svg").write_bytes(
        (book.path / "figures" / "fig-fte-size.svg").read_bytes()
    )
    text = "# A\n\n::: {#fig-a}\n![](figures/fig-a.svg)\n\nTekst.\n:::\n"
    with pytest.raises(BookError, match="alternative|alt"):
        render_pdf(written_book(tmp_path, {"index.qmd": text}), tmp_path / "r.pdf", worker=pandoc)


def test_a_skipped_heading_level_is_refused(tmp_path: Path, pandoc: Pandoc) -> None:
    book = written_book(tmp_path, {"index.qmd": "# A\n\n### C\n"})
    with pytest.raises(BookError, match="heading"):
        render_pdf(book, tmp_path / "r.pdf", worker=pandoc)


def test_the_document_says_what_it_is(pdf: Path) -> None:
    with pikepdf.open(pdf) as document, document.open_metadata() as said:
        assert said["dc:title"] == "Kommunalt psykisk helse- og rusarbeid 2023"
        assert said["dc:creator"] == ["Prøveinstituttet"]
        assert said["dc:language"] == {"nb-NO"}
        assert said["dc:identifier"] == "urn:isbn:9788200000002"
        assert said["xmp:CreateDate"].startswith("2024-02-01")
        assert str(document.docinfo["/CreationDate"]).startswith("D:20240201")
        assert document.Root.ViewerPreferences.DisplayDocTitle


def test_the_number_of_a_page_is_the_one_that_is_printed_on_it(pdf: Path, pages: list[str]) -> None:
    with pikepdf.open(pdf) as document:
        labels = [page.label for page in document.pages]
    assert labels == [str(number) for number in range(1, len(labels) + 1)]
    # The cover has none.
    printed = [page.split() for page in pages[1:]]
    assert all(label in words for label, words in zip(labels[1:], printed, strict=True))


def test_links_say_where_they_lead_and_lists_are_tagged(pdf: Path) -> None:
    with pikepdf.open(pdf) as document:
        links = [
            link
            for page in document.pages
            for link in page.get("/Annots", [])
            if link.Subtype == "/Link"
        ]
        items = [
            [str(part.S) for part in children(item)]
            for item in elements(document.Root.StructTreeRoot, "/LI")
        ]
    assert links
    assert all(str(link.get("/Contents", "")).strip() for link in links)
    assert items
    assert all(item == ["/Lbl", "/LBody"] for item in items)
