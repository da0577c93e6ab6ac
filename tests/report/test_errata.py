from pathlib import Path

import pytest

from analysis.errors import UserError
from report.errata import (
    errata_findings,
    next_version,
    read_errata,
    version_findings,
)
from report.project import Project
from tests.report.publish.samples import make_edition

SECOND = """corrections:
  - version: 2
    date: 2024-02-11
    what: Psykologene i Tromsø var ført to ganger.
"""


def project(folder: Path, text: str = "") -> Project:
    if text:
        file = folder / "data/2023/errata.yml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return Project(folder, 2023)


def rules(folder: Path, version: int, text: str = "", edition_version: str = "") -> list[str]:
    edition = make_edition(version=edition_version)
    found = errata_findings(project(folder, text), edition, version)
    return [f"{finding.line} {finding.rule}" for finding in found]


def test_the_first_version_needs_no_errata(tmp_path: Path) -> None:
    assert read_errata(project(tmp_path)).corrections == ()
    assert rules(tmp_path, 1) == []
    assert rules(tmp_path, 1, "# ingen ennå\n") == []


def test_a_later_version_says_what_it_corrects(tmp_path: Path) -> None:
    assert rules(tmp_path, 2) == ["0 no erratum"]
    assert rules(tmp_path, 2, SECOND) == []
    assert read_errata(project(tmp_path)).of(2)[0].what.startswith("Psykologene")


def test_corrections_stand_in_order_and_are_not_ahead(tmp_path: Path) -> None:
    assert rules(tmp_path, 1, SECOND) == ["2 correction of a later version"]
    assert rules(tmp_path, 2, SECOND.replace("2024-02-11", "2023-02-11")) == [
        "2 date of correction"
    ]


def test_the_title_page_has_the_same_version(tmp_path: Path) -> None:
    assert rules(tmp_path, 2, SECOND, "2.0") == []
    assert rules(tmp_path, 2, SECOND, "1.0") == ["0 version"]


def test_an_erratum_and_a_title_page_of_different_versions_are_told_before_anything_is_published(
    tmp_path: Path,
) -> None:
    here = project(tmp_path, SECOND)
    here.edition_file.write_text('year: 2023\nversion: "1.0"\n', "utf-8")
    (found,) = version_findings(here, "1.0")
    assert (found.file, found.line, found.rule) == ("data/2023/edition.yml", 2, "version")
    assert found.text == (
        "version = '1.0', and data/2023/errata.yml:2 says what version 2 corrects"
    )
    assert 'version: "2.0"' in found.remedy
    assert [*version_findings(here, "2.1"), *version_findings(here, "")] == []
    assert list(version_findings(project(tmp_path / "new"), "1.0")) == []


def test_the_errata_say_which_version_is_to_be_published(tmp_path: Path) -> None:
    assert next_version(project(tmp_path)) == 1
    assert next_version(project(tmp_path, SECOND)) == 2


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("version: 2", "version: 1", "data/2023/errata.yml:2: "),
        ("what:", "hva:", "field 'hva' does not exist"),
        ("what: Psykologene i Tromsø var ført to ganger.", 'what: " "', "data/2023/errata.yml:4"),
        ("date: 2024-02-11", "date: i går", "data/2023/errata.yml:3"),
        ("corrections:", "corrections: [", "data/2023/errata.yml:"),
    ],
)
def test_mistakes_are_told_at_their_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(UserError) as wrong:
        read_errata(project(tmp_path, SECOND.replace(old, new)))
    assert message in str(wrong.value)
