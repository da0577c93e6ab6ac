import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from report.finding import CouldNotRun, ReportIsWrong
from report.project import Project
from report.review.store import add, folder_of, kept, open_comments
from report.review.thread import threads
from tests.report.review.sample import comment, decision, project_in, reply

# Writes comments until it is killed, and says the id of each when it is kept.
WRITER = """
import sys
from pathlib import Path
from report.project import Project
from report.review.store import add
from tests.report.review.sample import comment
project = Project(Path(sys.argv[1]), 2023)
for number in range(int(sys.argv[2])):
    one = comment(f"Kommentar {number}", by=sys.argv[3])
    add(project, one)
    print(one.uuid, flush=True)
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_in(tmp_path)


def writer(project: Project, number: int, name: str) -> "subprocess.Popen[str]":
    words = [sys.executable, "-c", WRITER, str(project.root), str(number), name]
    root = Path(__file__).parents[3]
    return subprocess.Popen(
        words,
        stdout=subprocess.PIPE,
        text=True,
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
    )


def test_comments_are_kept_in_a_file_each(project: Project) -> None:
    one, other = comment("Én"), comment("To", blocking=True)
    assert add(project, one)
    assert add(project, other)
    assert {f.name for f in (project.root / "review" / "2023").iterdir()} == {
        f"{one.uuid}.json",
        f"{other.uuid}.json",
    }
    assert {(c.text, c.blocking) for c in open_comments(project)} == {("Én", False), ("To", True)}


def test_what_is_resolved_is_not_open(project: Project) -> None:
    first = comment(blocking=True)
    for one in (first, reply(first), decision(first, "resolved")):
        add(project, one)
    assert open_comments(project) == ()
    add(project, decision(first, "reopened", created="2024-02-02T08:00:00Z"))
    (found,) = open_comments(project)
    assert found.blocking
    assert [said.text for said in found.replies] == ["Ja."]


def test_the_same_comment_twice_is_one(project: Project) -> None:
    one = comment()
    assert add(project, one)
    # A browser that heard no answer sends it again, and the server gives it another moment.
    assert not add(project, one.model_copy(update={"created": "2024-02-01T09:00:00Z"}))
    assert len(kept(project).annotations) == 1


def test_another_comment_with_the_same_id_is_refused(project: Project) -> None:
    one = comment("Min")
    add(project, one)
    with pytest.raises(CouldNotRun, match="another comment with the same id"):
        add(project, comment("Din", id=one.id))
    assert [c.text for c in open_comments(project)] == ["Min"]


def test_a_comment_on_another_edition_is_refused(project: Project) -> None:
    with pytest.raises(CouldNotRun, match="on edition 2022, not 2023; name it with --edition"):
        add(project, comment(source="report:2022/housing"))


def test_two_writers_at_once_lose_nothing(project: Project) -> None:
    each = 25
    writers = [writer(project, each, name) for name in ("Kari", "Ola", "Liv")]
    told = {line for one in writers for line in one.communicate()[0].split()}
    assert all(one.returncode == 0 for one in writers)
    found = kept(project)
    assert found.findings == ()
    assert {one.uuid for one in found.annotations} == told
    assert len(told) == 3 * each


def test_a_killed_writer_leaves_every_comment_that_it_answered_for(project: Project) -> None:
    told: set[str] = set()
    for wait in (0.0, 0.003, 0.011):
        running = writer(project, 100_000, "Kari")
        assert running.stdout is not None
        told.add(running.stdout.readline().strip())
        time.sleep(wait)
        running.send_signal(signal.SIGKILL)
        # The last line may be cut in the middle; a whole one was answered for.
        told |= {line.strip() for line in running.stdout if line.endswith("\n")}
        running.stdout.close()
        running.wait()
    found = kept(project)
    assert found.findings == ()
    assert told <= {one.uuid for one in found.annotations}
    # What else is there was never named, and nobody reads it.
    named = {f"{one.uuid}.json" for one in found.annotations}
    rest = {file.name for file in folder_of(project).iterdir()} - named
    assert all(name.endswith(".part") for name in rest)


def test_a_damaged_file_is_told_and_hides_no_other(project: Project) -> None:
    one = comment()
    add(project, one)
    (folder_of(project) / "half.json").write_text(one.to_json()[:100])
    (folder_of(project) / "other.json").write_text(comment().to_json())
    found = kept(project)
    assert [c.text for c in found.threads.comments] == ["Stemmer dette?"]
    assert {finding.file for finding in found.findings} == {
        "review/2023/half.json",
        "review/2023/other.json",
    }
    # Nobody knows whether it blocks, so nobody may say that nothing does.
    with pytest.raises(ReportIsWrong, match="Restore the file from git"):
        open_comments(project)


def test_no_folder_is_no_comment(project: Project) -> None:
    assert open_comments(project) == ()


def test_two_branches_with_their_own_comments_are_joined_as_files(project: Project) -> None:
    first = comment()
    mine, theirs = reply(first, "Ja."), reply(first, "Nei.", created="2024-02-01T08:00:01Z")
    assert [r.text for r in threads([theirs, first, mine]).comments[0].replies] == ["Ja.", "Nei."]
    assert len({one.uuid for one in (first, mine, theirs)}) == 3


def test_the_file_is_for_people_too(project: Project) -> None:
    one = comment("Blåbær?")
    add(project, one)
    text = (folder_of(project) / f"{one.uuid}.json").read_text("utf-8")
    assert "Blåbær?" in text
    assert text.count("\n") > 20
    assert json.loads(text)["creator"] == {"type": "Person", "name": "Kari Nordmann"}
