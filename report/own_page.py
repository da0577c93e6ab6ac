"""Pages that need nothing beside them: one HTML file with its style and fonts inside, to be sent by mail."""

import base64
import re
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

_FONT = re.compile(r'url\("(fonts/[a-z-]+\.woff2)"\)')


def inlined_style(templates: Path, names: Iterable[str]) -> Markup:
    """The book's stylesheet with its fonts inside, and the page's own, by their names in `templates`."""
    book = (templates / "html/book.css").read_text(encoding="utf-8")
    own = "".join((templates / name).read_text(encoding="utf-8") for name in names)
    return Markup(with_fonts_inside(book, templates) + own)  # noqa: S704 – the project's own files


def with_fonts_inside(style: str, folder: Path) -> str:
    """The stylesheet with the fonts that it names, which lie under the folder, inside it."""
    return _FONT.sub(lambda found: f'url("{data_address(folder / found[1], "font/woff2")}")', style)


def data_address(file: Path, kind: str) -> str:
    """An address that is the file itself."""
    return f"data:{kind};base64,{base64.b64encode(file.read_bytes()).decode()}"


def inlined_script(templates: Path, name: str) -> Markup:
    """A script by its name in `templates`."""
    return Markup((templates / name).read_text(encoding="utf-8"))  # noqa: S704 – the project's own file
