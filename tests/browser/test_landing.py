"""The landing page as a browser shows it: found accessible, without scrolling sideways, and aware of what is newer."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from report.publish.landing import landing_page
from tests.report.publish.samples import make_described, make_publication, second_version

TEMPLATES = Path(__file__).parents[2] / "templates"
SIZES, SCHEMES = ((1440, 900), (320, 568)), ("light", "dark")
PAGES = {
    "demo": make_described(make_publication(demo=True), synthetic=True),
    "second": make_described(second_version(), contact="post@web.no"),
}


def opened(browser: Browser, address: str, size: tuple[int, int], scheme: str) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize(("name", "size", "scheme"), product(PAGES, SIZES, SCHEMES))
def test_axe_finds_nothing_and_nothing_is_cut_off(
    browser: Browser, tmp_path: Path, name: str, size: tuple[int, int], scheme: str
) -> None:
    file = tmp_path / "index.html"
    file.write_text(landing_page(PAGES[name], TEMPLATES), "utf-8")
    page = opened(browser, file.as_uri(), size, scheme)
    found = Axe().run(page).response["violations"]
    assert [f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_version_tells_its_readers_of_a_newer_one(browser: Browser, tmp_path: Path) -> None:
    for version in ("v1", "v2"):
        (tmp_path / "2023" / version).mkdir(parents=True)
        described = PAGES["second"] if version == "v2" else make_described()
        (tmp_path / "2023" / version / "index.html").write_text(
            landing_page(described, TEMPLATES), "utf-8"
        )
    (tmp_path / "2023/latest.json").write_text('{"version": 2}')
    with served(tmp_path) as address:
        page = opened(browser, f"{address}/2023/v1/index.html", SIZES[0], "light")
        line = page.locator("#nyere")
        line.wait_for(state="visible")
        assert line.inner_text().startswith("Det finnes en nyere, rettet versjon")
        line.get_by_role("link", name="Les versjon 2.").click()
        page.wait_for_url("**/v2/index.html")
        page.wait_for_load_state("networkidle")
        assert page.locator("#nyere").is_hidden()


def test_a_chapter_of_an_old_version_says_so_and_one_of_the_newest_does_not(
    browser: Browser, tmp_path: Path, site: Path
) -> None:
    for version in ("v1", "v2"):
        (tmp_path / "2023" / version).mkdir(parents=True)
        (tmp_path / "2023" / version / "site").symlink_to(site)
    (tmp_path / "2023/v2/index.html").write_text("<title>Versjon 2</title>")
    (tmp_path / "2023/latest.json").write_text('{"version": 2, "folder": "v2"}')
    with served(tmp_path) as address:
        for scheme in SCHEMES:
            page = opened(browser, f"{address}/2023/v1/site/housing.html", SIZES[1], scheme)
            line = page.locator(".newer")
            line.wait_for(state="visible")
            assert line.inner_text().startswith("Det finnes en nyere, rettet versjon")
            found = Axe().run(page, context=".newer").response["violations"]
            assert [one["id"] for one in found] == []
        line.get_by_role("link", name="Les versjon 2.").click()
        page.wait_for_url("**/2023/v2/index.html")
        page = opened(browser, f"{address}/2023/v2/site/housing.html", SIZES[0], "light")
        page.wait_for_load_state("networkidle")
        assert page.locator(".newer").count() == 0


@pytest.mark.parametrize("pointer", ["", "[]", '{"folder": "../annet"}', '{"folder": "v0"}'])
def test_a_pointer_that_cannot_be_read_leaves_the_page_as_it_is(
    browser: Browser, tmp_path: Path, site: Path, pointer: str
) -> None:
    (tmp_path / "2023/v1").mkdir(parents=True)
    (tmp_path / "2023/v1/site").symlink_to(site)
    if pointer:
        (tmp_path / "2023/latest.json").write_text(pointer)
    with served(tmp_path) as address:
        page = opened(browser, f"{address}/2023/v1/site/housing.html", SIZES[0], "light")
        page.wait_for_load_state("networkidle")
        assert page.locator(".newer").count() == 0


def test_nothing_is_asked_where_no_version_stands_in_the_address(
    browser: Browser, site: Path
) -> None:
    asked: list[str] = []
    page = browser.new_context().new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto((site / "housing.html").as_uri())
    with served(site) as address:
        page.goto(f"{address}/housing.html")
        page.wait_for_load_state("networkidle")
    assert [url for url in asked if "latest.json" in url] == []
