import re
from pathlib import Path

import pytest

from report.finding import CouldNotRun
from report.review.said_now import comment_named, decide, moment, reply
from report.review.store import add, kept
from tests.report.review.sample import comment, project_in


def test_a_moment_is_one_that_is_read_again() -> None:
    assert re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", moment())


def test_replies_and_decisions_are_kept_beside_the_comment(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    first = comment(created="2024-02-01T08:00:00Z")
    add(project, first)
    reply(project, comment_named(project, first.uuid[:8]), "Takk.", "Ola")
    decide(project, comment_named(project, first.uuid), "resolved", "Ola")
    found = comment_named(project, first.uuid[:6].upper())
    assert ([r.text for r in found.replies], found.resolved) == (["Takk."], True)
    assert len(kept(project).annotations) == 3


def test_a_name_that_is_no_comment_is_told_with_the_nearest(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    add(project, comment(id="urn:uuid:1f3a9c2e-0000-4000-8000-000000000000"))
    add(project, comment(id="urn:uuid:1f3a9c2e-0000-4000-8000-000000000001"))
    with pytest.raises(CouldNotRun, match="begins with '1f3a9c22'; nearest: 1f3a9c2e"):
        comment_named(project, "1f3a9c22")
    with pytest.raises(CouldNotRun, match="begins the ids of 2 comments"):
        comment_named(project, "1f3a9c2e")
    with pytest.raises(CouldNotRun, match="no comment"):
        comment_named(project, "")
