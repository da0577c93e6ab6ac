"""From the gates to the pointer, with a render that is three files."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import typer

from report.cli import publish as cli
from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.project import Project
from report.publish import opened, published
from report.publish.publication import Publication
from report.publish.published import publish
from report.publish.target import TargetFailed
from report.stages import Stages
from tests.report.publish.servers import Lying, Refusing, silent_server, storage
from tests.report.publish.targets import Faults, breaks_off, faulty_target, folder_target, tree
from tests.report.test_errata import SECOND

ROOT = Path(__file__).parents[3]


def fact(value: str) -> list[dict[str, Any]]:
    return [
        {
            "id": "fte.total.2023",
            "definition": "Årsverk",
            "year": "2023",
            "group": "alle",
            "unit": "årsverk",
            "decimals": 0,
            "value_exact": value,
            "kind": "fte",
            "printed": value,
            "printed_signed": f"+{value}",
            "printed_in": ["fte.qmd"],
        }
    ]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Project]:
    """A project whose gates are open and whose render is its facts."""
    root = tmp_path / "project"
    data = root / "data/2023"
    data.mkdir(parents=True)
    text = (ROOT / "data/2023/edition.yml").read_text("utf-8")
    (data / "edition.yml").write_text(text.replace('version: "1.0"', 'version: ""'), "utf-8")
    (root / "templates").symlink_to(ROOT / "templates")
    made = Project(root, 2023)
    made.build.mkdir(parents=True)
    rendered(made, "17436")
    monkeypatch.setattr(published, "GATES", ())
    monkeypatch.setattr(published, "contents", small_contents)
    return made


def rendered(project: Project, value: str) -> None:
    (project.build / "facts.json").write_text(json.dumps(fact(value)), "utf-8")


def small_contents(project: Project, publication: Publication) -> dict[str, bytes]:
    return {
        "facts.json": (project.build / "facts.json").read_bytes(),
        "index.html": f"versjon {publication.version}".encode(),
        "publication.json": publication.to_json(),
    }


def errata(project: Project, text: str = SECOND) -> None:
    (project.root / "data/2023/errata.yml").write_text(text, "utf-8")


def corrected_render(project: Project, web: Path) -> None:
    """A first version is published; a second is rendered and has its erratum."""
    publish(project, partial(folder_target, web))
    rendered(project, "17420")
    errata(project)


def test_the_first_version_and_then_nothing_to_do(project: Project, tmp_path: Path) -> None:
    web = tmp_path / "web"
    first = publish(project, partial(folder_target, web))
    assert (first.version, first.sent, first.moved) == (1, 3, True)
    before = tree(web)
    again = publish(project, partial(folder_target, web))
    assert (again.version, again.sent, again.moved) == (1, 0, False)
    assert tree(web) == before


def test_a_correction_is_a_version_that_says_by_how_much(project: Project, tmp_path: Path) -> None:
    web = tmp_path / "web"
    corrected_render(project, web)
    before = tree(web / "2023/v1")
    assert publish(project, partial(folder_target, web)).version == 2
    assert tree(web / "2023/v1") == before
    record = json.loads((web / "2023/v2/publication.json").read_bytes())
    assert record["issued"] == "2024-02-11"
    (corrected,) = record["corrected"]
    assert corrected["what"] == ["Psykologene i Tromsø var ført to ganger."]
    (number,) = corrected["numbers"]
    assert (number["before"], number["now"], number["by"]) == ("17436", "17420", "−16")
    assert json.loads((web / "2023/latest.json").read_bytes())["version"] == 2


def test_a_third_version_keeps_what_the_second_said(project: Project, tmp_path: Path) -> None:
    web = tmp_path / "web"
    corrected_render(project, web)
    publish(project, partial(folder_target, web))
    rendered(project, "17421")
    errata(project, SECOND + "  - {version: 3, date: 2024-03-01, what: Avrundet feil.}\n")
    assert publish(project, partial(folder_target, web)).version == 3
    record = json.loads((web / "2023/v3/publication.json").read_bytes())
    assert [one["version"] for one in record["corrected"]] == [2, 3]
    assert [one["numbers"][0]["by"] for one in record["corrected"]] == ["−16", "+1"]


def test_without_an_erratum_there_is_no_second_version(project: Project, tmp_path: Path) -> None:
    web = tmp_path / "web"
    publish(project, partial(folder_target, web))
    rendered(project, "17420")
    before = tree(web)
    with pytest.raises(ReportIsWrong, match="version 1 is published, and nothing says what 2"):
        publish(project, partial(folder_target, web))
    assert tree(web) == before


def test_whoever_waits_sees_what_is_being_done(project: Project, tmp_path: Path) -> None:
    stages = Stages()
    publish(project, partial(folder_target, tmp_path / "web"), stages=stages)
    assert list(stages.seconds) == [
        "target",
        "version",
        "landing page and metadata",
        "sending 3 files",
        "reading back",
    ]


def operations_of(project: Project, web: Path) -> int:
    faults = Faults()
    publish(project, partial(faulty_target, web, faults))
    return faults.operations


def test_a_break_at_any_write_leaves_the_old_publication_whole(
    project: Project, tmp_path: Path
) -> None:
    web = tmp_path / "counted"
    corrected_render(project, web)
    writes = operations_of(project, web)
    assert writes > 12
    for n in range(1, writes + 1):
        web = tmp_path / f"web{n}"
        (project.root / "data/2023/errata.yml").unlink()
        rendered(project, "17436")
        corrected_render(project, web)
        before = tree(web)
        with pytest.raises(TargetFailed):
            publish(project, partial(faulty_target, web, Faults(at=n, how=breaks_off)))
        after = tree(web)
        assert {name: after[name] for name in before if "/v1/" in name} == {
            name: content for name, content in before.items() if "/v1/" in name
        }
        pointed = json.loads(after["2023/latest.json"])["version"]
        assert f"2023/v{pointed}/SHA256SUMS" in after
        assert publish(project, partial(folder_target, web)).version == 2
        assert tree(web) == tree(tmp_path / "counted")


def test_all_reasons_come_at_once_and_nothing_is_sent(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web = tmp_path / "web"
    publish(project, partial(folder_target, web))
    rendered(project, "1")
    closed = Finding("chapters/fte.qmd", 3, "unbound number", "12", "Bind it.")
    monkeypatch.setattr(published, "GATES", (lambda project: (closed,),))
    with pytest.raises(ReportIsWrong) as wrong:
        publish(project, partial(folder_target, web))
    assert {f.rule for f in wrong.value.findings} == {"unbound number", "no erratum"}


def test_reasons_are_told_also_where_the_target_cannot_be_reached(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable() -> Any:
        raise TargetFailed("s3://rapporter: no connection")

    with pytest.raises(CouldNotRun, match="no connection"):
        publish(project, unreachable)
    closed = Finding("chapters/fte.qmd", 3, "unbound number", "12", "Bind it.")
    monkeypatch.setattr(published, "GATES", (lambda project: (closed,),))
    with pytest.raises(ReportIsWrong, match="unbound number"):
        publish(project, unreachable)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (partial(storage, Refusing), "failed: PermissionError"),
        (partial(storage, Lying), "facts.json does not come back as it was sent"),
        (silent_server, "failed: "),
    ],
)
def test_the_command_says_what_a_target_did_and_ends_with_2(
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    place: Callable[[], AbstractContextManager[int | str]],
    said: str,
) -> None:
    monkeypatch.setattr(cli, "project", lambda edition: project)
    monkeypatch.setattr(opened, "open_target", partial(opened.open_target, seconds=0.5))
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "rapport")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not-a-secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-north-1")
    with place() as here:
        address = here if isinstance(here, str) else f"http://127.0.0.1:{here}"
        monkeypatch.setenv("AWS_ENDPOINT_URL", address)
        with pytest.raises(typer.Exit) as ended:
            cli.command("s3://rapporter", demo=True)
    assert ended.value.exit_code == 2
    last = capsys.readouterr().err.strip().splitlines()[-1]
    assert last.startswith("s3://rapporter: ")
    assert said in last
    assert "not-a-secret" not in last


def test_a_demonstration_and_a_publication_do_not_mix(project: Project, tmp_path: Path) -> None:
    web = tmp_path / "web"
    publish(project, partial(folder_target, web), demo=True)
    assert json.loads((web / "2023/v1/publication.json").read_bytes())["demo"]
    errata(project)
    with pytest.raises(ReportIsWrong, match="v1 there is a demonstration, this is a publication"):
        publish(project, partial(folder_target, web))


def test_a_published_version_that_was_changed_stops_the_next(
    project: Project, tmp_path: Path
) -> None:
    web = tmp_path / "web"
    corrected_render(project, web)
    (web / "2023/v1/facts.json").write_bytes(b"[]")
    with pytest.raises(TargetFailed, match="2023/v1/facts.json is not what was published"):
        publish(project, partial(folder_target, web))
    assert not (web / "2023/v2").exists()
