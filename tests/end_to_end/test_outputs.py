"""Both finished formats, read back."""

import re
from itertools import pairwise

import pytest

from report.engine.conformance import check_pdf
from report.readback.pdf_text import pdf_text
from report.readback.site_text import html_text
from tests.end_to_end.conftest import Copy
from tests.tag_tree import tag_tree

NOTICE = "Svarene er syntetiske"
# What may stand in prose without a fact: see report/checks/prose.py; here as it reads when finished.
NO_RESULT = re.compile(
    r"""
      \b(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?[a-z]?\b     # years, and works as 2023b
    | \b\d{1,2}\.\s(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)
    | §{1,2}\s?\d+(?:-\d+)?
    | \bn\s=\s\d+(?:–\d+)?\b                               # the base under a figure, from its facts
    | \bIS-\d+(?:/\d+)?\b
    | \b[Hh]ovedforløp\s[1-3]\b
    | (?:[Ff]igur|[Tt]abell|[Kk]apittel|[Aa]vsnitt|[Vv]edlegg|[Cc]hapter)\s[\dA-Z]+(?:\.\d+)*
    | ^\d+(?:\.\d+)*\s?(?=[A-ZÆØÅ])                      # numbers of chapters and sections in lists
    """,
    re.VERBOSE,
)

IN_ENGLISH = str.maketrans({"\u00a0": ",", ",": "."})


def test_every_numeral_in_prose_belongs_to_a_fact(rendered: Copy) -> None:
    """Typed exceptions are named in the templates with their reason; nothing else is loose."""
    facts = rendered.facts()
    excepted = exceptions(rendered)
    loose = []
    for page in rendered.pages():
        if page.stem in ("references", "register"):
            continue
        for block in html_text(page):
            if block.tag not in ("p", "li", "figcaption"):
                continue
            text = block.text
            for held in block.held:
                assert set(held.fact.split()) <= facts.keys(), (page.name, held)
                text = without(text, held.text)
            text = NO_RESULT.sub(" ", text)
            for words in excepted:
                text = without(text, words)
            loose += [(page.name, n, block.text) for n in re.findall(r"\d[\d\u00a0.,]*", text)]
    assert loose == []


def without(text: str, words: str) -> str:
    """The text without the words where they stand alone, not as a part of a longer number."""
    return re.sub(rf"(?<![\d.,]){re.escape(words)}(?![.,]?\d)", " ", text)


def exceptions(copy: Copy) -> list[str]:
    """The texts of every `plain("text", "reason")` in the chapters, longest first."""
    sources = "\n".join(
        f.read_text("utf-8") for f in [*copy.root.glob("chapters/*.qmd"), copy.root / "index.qmd"]
    )
    found = re.findall(r'plain\(\s*"([^"]+)"\s*,\s*"[^"]+"\s*\)', sources)
    return sorted(set(found), key=len, reverse=True)


def test_the_english_summary_prints_english_numbers(rendered: Copy) -> None:
    (opening, *_) = (
        held.text
        for block in html_text(rendered.build / "site" / "summary-en.html")
        for held in block.held
        if held.fact == "fte.total.2023"
    )
    assert opening == "17,436"
    text = " ".join(pdf_text(rendered.build / "report.pdf"))
    assert "17,436 full-time equivalents" in " ".join(text.split())


def test_a_printed_number_says_what_its_fact_says(rendered: Copy) -> None:
    facts = rendered.facts()
    wrong = []
    for page in rendered.pages():
        english = '<article lang="en">' in page.read_text("utf-8")
        for block in html_text(page):
            for held in block.held:
                fact = facts[held.fact.split()[0]]
                forms = {fact["printed"], fact["printed_signed"]}
                if english:
                    forms = {form.translate(IN_ENGLISH) for form in forms}
                if re.search(r"\d", held.text) and held.text not in forms:
                    wrong.append((page.name, held.fact, held.text, forms))
    assert wrong == []


def test_every_page_of_both_formats_says_that_the_answers_are_synthetic(rendered: Copy) -> None:
    assert [p.name for p in rendered.pages() if NOTICE not in p.read_text("utf-8")] == []
    pages = pdf_text(rendered.build / "report.pdf")
    assert [n for n, text in enumerate(pages, 1) if "yntetisk" not in text] == []
    assert NOTICE in (rendered.build / "manifest.json").read_text("utf-8")


def test_the_pdf_passes_the_checkers(rendered: Copy) -> None:
    assert check_pdf(rendered.build / "report.pdf") == []


def test_headings_of_the_pdf_go_down_one_level_at_a_time(rendered: Copy) -> None:
    levels = [level for level, _ in tag_tree(rendered.build / "report.pdf").headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels.count(1) >= 10


def test_tables_have_header_cells_and_figures_alternative_texts(rendered: Copy) -> None:
    tree = tag_tree(rendered.build / "report.pdf")
    assert tree.column_headers > 40
    assert tree.row_headers > 100
    assert len(tree.figures) >= 10
    assert all(len(alt) > 40 for alt in tree.figures)


def test_the_pdf_prints_every_number_of_the_prose(rendered: Copy) -> None:
    """What the site says in running text, the PDF's pages say too."""
    text = " ".join(pdf_text(rendered.build / "report.pdf")).replace("\u00a0", " ")
    said = {
        held.text.replace("\u00a0", " ")
        for page in rendered.pages()
        if page.stem not in ("references", "register")
        for block in html_text(page)
        if block.tag in ("p", "li", "figcaption")
        for held in block.held
        if re.search(r"\d", held.text)
    }
    assert len(said) > 100
    assert sorted(number for number in said if number not in text) == []


@pytest.mark.parametrize("name", ["facts.json", "manifest.json", "report.pdf", "site/index.html"])
def test_the_promised_files_are_there(rendered: Copy, name: str) -> None:
    assert (rendered.build / name).stat().st_size > 1000
