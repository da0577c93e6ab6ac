"""Every page of the site, as axe-core sees it: light and dark, on a large screen and on the smallest."""

from datetime import date
from itertools import product
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

SIZES, SCHEMES = ((1440, 900), (320, 568)), ("light", "dark")

EXCEPTIONS = yaml.safe_load(Path(__file__).with_name("exceptions.yml").read_text("utf-8"))
# What WCAG 2.2 added is off in axe unless it is asked for.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}

# Two pages repeat one form thousands of times, and axe would need minutes for each; the first of each
# kind are looked at, since all are written by the same template.
_FIRST_OF_EACH = """() => {
  for (const entry of [...document.querySelectorAll(".register-entry")].slice(60)) entry.remove();
  for (const table of document.querySelectorAll("table"))
    for (const row of [...table.rows].slice(60)) row.remove();
  for (const one of [...document.querySelectorAll("article > .scroll")].slice(4)) one.remove();
}"""


def findings(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]


def is_excused(page: str, rule: str) -> bool:
    return any(
        one["page"] == page and one["rule"] == rule and date.today() < one["until"]
        for one in EXCEPTIONS
    )


def test_an_exception_has_its_reason_and_its_end() -> None:
    for one in EXCEPTIONS:
        assert one.keys() == {"rule", "page", "reason", "until"}
        assert one["reason"].strip()


@pytest.mark.parametrize(("size", "scheme"), product(SIZES, SCHEMES))
def test_axe_finds_nothing_on_any_page(
    browser: Browser, site: Path, size: tuple[int, int], scheme: str
) -> None:
    with browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        found = {}
        for file in sorted(site.glob("*.html")):
            page.goto(file.as_uri())
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found[f"{file.name} scrolls sideways"] = []
            page.evaluate(_FIRST_OF_EACH)
            if on_page := [f for f in findings(page) if not is_excused(file.name, f[0])]:
                found[file.name] = on_page[:5]
        assert found == {}


@pytest.mark.parametrize(("size", "scheme"), product(SIZES, SCHEMES))
def test_axe_finds_nothing_in_what_opens(
    browser: Browser, site: Path, size: tuple[int, int], scheme: str
) -> None:
    with browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    ) as context:
        page = context.new_page()
        page.goto((site / "housing.html").as_uri())
        page.locator("main .hovedfunn a.fact").first.click()
        page.wait_for_selector(".panel:not([hidden])")
        assert findings(page) == []
        page.keyboard.press("Escape")
        page.get_by_text("Vis tabellen").first.click()
        page.get_by_role("button", name="Forstørr").first.click()
        assert findings(page) == []
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Søk").click()
        assert findings(page) == []
