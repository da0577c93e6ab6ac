"""Under a figure: its table, its files, a link and a citation to copy, and the figure enlarged."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.served import served


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    with served(site) as address, browser.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{address}housing.html")
        yield page


def test_the_table_behind_a_figure_opens_without_a_script(browser: Browser, site: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / "housing.html").as_uri())
        figure = page.locator("figure.figure").first
        figure.get_by_text("Vis tabellen").click()
        expect(figure.get_by_role("table")).to_be_visible()
        expect(figure.get_by_role("button")).to_have_count(0)
        assert figure.locator("table a.fact").count() > 5


def test_files_are_there_to_take_along(page: Page, tmp_path: Path) -> None:
    figure = page.locator("figure.figure").first
    for name, start in (("Last ned CSV", b"\xef\xbb\xbf"), ("Last ned Excel", b"PK")):
        with page.expect_download() as download:
            figure.get_by_role("link", name=name).click()
        assert download.value.path().read_bytes().startswith(start)


def test_a_link_and_a_citation_are_copied(page: Page) -> None:
    figure = page.locator("figure.table").first
    name = figure.get_attribute("id")
    copied = "navigator.clipboard.readText()"
    figure.get_by_role("button", name="Kopier lenke").click()
    expect(figure.get_by_role("status")).to_contain_text("Kopiert")
    assert page.evaluate(copied).endswith(f"/housing.html#{name}")
    figure.get_by_role("button", name="Siter").click()
    page.wait_for_function(f"{copied}.then((text) => text.includes('. I: '))")
    assert page.evaluate(copied).startswith("Tabell")


def test_a_figure_is_enlarged_and_comes_back_whole(page: Page) -> None:
    figure = page.locator("figure.figure").first
    before = figure.inner_html()
    opener = figure.get_by_role("button", name="Forstørr")
    opener.click()
    box = page.get_by_role("dialog", name="Forstørret figur")
    expect(box.get_by_role("img")).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_have_count(0)
    assert figure.inner_html() == before
    expect(opener).to_be_focused()
