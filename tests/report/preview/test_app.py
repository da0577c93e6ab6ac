import asyncio
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from report.preview.app import preview_app
from report.preview.extension import Extension
from report.preview.listeners import Listeners
from report.preview.served import Served
from report.preview.state import State
from report.project import Project


@dataclass(frozen=True)
class Client:
    app: Starlette

    def get(self, path: str, **said: object) -> httpx.Response:
        return self.ask("GET", path, **said)

    def ask(self, method: str, path: str, **said: object) -> httpx.Response:
        async def asked() -> httpx.Response:
            over = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=over, base_url="http://127.0.0.1") as client:
                return await client.request(method, path, **said)

        return asyncio.run(asked())


@pytest.fixture
def client(tmp_path: Path) -> Client:
    for year in (2022, 2023):
        site = tmp_path / "build" / str(year) / "site"
        site.mkdir(parents=True)
        (site / "index.html").write_text(f"<html><head></head><body>{year}</body></html>")
        (site / "book.css").write_text("body {}")
    (tmp_path / "build" / "2023" / "facts.json").write_text("[]")
    script = tmp_path / "comment.js"
    script.write_text("// kommentar")

    async def saved(request: object) -> PlainTextResponse:
        return PlainTextResponse("lagret")

    part = Extension("review", (Route("/save", saved, methods=["POST"]),), (script,))
    editions = {year: Served(Project(tmp_path, year)) for year in (2022, 2023)}
    app = preview_app(editions, State(), Listeners(), (part,), ("127.0.0.1",))
    return Client(app)


def test_every_year_has_its_address_and_the_newest_comes_first(client: Client) -> None:
    assert client.get("/").headers["location"] == "/2023/"
    assert "2022</body>" in client.get("/2022/").text
    assert "2023</body>" in client.get("/2023/index.html").text
    assert client.get("/2021/").status_code == 404


def test_pages_get_the_scripts_of_the_preview_and_nothing_is_kept(client: Client) -> None:
    page = client.get("/2023/")
    assert '<script src="/_preview/live/files/live.js" defer></script>' in page.text
    assert '<script src="/_preview/review/files/comment.js" defer></script>' in page.text
    assert page.headers["cache-control"] == "no-store"
    assert client.get("/2023/book.css").text == "body {}"


def test_an_extension_has_routes_and_files_of_its_own(client: Client) -> None:
    assert client.ask("POST", "/_preview/review/save").text == "lagret"
    assert client.get("/_preview/review/files/comment.js").text == "// kommentar"
    assert client.get("/_preview/review/files/app.py").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["/2023/../facts.json", "/2023/%2e%2e/facts.json", "/2023/..%2ffacts.json", "/facts.json"],
)
def test_nothing_outside_the_site_is_served(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_an_address_of_nothing_leads_to_the_editions(client: Client) -> None:
    page = client.get("/2021/")
    assert page.status_code == 404
    assert '<a href="/2022/">2022</a>' in page.text
    assert '<a href="/2023/">2023</a>' in page.text


def test_only_the_machine_itself_is_answered(client: Client) -> None:
    assert client.get("/2023/", headers={"host": "elsewhere.example"}).status_code == 400


def test_a_page_that_is_not_made_yet_waits_for_it(client: Client) -> None:
    page = client.get("/2023/housing.html")
    assert page.status_code == 404
    assert "Siden er ikke laget ennå" in page.text
    assert "live.js" in page.text
