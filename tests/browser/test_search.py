"""Search over http in Norwegian, by keyboard; and what a page says that was opened as a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.served import served


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    with served(site) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}housing.html")
        yield page


def test_the_keyboard_finds_a_word_in_another_form(page: Page) -> None:
    page.keyboard.press("/")
    box = page.get_by_role("dialog", name="Søk i rapporten")
    expect(box.get_by_role("searchbox", name="Søkeord")).to_be_focused()
    # The report says «hjemmebesøkene» and «hjemmebesøk»; the stem is the same.
    page.keyboard.type("hjemmebesøkenes")
    expect(box.get_by_role("status")).to_contain_text("side")
    box.get_by_role("link", name="eldre").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/elderly.html*")


def test_nothing_found_is_said_and_escape_goes_back(page: Page) -> None:
    button = page.get_by_role("button", name="Søk")
    button.click()
    page.keyboard.type("ъъъъ")
    box = page.locator(".search-box")
    expect(box.get_by_role("status")).to_have_text("Ingen sider har «ъъъъ».")
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(button).to_be_focused()


def test_a_page_opened_as_a_file_says_where_to_look_instead(browser: Browser, site: Path) -> None:
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        page.goto((site / "housing.html").as_uri())
        page.get_by_role("button", name="Søk").click()
        box = page.locator(".search-box")
        expect(box.get_by_role("status")).to_contain_text("når rapporten ligger på en nettside")
        box.get_by_role("link", name="Tallregister").click()
        page.wait_for_url("**/register.html")
