"""Comments over the preview's server: read those on a page, keep a new one.

Anyone who can open the preview can comment, under the name that they give. Another site that is open in
the same browser cannot: what it sends is not JSON from the page's own address.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from report.finding import CouldNotRun
from report.project import Project
from report.review.listing import listing
from report.review.reading import NotAnAnnotation, read_annotation
from report.review.said_now import moment
from report.review.store import add, kept

BYTES_AT_MOST = 200_000
_FRESH = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}


def review_routes(editions: Mapping[int, Project]) -> list[BaseRoute]:
    """`GET /<year>/comments/<chapter>` and `POST /<year>/comments`."""

    async def of_page(request: Request) -> Response:
        project = editions.get(request.path_params["year"])
        if project is None:
            return _told(404, "Denne utgaven vises ikke her.")
        return JSONResponse(
            await run_in_threadpool(_on_page, project, request.path_params["chapter"]),
            headers=_FRESH,
        )

    async def new(request: Request) -> Response:
        project = editions.get(request.path_params["year"])
        if project is None:
            return _told(404, "Denne utgaven vises ikke her.")
        if not _is_from_here(request):
            return _told(403, "Kommentarer tas bare imot fra siden selv.")
        content = await _body(request)
        if content is None:
            return _told(413, "Kommentaren er for lang.")
        return await run_in_threadpool(_keep, project, content)

    return [
        Route("/{year:int}/comments/{chapter}", of_page, methods=["GET"]),
        Route("/{year:int}/comments", new, methods=["POST"]),
    ]


def _on_page(project: Project, chapter: str) -> list[dict[str, object]]:
    comments = [one for one in kept(project).threads.comments if one.chapter == chapter]
    # Nothing but the page is asked: what a writer has half finished must not hide what was said.
    return [one.to_plain() for one in listing(project, chapter, comments).comments]


def _keep(project: Project, content: bytes) -> Response:
    """Keep what was sent, with the server's own moment: a browser's clock may be wrong."""
    try:
        said = read_annotation(content).model_copy(update={"created": moment()})
        new = add(project, said)
    except NotAnAnnotation:
        return _told(422, "Den må ha ord i seg, og navnet må stå på én linje.")
    except CouldNotRun:
        return _told(409, "Den hører til en annen utgave, eller en annen har samme nummer.")
    except OSError as error:
        return _told(507, f"Den kan ikke skrives til disken ({error.strerror}).")
    return JSONResponse({"id": said.uuid}, 201 if new else 200, headers=_FRESH)


def _is_from_here(request: Request) -> bool:
    """Whether a page of this server sent it; a form or script of another site cannot claim that."""
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    origin, site = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    return (
        kind == "application/json"
        and site in (None, "same-origin")
        and (origin is None or urlsplit(origin).netloc == request.headers.get("host"))
    )


async def _body(request: Request) -> bytes | None:
    """What was sent, or None when it is more than any comment."""
    content = b""
    async for part in request.stream():
        content += part
        if len(content) > BYTES_AT_MOST:
            return None
    return content


def _told(status: int, words: str) -> Response:
    return JSONResponse({"told": words}, status, headers=_FRESH)
