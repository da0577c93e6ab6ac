from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.project import Project
from report.review import package
from report.review.package import made_package, slug, write_package
from report.review.store import add
from tests.report.review.sample import comment, project_in, reply


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    made = project_in(tmp_path)
    (made.site / "assets").mkdir()
    (made.site / "assets" / "book.css").write_text("p { margin: 0 }")
    (made.site / "assets" / "book.js").write_text("1;")
    monkeypatch.setattr(package, "is_fresh", lambda project: True)
    return made


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kari Nordmann", "kari-nordmann"),
        ("Åse Ødegård-Bæk", "ase-odegard-baek"),
        ("../../etc/passwd", "etc-passwd"),
        ("李", "leser"),
        ("x" * 90, "x" * 40),
    ],
)
def test_a_name_becomes_a_part_of_a_file_name(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_the_same_page_gives_the_same_bytes(project: Project) -> None:
    file = write_package(project, "housing", "Kari Nordmann")
    first = file.read_bytes()
    assert file == project.root / "build" / "review" / "2023-housing-kari-nordmann.html"
    assert write_package(project, "housing", "Kari Nordmann").read_bytes() == first
    assert made_package(project, "housing", "Ola").html.encode() != first


def test_a_reviewer_sees_their_own_threads_and_nobody_elses(project: Project) -> None:
    own, other = comment("Min egen", by="Kari"), comment("Noen andres", by="Liv")
    for one in (own, reply(own, "Svar til Kari"), other, comment("Lukket", by="kari")):
        add(project, one)
    html = made_package(project, "housing", "Kari").html
    assert all(words in html for words in ("Min egen", "Svar til Kari", "Lukket"))
    assert "Noen andres" not in html


def test_a_render_that_is_older_than_the_project_is_refused(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "is_fresh", lambda project: False)
    with pytest.raises(CouldNotRun, match="older than what it was made from; run `report render"):
        made_package(project, "housing", "Kari")


@pytest.mark.parametrize(
    ("chapter", "reader", "said"),
    [
        ("housin", "Kari", "no chapter 'housin'; nearest: housing"),
        ("nope", "Kari", r"no chapter 'nope'; nearest: [\w-]+(, [\w-]+){0,2}$"),
        ("index", "Kari", "index.html is not made yet"),
        ("housing", "", "is no name"),
        ("housing", "Kari\nNordmann", "is no name"),
    ],
)
def test_mistakes_are_told(project: Project, chapter: str, reader: str, said: str) -> None:
    with pytest.raises(CouldNotRun, match=said):
        made_package(project, chapter, reader)
