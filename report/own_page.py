"""Pages that need nothing beside them: one HTML file with its style and fonts inside, to be sent by mail."""

import base64
import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

_FONT = re.compile(r'url\("(fonts/[a-z-]+\.woff2)"\)')


def inlined_style(templates: Path, names: Iterable[str]) -> Markup:
    """The book's stylesheet with its fonts inside, and the page's own, by their names in `templates`."""

    def inside(found: re.Match[str]) -> str:
        font = base64.b64encode((templates / found[1]).read_bytes()).decode()
        return f'url("data:font/woff2;base64,{font}")'

    book = (templates / "html/book.css").read_text(encoding="utf-8")
    own = "".join((templates / name).read_text(encoding="utf-8") for name in names)
    return Markup(_FONT.sub(inside, book) + own)  # noqa: S704 – the project's own files


def inlined_script(templates: Path, name: str) -> Markup:
    """A script by its name in `templates`."""
    return Markup((templates / name).read_text(encoding="utf-8"))  # noqa: S704 – the project's own file
