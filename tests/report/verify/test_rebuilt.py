import os
from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.verify.rebuilt import rebuild
from report.verify.record import Manifest

# A program that writes down how it was called and where it was found.
PROGRAM = b"""import os, sys
with open("called.txt", "a") as log:
    log.write(" ".join(sys.argv[1:]) + "\\n")
if "SAYS" in os.environ:
    sys.exit(os.environ["SAYS"])
"""


def manifest(*outputs: str, **engines: str) -> Manifest:
    hashes = dict.fromkeys(outputs, "a")
    return Manifest(edition=2023, engines=engines, tools={}, inputs={}, outputs=hashes)


def called(folder: Path, record: Manifest) -> list[str]:
    rebuild(folder, record, {"report/__init__.py": b"", "report/__main__.py": PROGRAM})
    return (folder / "called.txt").read_text().splitlines()


def test_the_recorded_program_makes_what_the_record_has(tmp_path: Path) -> None:
    record = manifest("site/index.html", "report.pdf", html="embedded", pdf="embedded")
    assert called(tmp_path, record) == ["render --edition 2023 --to html,pdf --engine embedded"]


def test_a_chapters_own_pdf_is_made_after_the_book(tmp_path: Path) -> None:
    record = manifest("site/index.html", "report-housing.pdf", html="quarto")
    assert called(tmp_path, record) == [
        "render --edition 2023 --to html --engine quarto",
        "render --edition 2023 --to pdf --chapter housing --engine quarto",
    ]


def test_a_render_that_stops_is_told_in_its_own_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(os.environ, "SAYS", "chapters/fte.qmd:3: unbound number")
    with pytest.raises(CouldNotRun, match="chapters/fte.qmd:3: unbound number"):
        called(tmp_path, manifest("site/index.html"))
