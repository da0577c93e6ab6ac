"""The preview as a writer meets it: the saved page appears, a mistake is shown over the last good one, Ctrl-C stops it."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.end_to_end.conftest import Copy

# The whole report is rendered behind the page, on a machine that may have other work.
PATIENCE = 120_000
ADDED = "Denne setningen er nettopp skrevet."


@dataclass(frozen=True)
class Preview:
    root: Path
    address: str
    process: "subprocess.Popen[str]"

    @property
    def chapter(self) -> Path:
        return self.root / "chapters" / "housing.qmd"


@pytest.fixture(scope="module")
def preview(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = tmp_path_factory.mktemp("preview") / "project"
    shutil.copytree(rendered.root, root)
    process = subprocess.Popen(
        [sys.executable, "-m", "report", "preview", "--port", "0"],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    address = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
    assert address
    yield Preview(root, address[0], process)
    process.kill()
    process.wait()
    process.stdout.close()


@pytest.fixture
def page(browser: Browser, preview: Preview) -> Iterator[Page]:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{preview.address}2023/housing.html")
        page.wait_for_function("!document.querySelector('.preview-working')", timeout=PATIENCE)
        yield page


def test_a_saved_chapter_appears_by_itself(page: Page, preview: Preview) -> None:
    source = preview.chapter.read_text("utf-8")
    preview.chapter.write_text(f"{source.rstrip()}\n\n{ADDED}\n", "utf-8")
    expect(page.get_by_text(ADDED)).to_be_visible(timeout=PATIENCE)
    # And when the whole report has been rendered behind it, the build says the same.
    built = preview.root / "build" / "2023" / "site" / "housing.html"
    page.wait_for_function("!document.querySelector('.preview-working')", timeout=PATIENCE)
    shown = page.request.get(page.url).text()
    expect(page.get_by_text(ADDED)).to_be_visible()
    head, tail = shown.split("</head>", 1)
    assert "_preview" in head
    for _ in range(60):
        if built.is_file() and ADDED in built.read_text("utf-8"):
            break
        page.wait_for_timeout(1000)
    assert built.read_text("utf-8").split("</head>", 1)[1] == tail


def test_a_mistake_is_shown_over_the_last_good_page_until_it_is_mended(
    page: Page, preview: Preview
) -> None:
    source = preview.chapter.read_text("utf-8")
    preview.chapter.write_text(f"{source}\nDet var << housing.nothing.2023 >> prosent.\n", "utf-8")
    problem = page.get_by_role("alert", name="Feil i teksten")
    expect(problem).to_be_visible(timeout=PATIENCE)
    lines = source.count("\n") + 2
    expect(problem).to_contain_text(f"chapters/housing.qmd:{lines}")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Boligsituasjon")
    preview.chapter.write_text(source, "utf-8")
    expect(problem).to_be_hidden(timeout=PATIENCE)


def test_a_chapter_that_is_gone_is_told_and_the_preview_lives_on(
    page: Page, preview: Preview
) -> None:
    source = preview.chapter.read_text("utf-8")
    preview.chapter.unlink()
    problem = page.get_by_role("alert", name="Feil i teksten")
    expect(problem).to_contain_text("names 'chapters/housing.qmd', which does not exist")
    expect(problem).not_to_contain_text(str(preview.root))
    preview.chapter.write_text(source, "utf-8")
    expect(problem).to_be_hidden(timeout=PATIENCE)


def test_answers_that_no_longer_support_the_words_are_told_where_they_stand(
    page: Page, preview: Preview
) -> None:
    answers = preview.root / "data" / "2023" / "answers.csv"
    text = answers.read_text("utf-8")
    answers.write_text(text.replace(",poor,", ",good,"), "utf-8")
    problem = page.get_by_role("alert", name="Feil i teksten")
    expect(problem).to_contain_text("«hver tredje» does not hold", timeout=PATIENCE)
    expect(problem).to_contain_text("chapters/housing.qmd:5")
    answers.write_text(text, "utf-8")
    expect(problem).to_be_hidden(timeout=PATIENCE)


def test_it_stops_cleanly(preview: Preview) -> None:
    preview.process.send_signal(signal.SIGINT)
    assert preview.process.wait(30) == 0
