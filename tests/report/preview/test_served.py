from pathlib import Path

import pytest

from report.preview.served import Served, inside
from report.project import Project


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "build" / "2023" / "site"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("forside")
    (folder / "assets" / "book.js").write_text("skript")
    (folder / ".skjult").write_text("hemmelig")
    (tmp_path / "build" / "2023" / "facts.json").write_text("[]")
    (folder / "lenke").symlink_to(tmp_path / "build" / "2023" / "facts.json")
    return folder


def test_a_file_of_the_site_is_found(site: Path) -> None:
    assert inside(site, "assets/book.js") == site / "assets" / "book.js"
    assert inside(site, "") == site / "index.html"


@pytest.mark.parametrize(
    "path",
    [
        "../facts.json",
        "assets/../../facts.json",
        "/etc/passwd",
        "..\\facts.json",
        ".skjult",
        "lenke",
        "assets",
        "mangler.html",
        "index.html\0.js",
    ],
)
def test_nothing_else_is(site: Path, path: str) -> None:
    assert inside(site, path) is None


def test_a_newer_page_stands_over_the_build(site: Path) -> None:
    served = Served(Project(site.parents[2], 2023), {"housing.html": b"nytt"})
    assert served.read("housing.html") == b"nytt"
    assert served.read("index.html") == b"forside"
    assert served.pages() == {"index.html": b"forside", "housing.html": b"nytt"}
