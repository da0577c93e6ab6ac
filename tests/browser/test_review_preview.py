"""Comments in the preview: kept by the server, seen by the others, and never lost on the way."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from report.preview.app import preview_app
from report.preview.extension import extensions
from report.preview.listeners import Listeners
from report.preview.served import Served
from report.preview.server import listen
from report.preview.state import State
from report.project import Project
from report.review.store import add, folder_of, open_comments
from tests.browser.test_review_package import HOSTILE
from tests.end_to_end.conftest import Copy
from tests.report.review.sample import comment


@contextmanager
def serving(project: Project) -> Iterator[str]:
    listening = listen("127.0.0.1", 0)
    app = preview_app(
        {2023: Served(project)}, State(), Listeners(), extensions({2023: project}), ("127.0.0.1",)
    )
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=1))
    thread = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}/2023/housing.html"
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def project(rendered: Copy, tmp_path: Path) -> Project:
    """The rendered edition in a folder of its own, so that comments stay apart."""
    (tmp_path / "build").symlink_to(rendered.root / "build")
    return Project(tmp_path, 2023)


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_context(reduced_motion="reduce").new_page()
    page.goto(address)
    expect(page.locator(".review-open")).to_be_visible()
    return page


def begin(page: Page, text: str, name: str) -> None:
    page.locator("main .hovedfunn a.fact").first.focus()
    page.keyboard.press("Control+Alt+m")
    page.get_by_label("Kommentar", exact=True).fill(text)
    page.get_by_label("Navnet ditt").first.fill(name)


def test_two_reviewers_comment_answer_and_decide(browser: Browser, project: Project) -> None:
    with serving(project) as address:
        kari, ola = opened(browser, address), opened(browser, address)
        begin(kari, "Stemmer 43?", "Kari")
        begin(ola, "<b>Hvem</b> er 43?", "Ola")
        for page in (kari, ola):
            page.get_by_role("button", name="Lagre kommentaren").click()
            expect(page.get_by_role("status").filter(has_text="lagret")).to_be_visible()
        assert {one.text for one in open_comments(project)} == {"Stemmer 43?", "<b>Hvem</b> er 43?"}
        kari.reload()
        kari.locator(".review-open").click()
        item = kari.locator(".review-list > li", has_text="<b>Hvem</b>")
        item.get_by_role("button", name="Svar").click()
        kari.get_by_label("Svar", exact=True).fill("Kommunene.")
        kari.get_by_role("button", name="Lagre svaret").click()
        expect(item).to_contain_text("Kommunene.")
        item.get_by_role("button", name="La den stoppe publisering").click()
        expect(item.locator(".review-tag")).to_have_text("Stopper publisering")
        assert [one.text for one in open_comments(project) if one.blocking] == [
            "<b>Hvem</b> er 43?"
        ]
        item.get_by_role("button", name="Merk som løst").click()
        expect(item.locator(".review-tag")).to_have_text("Løst")
        expect(kari.locator(".review-open")).to_have_text("Kommentarer (1)")
    assert len(open_comments(project)) == 1
    assert len(list(folder_of(project).glob("*.json"))) == 5


def test_a_hostile_comment_is_only_text(browser: Browser, project: Project) -> None:
    sentence = "En setning som ingen har skrevet."
    add(project, comment(HOSTILE, by=HOSTILE[:60], sentence=sentence, exact=sentence))
    with serving(project) as address:
        page = opened(browser, address)
        page.locator(".review-open").click()
        item = page.locator(".review-list > li")
        expect(item).to_contain_text("<script>document.title='fanget'</script>")
        assert page.locator(".review img, .review script").count() == 0
        assert "fanget" not in page.title()


def test_when_the_server_cannot_keep_it_the_text_stays_and_a_second_try_is_one_comment(
    browser: Browser, project: Project
) -> None:
    with serving(project) as address:
        page = opened(browser, address)
        begin(page, "Viktig", "Kari")
        # The comment arrives and the answer is lost.
        page.route("**/2023/comments", lambda route: (route.fetch(), route.abort())[1])
        page.get_by_role("button", name="Lagre kommentaren").click()
        expect(page.get_by_role("alert").filter(has_text="ikke lagret")).to_be_visible()
        expect(page.get_by_label("Kommentar", exact=True)).to_have_value("Viktig")
        page.unroute_all()
        page.get_by_role("button", name="Lagre kommentaren").click()
        expect(page.get_by_role("status").filter(has_text="lagret")).to_be_visible()
    assert [one.text for one in open_comments(project)] == ["Viktig"]


def test_a_full_disk_is_told_in_the_box(
    browser: Browser, project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(project: Project, annotation: object) -> bool:
        raise OSError(28, "No space left on device")

    with serving(project) as address:
        monkeypatch.setattr("report.review.routes.add", full)
        page = opened(browser, address)
        begin(page, "Viktig", "Kari")
        page.get_by_role("button", name="Lagre kommentaren").click()
        expect(
            page.get_by_role("alert").filter(has_text="kan ikke skrives til disken")
        ).to_be_visible()
        expect(page.get_by_label("Kommentar", exact=True)).to_have_value("Viktig")


def test_what_is_being_written_outlives_a_new_version_of_the_page(
    browser: Browser, project: Project
) -> None:
    with serving(project) as address:
        page = opened(browser, address)
        begin(page, "Halvveis", "Kari")
        page.reload()
        expect(page.get_by_label("Kommentar", exact=True)).to_have_value("Halvveis")
        expect(page.get_by_label("Kommentar", exact=True)).to_be_focused()
        page.get_by_role("button", name="Lagre kommentaren").click()
        expect(page.get_by_role("status").filter(has_text="lagret")).to_be_visible()
    (found,) = open_comments(project)
    assert found.target.fact == "housing.mental_health.good_or_very_good.2023"


def test_the_published_site_knows_nothing_of_comments(rendered: Copy) -> None:
    site = rendered.build / "site"
    assert "reportReview" not in (site / "assets" / "book.js").read_text("utf-8")
    assert not any("review" in file.name for file in (site / "assets").rglob("*"))
    assert json.loads((rendered.build / "manifest.json").read_bytes())["inputs"]
