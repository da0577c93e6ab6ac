from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.search import index
from report.search.index import FOLDER, begin_index

PAGE = '<html lang="nb"><body><article><h1>Eldre</h1><p>{}</p></article></body></html>'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "elderly.html").write_text(PAGE.format("Kommunene gjør hjemmebesøk."), "utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        f.relative_to(folder).as_posix(): f.read_bytes() for f in folder.rglob("*") if f.is_file()
    }


def test_the_same_pages_give_the_same_index_and_nothing_that_no_page_asks_for(
    site: Path, tmp_path: Path
) -> None:
    first = files(begin_index(site, tmp_path / "a").finish())
    assert first == files(begin_index(site, tmp_path / "b").finish())
    assert {"pagefind.js", "pagefind-entry.json", "wasm.no.pagefind"} <= first.keys()
    assert not any("ui" in name for name in first)


def test_the_index_is_norwegian_and_is_put_into_the_site(site: Path, tmp_path: Path) -> None:
    begin_index(site, tmp_path / "cache").write_to(site)
    assert '"no"' in (site / FOLDER / "pagefind-entry.json").read_text("utf-8")


def test_unchanged_pages_are_not_indexed_again_and_changed_ones_are(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = begin_index(site, tmp_path / "cache").finish()

    def never() -> str:
        raise AssertionError("indexed again")

    with monkeypatch.context() as patched:
        patched.setattr(index, "_program", never)
        assert begin_index(site, tmp_path / "cache").finish() == before
    (site / "elderly.html").write_text(PAGE.format("Kommunene gjør ikke dette."), "utf-8")
    assert begin_index(site, tmp_path / "cache").finish() != before


def test_what_pagefind_says_is_told(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing = tmp_path / "pagefind"
    failing.write_text("#!/bin/sh\necho no room left\nexit 1\n")
    failing.chmod(0o755)
    monkeypatch.setattr(index, "_program", lambda: str(failing))
    with pytest.raises(CouldNotRun, match="could not index the site: no room left"):
        begin_index(site, tmp_path / "cache").finish()


def test_an_index_that_is_given_up_leaves_nothing(site: Path, tmp_path: Path) -> None:
    begin_index(site, tmp_path / "cache").give_up()
    assert list((tmp_path / "cache").iterdir()) == []
