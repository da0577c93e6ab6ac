"""`report review` as the editors meet it."""

import json
from pathlib import Path

import pytest
import typer

from report.cli.review import command
from report.project import Project
from report.review.annotation import CONTEXT, Annotation
from report.review.store import add, folder_of
from tests.report.review.sample import comment, project_in

ID = "urn:uuid:1f3a9c2e-0000-4000-8000-000000000000"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("report.freshness.is_fresh", lambda project: True)
    return project_in(tmp_path)


def run(*words: str, **options: object) -> int:
    """The exit code of the command."""
    given = {"edition": None, "chapter": "", "every": False, "as_json": False, "by": "Ola"}
    try:
        command(list(words) or None, **(given | options))  # type: ignore[arg-type]
    except typer.Exit as ended:
        return ended.exit_code
    return 0


def exported(*items: Annotation) -> str:
    plain = [json.loads(item.to_json()) for item in items]
    Path("kari.json").write_text(
        json.dumps({"@context": CONTEXT, "type": "AnnotationPage", "items": plain})
    )
    return "kari.json"


def test_comments_come_by_mail_are_answered_and_closed(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    file = exported(comment("Stemmer dette?", id=ID, blocking=True), comment("Og dette?"))
    assert run("import", file) == 0
    assert run("import", file) == 0
    assert capsys.readouterr().out == (
        "kari.json: 2 read; 2 new.\nkari.json: 2 read, 2 of them here already; 0 new.\n"
    )
    assert run("reply", "1f3a9c2e", "Ja,", "det", "gjør det.") == 0
    assert run() == 0
    shown = capsys.readouterr().out
    assert "1f3a9c2e  Kari Nordmann, 2024-02-01 08:00  BLOCKING" in shown
    assert "↳ Ola: Ja, det gjør det." in shown
    assert shown.endswith("2 open, 1 of them blocking.\n")
    assert run("unblock", "1f3a9c2e") == run("block", "1f3a9c2e") == 0
    assert run("resolve", "1f3a") == 0
    capsys.readouterr()
    run()
    assert capsys.readouterr().out.endswith("1 open, 0 of them blocking.\n")
    run(every=True)
    assert "2024-02-01 08:00  resolved" in capsys.readouterr().out
    assert run("reopen", "1f3a") == 0
    run(chapter="index")
    assert capsys.readouterr().out.endswith("0 open, 0 of them blocking.\n")


def test_the_list_as_json_is_pure_ascii(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    add(project, comment("\x1b[2J blåbær \u202e"))
    assert run(as_json=True) == 0
    out = capsys.readouterr().out
    assert out.isascii()
    assert "\x1b" not in out
    (found,) = json.loads(out)
    assert found["text"] == "\x1b[2J blåbær \u202e"


def test_a_damaged_file_is_told_beside_the_comments(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    add(project, comment("Hel"))
    (folder_of(project) / "half.json").write_text("{")
    assert run() == 1
    said = capsys.readouterr()
    assert "Hel" in said.out
    assert "review/2023/half.json: comment that cannot be read" in said.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("imprt", "x"), "no action 'imprt'; nearest: import"),
        (("resolve",), "must be told what"),
        (("reply", "1f3a"), "a reply needs an id and a text"),
        (("resolve", "abcd"), "no comment has an id that begins with 'abcd'"),
        (("import", "gone.json"), "gone.json: No such file"),
    ],
)
def test_mistakes_end_with_2(
    project: Project, words: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*words) == 2
    assert said in capsys.readouterr().err


def test_one_name_that_is_wrong_decides_nothing(project: Project) -> None:
    add(project, comment(id=ID))
    assert run("resolve", "1f3a", "abcd") == 2
    assert len(list(folder_of(project).iterdir())) == 1


def test_sentences_of_an_older_render_are_said_to_be_so(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    add(project, comment("Stemmer dette?"))
    assert run() == 0
    assert "has changed since" not in capsys.readouterr().out
    monkeypatch.setattr("report.freshness.is_fresh", lambda project: False)
    assert run() == 0
    assert "the last render, and the project has changed since" in capsys.readouterr().out
