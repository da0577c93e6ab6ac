import asyncio
import json
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette

from report.project import Project
from report.review import routes
from report.review.routes import BYTES_AT_MOST, review_routes
from report.review.store import kept
from tests.report.review.sample import comment, decision, project_in

HERE = {"Content-Type": "application/json", "Origin": "http://127.0.0.1:8000"}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return project_in(tmp_path)


def ask(
    project: Project,
    method: str,
    path: str,
    content: bytes = b"",
    headers: dict[str, str] | None = None,
) -> httpx.Response:
    async def asked() -> httpx.Response:
        over = httpx.ASGITransport(app=Starlette(routes=review_routes({2023: project})))
        async with httpx.AsyncClient(transport=over, base_url="http://127.0.0.1:8000") as client:
            given = HERE if headers is None else headers
            return await client.request(method, path, content=content, headers=given)

    return asyncio.run(asked())


def said(**changes: Any) -> bytes:
    return json.dumps(json.loads(comment().to_json()) | changes).encode()


def test_a_comment_is_kept_and_comes_back_with_its_page(project: Project) -> None:
    answer = ask(project, "POST", "/2023/comments", said())
    assert answer.status_code == 201
    (found,) = ask(project, "GET", "/2023/comments/housing").json()
    assert (found["id"], found["standing"]) == (answer.json()["id"], "as it was")
    assert ask(project, "GET", "/2023/comments/fte").json() == []


def test_the_server_says_when_it_was(project: Project) -> None:
    ask(project, "POST", "/2023/comments", said(created="2099-01-01T00:00:00Z"))
    assert kept(project).annotations[0].created < "2090"


def test_a_second_try_is_the_same_comment(project: Project) -> None:
    content = said()
    codes = [ask(project, "POST", "/2023/comments", content).status_code for _ in range(2)]
    assert codes == [201, 200]
    assert len(kept(project).annotations) == 1


def test_decisions_are_made_in_the_preview(project: Project) -> None:
    first = comment(blocking=True)
    ask(project, "POST", "/2023/comments", first.to_json().encode())
    ask(project, "POST", "/2023/comments", decision(first, "resolved").to_json().encode())
    (found,) = ask(project, "GET", "/2023/comments/housing").json()
    assert (found["resolved"], found["blocking"]) == (True, False)


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "text/plain", "Origin": "http://127.0.0.1:8000"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": "application/json", "Origin": "http://elsewhere.example"},
        {"Content-Type": "application/json", "Origin": "null"},
        {"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"},
        {"Content-Type": "application/json", "Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_in_the_same_browser_cannot_comment(
    project: Project, headers: dict[str, str]
) -> None:
    assert ask(project, "POST", "/2023/comments", said(), headers).status_code == 403
    assert kept(project).annotations == ()


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 422),
        (b"<html>", 422),
        (b"[" * 100_000, 422),
        (b" " * (BYTES_AT_MOST + 1), 413),
        (said(body=[]), 422),
        (comment(source="report:2022/housing").to_json().encode(), 409),
    ],
)
def test_what_is_wrong_is_told_in_norwegian_and_not_kept(
    project: Project, content: bytes, status: int
) -> None:
    answer = ask(project, "POST", "/2023/comments", content)
    assert answer.status_code == status
    assert answer.json()["told"].startswith(("Den ", "Kommentaren "))
    assert kept(project).annotations == ()


def test_an_edition_that_is_not_served_has_no_comments(project: Project) -> None:
    assert ask(project, "GET", "/2021/comments/housing").status_code == 404
    assert ask(project, "POST", "/2021/comments", said()).status_code == 404


def test_a_full_disk_is_told_and_not_taken_for_kept(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(project: Project, annotation: object) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(routes, "add", full)
    answer = ask(project, "POST", "/2023/comments", said())
    assert answer.status_code == 507
    assert "No space left" in answer.json()["told"]


def test_the_longest_comment_that_is_allowed_is_taken(project: Project) -> None:
    one = comment("𝄞" * 10_000)
    escaped = json.dumps(json.loads(one.to_json())).encode()
    assert len(escaped) < BYTES_AT_MOST
    assert ask(project, "POST", "/2023/comments", escaped).status_code == 201


def test_comments_are_no_page_that_a_browser_could_run(project: Project) -> None:
    ask(project, "POST", "/2023/comments", comment("<script>alert(1)</script>").to_json().encode())
    answer = ask(project, "GET", "/2023/comments/housing")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_comments_are_shown_while_the_project_cannot_be_read(project: Project) -> None:
    ask(project, "POST", "/2023/comments", said())
    (project.root / "_quarto.yml").write_text("book: [")
    assert len(ask(project, "GET", "/2023/comments/housing").json()) == 1
