"""Ask a number: by mouse, touch and keyboard, from a file, without a network, and without a script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.fixture
def page(browser: Browser, site: Path) -> Iterator[Page]:
    with browser.new_context(viewport={"width": 1440, "height": 900}, offline=True) as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((site / "housing.html").as_uri())
        yield page
        assert errors == []


def test_a_number_tells_what_is_behind_it(page: Page) -> None:
    page.locator('main p a.fact[data-fact="housing.response_rate.2023"]').first.click()
    panel = page.get_by_role("dialog", name="91")
    expect(panel).to_be_focused()
    for words in (
        "Hva det er",
        "Uavrundet",
        "91,397849… prosent",
        "n\u00a0=\u00a0340",
        "På trykk før",
    ):
        expect(panel).to_contain_text(words)
    expect(panel.get_by_role("link", name="tallregisteret")).to_have_attribute(
        "href", "register.html#fact-housing.response_rate.2023"
    )


def test_the_numbers_behind_it_can_be_asked_too(page: Page) -> None:
    page.locator("main .hovedfunn a.fact").first.click()
    panel = page.locator(".panel")
    expect(panel.locator(".panel-tree")).to_contain_text("Nevneren i andelen")
    panel.locator(".panel-tree button").first.click()
    expect(panel).to_contain_text("Antall bak andelen")
    panel.get_by_role("button", name="Tilbake").click()
    expect(panel).to_contain_text("Utledet av")
    expect(panel).to_be_focused()


def test_a_bound_word_tells_its_rule_and_what_it_was_tried_on(page: Page) -> None:
    page.locator("main a.claim", has_text="hver tredje").first.click()
    panel = page.get_by_role("dialog", name="«hver tredje»")
    expect(panel).to_contain_text("Andelen er minst 32,5 og under 34,5 prosent.")
    expect(panel).to_contain_text("32,941176… prosent")


def test_the_keyboard_opens_walks_and_closes_it(page: Page) -> None:
    number = page.locator("main .hovedfunn a.fact").first
    number.focus()
    page.keyboard.press("Enter")
    panel = page.locator(".panel")
    expect(panel).to_be_focused()
    page.keyboard.press("Tab")
    expect(panel.get_by_role("button", name="Lukk")).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(number).to_be_focused()
    page.keyboard.press("Enter")
    panel.get_by_role("link").focus()
    page.keyboard.press("Tab")
    expect(panel).to_be_hidden()
    # The walk goes on with what stands after the number.
    expect(page.locator("main .hovedfunn a").nth(1)).to_be_focused()


def test_every_number_of_every_page_has_an_answer(browser: Browser, site: Path) -> None:
    with browser.new_context(offline=True) as context:
        page = context.new_page()
        for file in sorted(site.glob("*.html")):
            if "data-fact" not in file.read_text("utf-8"):
                continue
            page.goto(file.as_uri())
            unanswered = page.evaluate(
                """() => new Promise((done) => {
                  window.reportNumbers = (told) => done(
                    [...document.querySelectorAll("a[data-fact]")].filter((a) => a.classList.contains("claim")
                      ? !told.claims[a.dataset.rule + " " + a.dataset.fact] : !told.facts[a.dataset.fact])
                      .map((a) => a.dataset.fact));
                  const script = document.createElement("script");
                  script.src = "numbers/" + location.pathname.split("/").pop().replace(".html", ".js");
                  document.head.append(script);
                })"""
            )
            assert unanswered == [], file.name


def test_a_finger_opens_it_at_the_foot_of_a_phone_with_the_number_still_in_sight(
    browser: Browser, site: Path
) -> None:
    size = {"width": 320, "height": 568}
    with browser.new_context(
        viewport=size, has_touch=True, is_mobile=True, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto((site / "housing.html").as_uri())
        number = page.locator("main p a.fact").last
        number.tap()
        panel = page.locator(".panel")
        expect(panel).to_be_visible()
        box, at = panel.bounding_box(), number.bounding_box()
        assert box is not None
        assert at is not None
        assert box["width"] == 320
        assert at["y"] + at["height"] <= box["y"]


def test_without_a_script_it_is_a_link_to_the_register(browser: Browser, site: Path) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((site / "housing.html").as_uri())
        page.locator('a.fact[data-fact="housing.response_rate.2023"]').first.click()
        assert page.url.endswith("register.html#fact-housing.response_rate.2023")
        expect(page.locator('[id="fact-housing.response_rate.2023"]')).to_be_visible()
