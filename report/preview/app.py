"""The preview as a web application: the sites of the editions, what is told as it happens, extensions.

Nothing is kept by a browser, and nothing outside the sites and the preview's own files is served.
"""

from collections.abc import Callable, Mapping
from functools import partial
from mimetypes import guess_type
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route

from report.preview.extension import Extension
from report.preview.listeners import Listeners
from report.preview.served import Served
from report.preview.state import State

OWN = "/_preview"
_TEMPLATES = Path(__file__).parents[2] / "templates" / "preview"
_FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
_TYPES = {".js": "text/javascript", ".woff2": "font/woff2", ".pagefind": "application/wasm"}


def preview_app(
    editions: Mapping[int, Served],
    state: State,
    listeners: Listeners,
    parts: tuple[Extension, ...] = (),
    hosts: tuple[str, ...] = ("*",),
    lifespan: Callable[[Starlette], object] | None = None,
) -> Starlette:
    """The application for the editions, newest first; it answers only to the names in `hosts`."""
    own = Extension("live", (), (_TEMPLATES / "live.js",), (_TEMPLATES / "live.css",))
    every = (own, *parts)

    async def first(request: Request) -> Response:
        return RedirectResponse(f"/{max(editions)}/", headers=_FRESH)

    async def page(request: Request) -> Response:
        served = editions.get(request.path_params["year"])
        if served is None:
            raise HTTPException(404)
        path = request.path_params["path"] or "index.html"
        content = served.read(path)
        if content is None:
            return _missing(every, path)
        if path.endswith(".html"):
            return _html(with_parts(content, every))
        return Response(content, media_type=_type(path), headers=_FRESH)

    async def events(request: Request) -> Response:
        page = request.query_params.get("page", "")[:200]
        stream = listeners.stream(*state.now(), page=page)
        return StreamingResponse(stream, media_type="text/event-stream", headers=_FRESH)

    routes: list[BaseRoute] = [Route("/", first), Route(f"{OWN}/events", events)]
    for part in every:
        files = {file.name: file for file in (*part.scripts, *part.styles)}
        shown = Route("/files/{name}", partial(_own_file, files))
        routes.append(Mount(f"{OWN}/{part.name}", routes=[shown, *part.routes]))
    routes += [
        Route("/{year:int}", lambda request: RedirectResponse(f"{request.url.path}/")),
        Route("/{year:int}/{path:path}", page),
    ]
    hosts_only = Middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))

    async def nowhere(request: Request, error: Exception) -> Response:
        return _html(_nowhere(editions), 404)

    return Starlette(
        routes=routes,
        middleware=[hosts_only],
        exception_handlers={404: nowhere},
        lifespan=lifespan,  # type: ignore[arg-type]
    )


def with_parts(page: bytes, parts: tuple[Extension, ...]) -> bytes:
    """The page with the scripts and styles of the preview, which the site itself never has."""
    tags = "".join(
        [
            *(
                f'<link rel="stylesheet" href="{OWN}/{part.name}/files/{file.name}">'
                for part in parts
                for file in part.styles
            ),
            *(
                f'<script src="{OWN}/{part.name}/files/{file.name}" defer></script>'
                for part in parts
                for file in part.scripts
            ),
        ]
    )
    return page.replace(b"</head>", f"{tags}\n</head>".encode(), 1)


async def _own_file(files: Mapping[str, Path], request: Request) -> Response:
    file = files.get(request.path_params["name"])
    if file is None:
        raise HTTPException(404)
    return Response(file.read_bytes(), media_type=_type(file.name), headers=_FRESH)


def _missing(parts: tuple[Extension, ...], path: str) -> Response:
    """A page that is not there yet waits for it."""
    if not path.endswith(".html"):
        raise HTTPException(404)
    waiting = (_TEMPLATES / "waiting.html").read_bytes()
    return _html(with_parts(waiting, parts), 404)


def _nowhere(editions: Mapping[int, Served]) -> bytes:
    """What stands at an address that nothing lies at: the editions that there are."""
    years = "".join(f'<li><a href="/{year}/">{year}</a></li>' for year in sorted(editions))
    page = (_TEMPLATES / "nowhere.html").read_text("utf-8")
    return page.replace("<!-- years -->", years).encode()


def _html(content: bytes, status: int = 200) -> Response:
    return Response(content, status, media_type="text/html", headers=_FRESH)


def _type(path: str) -> str:
    ending = Path(path).suffix
    return _TYPES.get(ending) or guess_type(path)[0] or "application/octet-stream"
