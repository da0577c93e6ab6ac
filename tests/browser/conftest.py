"""A real browser, Debian's Chromium; without one these tests are skipped and say so."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.end_to_end.conftest import ROOT, Copy, copied

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all tests of this folder; each opens a context of its own.

    Playwright runs an event loop in this thread, in which no other test can run its own.
    """
    if not CHROMIUM.is_file():
        pytest.skip(f"{CHROMIUM} is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy of the project with its site rendered; what was made before is taken from the cache."""
    copy = copied(tmp_path_factory.mktemp("browser"))
    if (cache := ROOT / "build" / "cache").is_dir():
        shutil.copytree(cache, copy.root / "build" / "cache")
    done = copy.report("render", "--to", "html")
    assert done.returncode == 0, done.stderr
    return copy


@pytest.fixture(scope="session")
def site(rendered: Copy) -> Path:
    """The finished site."""
    return rendered.build / "site"
