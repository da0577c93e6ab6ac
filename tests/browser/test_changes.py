"""The page of changes and the marks on a page, as a browser shows them."""

import json
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from report.diff.page import difference_page
from report.engine.html import write_assets
from tests.report.diff.test_page import TEMPLATES, found
from tests.report.diff.test_page import Difference as Difference

__all__ = ["found"]

SIZES, SCHEMES = ((1440, 900), (320, 568)), ("light", "dark")
MARKS = {
    "before": "build/2022",
    "facts": {
        "a.2023": {"status": "changed", "before": "41"},
        "b.2023": {"status": "added", "before": ""},
        "c.2023": {"status": "rounding", "before": "7"},
    },
}
PAGE = """<!DOCTYPE html><html lang="nb"><head><meta charset="utf-8"><title>Bolig</title>
<meta name="viewport" content="width=device-width"><script src="assets/book.js"></script>
<link rel="stylesheet" href="assets/book.css"></head><body><header class="top">
<button class="menu" hidden>Kapitler</button><button class="theme" hidden><span>Mørk</span></button></header>
<nav id="kapitler" class="chapters" aria-label="Kapitler"></nav>
<main><article><h1>Bolig</h1><p>Det er <a class="fact" data-fact="a.2023" href="#x">43</a> prosent,
<a class="fact" data-fact="b.2023" href="#x">12</a> nye, <a class="fact" data-fact="c.2023" href="#x">7</a>
og <a class="claim" data-fact="a.2023" href="#x">nær halvparten</a>.</p><p id="x">Her.</p></article></main>
<script type="application/json" id="endringer">%s</script></body></html>"""


def opened(browser: Browser, file: Path, size: tuple[int, int], scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(file.as_uri())
    return page


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found]


@pytest.fixture
def compared(found: Difference, tmp_path: Path) -> Path:
    file = tmp_path / "diff.html"
    file.write_text(difference_page(found, tmp_path, TEMPLATES), "utf-8")
    return file


@pytest.fixture
def marked(tmp_path: Path) -> Path:
    write_assets(tmp_path / "assets")
    file = tmp_path / "housing.html"
    file.write_text(PAGE % json.dumps(MARKS), "utf-8")
    return file


@pytest.mark.parametrize(("size", "scheme"), product(SIZES, SCHEMES))
def test_both_pages_are_accessible_and_fit(
    browser: Browser, compared: Path, marked: Path, size: tuple[int, int], scheme: str
) -> None:
    for file in (compared, marked):
        page = opened(browser, file, size, scheme)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
        page.context.close()


def test_a_changed_number_says_what_it_was(browser: Browser, marked: Path) -> None:
    page = opened(browser, marked, SIZES[0], "light")
    assert "Det er 43 (før 41) prosent, 12 (nytt) nye, 7 og nær halvparten." in " ".join(
        page.inner_text("article p >> nth=0").split()
    )
    assert "2 tall på denne siden er ikke som i build/2022." in page.inner_text(".comparing")
    page.click("text=Neste endring")
    assert page.evaluate("document.activeElement.dataset.fact") == "a.2023"
    page.context.close()


def test_the_numbers_are_filtered_by_word(browser: Browser, compared: Path) -> None:
    page = opened(browser, compared, SIZES[0], "light")
    assert "Viser 2 av 2 tall." in page.inner_text(".filters .shown")
    page.fill("#sok", "change_pp")
    assert "Viser 1 av 2 tall." in page.inner_text(".filters .shown")
    page.context.close()
