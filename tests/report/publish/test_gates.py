import json
from pathlib import Path

import pytest

from analysis.errors import UserError
from report.finding import CouldNotRun, Finding, ReportIsWrong
from report.project import Project
from report.publish import gates
from report.publish.gates import (
    GATES,
    answers_are_real,
    build_is_fresh,
    findings_at,
    no_open_comment,
)
from report.publish.target import TargetFailed
from report.review.store import add, folder_of
from report.stages import Stages
from tests.report.review.sample import comment, decision, project_in

ROOT = Path(__file__).parents[3]
A = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"


def test_every_gate_of_a_publication_is_there() -> None:
    assert [gate.__name__ for gate in GATES] == [
        "checks_pass",
        "build_is_fresh",
        "reconciled",
        "no_open_comment",
        "nothing_withheld_is_told",
        "tree_is_tagged",
        "answers_are_real",
    ]


def test_every_reason_is_told_at_once_whatever_way_a_gate_says_it() -> None:
    def returns(project: Project) -> tuple[Finding, ...]:
        return (Finding("a", 1, "returned", "x", "y"),)

    def raises(project: Project) -> tuple[Finding, ...]:
        raise ReportIsWrong([Finding("b", 2, "raised", "x", "y")])

    def is_a_users_mistake(project: Project) -> tuple[Finding, ...]:
        raise UserError(["c:3: wrong"])

    def cannot_be_tried(project: Project) -> tuple[Finding, ...]:
        raise CouldNotRun("no render")

    def breaks_off(project: Project) -> tuple[Finding, ...]:
        raise TargetFailed("no network")

    found = findings_at((returns, raises, is_a_users_mistake, cannot_be_tried), Project(ROOT, 2023))
    assert {f.rule for f in found} == {
        "returned",
        "raised",
        "is a users mistake",
        "cannot be tried: could not be tried",
    }
    with pytest.raises(TargetFailed):
        findings_at((returns, breaks_off), Project(ROOT, 2023))


def test_every_gate_is_a_stage_under_a_name_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gates, "_found_at", lambda gate, project: ())
    stages = Stages()
    findings_at(GATES, Project(ROOT, 2023), stages)
    assert len(stages.seconds) == len(GATES)
    assert "version" not in stages.seconds


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A finished render, as far as the manifest tells."""
    project = Project(tmp_path, 2023)
    project.site.mkdir(parents=True)
    for name in ("site/index.html", "report.pdf", "facts.json"):
        (project.build / name).write_text("a\n")
    outputs = dict.fromkeys(("facts.json", "report.pdf", "site/index.html"), A)
    manifest = {"inputs": {"data/2023/answers.csv": A}, "outputs": outputs}
    (project.build / "manifest.json").write_text(json.dumps(manifest))
    monkeypatch.setattr(gates, "read_order", lambda root, file: None)
    monkeypatch.setattr(gates, "inputs_of", lambda project, order: manifest["inputs"])
    return project


def test_a_render_of_the_files_as_they_are_is_fresh(built: Project) -> None:
    assert build_is_fresh(built) == ()


def test_a_changed_input_and_a_changed_output_are_named(
    built: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gates, "inputs_of", lambda project, order: {"chapters/fte.qmd": A})
    (built.build / "report.pdf").write_text("b\n")
    assert [(f.file, f.rule) for f in build_is_fresh(built)] == [
        ("chapters/fte.qmd", "changed since the render"),
        ("data/2023/answers.csv", "changed since the render"),
        ("build/2023/report.pdf", "not as rendered"),
    ]


def test_both_formats_are_needed(built: Project) -> None:
    built.pdf.unlink()
    assert [f.rule for f in build_is_fresh(built)] == ["no finished render"]


def test_synthetic_answers_are_refused_at_their_line() -> None:
    (found,) = answers_are_real(Project(ROOT, 2023))
    assert (found.file, found.text) == ("data/2023/edition.yml", "synthetic: true")
    assert found.line > 1
    assert "--demo" in found.remedy


def test_only_open_comments_that_block_stand_in_the_way(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    blocking, answered = comment("Feil tall", blocking=True), comment("Før", blocking=True)
    for one in (comment(), blocking, answered, decision(answered, "resolved")):
        add(project, one)
    (found,) = no_open_comment(project)
    assert found.file == f"review/2023/{blocking.uuid}.json"
    assert found.text == "Kari Nordmann on housing: Feil tall"
    assert f"report review resolve {blocking.uuid[:8]}" in found.remedy


def test_a_comment_that_nobody_can_read_stands_in_the_way_too(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    add(project, comment())
    (folder_of(project) / "half.json").write_text("{")
    assert [f.file for f in findings_at((no_open_comment,), project)] == ["review/2023/half.json"]
