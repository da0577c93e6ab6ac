"""The Quarto engine: `quarto render` on the very folder that the embedded engine reads.

HTML always; a PDF only where the installed version knows Typst books. Quarto itself warns about a
missing reference and exits 0, which is why everything is checked before it is called.
"""

import re
import shutil
import subprocess
from pathlib import Path

from report.finding import CouldNotRun

# The first version that renders a book project through Typst.
TYPST_BOOKS_SINCE = (1, 9, 18)
# A render that takes longer than this hangs; the largest book takes half a minute.
TIMEOUT_SECONDS = 900
_LAST_LINES = 12


def installed() -> bool:
    """Whether `quarto` is on the PATH."""
    return shutil.which("quarto") is not None


def quarto_version() -> tuple[int, ...]:
    """The installed version, for example (1, 9, 18)."""
    said = _run(["--version"], Path.cwd()).strip()
    if not re.fullmatch(r"\d+(\.\d+)+", said):
        raise CouldNotRun(
            f"`quarto --version` said {said!r}, which is no version; reinstall Quarto"
        )
    return tuple(int(part) for part in said.split("."))


def makes_typst_books(version: tuple[int, ...]) -> bool:
    """Whether this version can make the PDF of a book through Typst."""
    return version >= TYPST_BOOKS_SINCE


def render_site(book: Path, site: Path) -> None:
    """Render the book folder to HTML and move the result to `site`."""
    _run(["render", ".", "--to", "html"], book)
    made = book / "_book"
    if not (made / "index.html").is_file():
        raise CouldNotRun(
            "`quarto render` ended well but made no _book/index.html; run it by hand there"
        )
    shutil.move(made, site)


def render_pdf(book: Path, pdf: Path) -> None:
    """Render the book folder to PDF through Typst and move it to `pdf`."""
    _run(["render", ".", "--to", "typst"], book)
    made = sorted((book / "_book").glob("*.pdf"))
    if len(made) != 1:
        raise CouldNotRun(
            f"`quarto render --to typst` made {len(made)} PDF files in _book; expected one"
        )
    shutil.move(made[0], pdf)
    shutil.rmtree(book / "_book")


def _run(arguments: list[str], folder: Path) -> str:
    try:
        done = subprocess.run(
            ["quarto", *arguments],
            cwd=folder,
            capture_output=True,
            text=True,
            timeout=TIMEOUT_SECONDS,
            check=False,
            encoding="utf-8",
        )
    except FileNotFoundError:
        raise CouldNotRun(
            "`quarto` is not on the PATH; install it from quarto.org, or leave out --engine quarto: "
            "the embedded engine needs nothing"
        ) from None
    except subprocess.TimeoutExpired:
        raise CouldNotRun(f"`quarto` did not end within {TIMEOUT_SECONDS} seconds") from None
    if done.returncode != 0:
        tail = "\n".join((done.stderr or done.stdout).strip().splitlines()[-_LAST_LINES:])
        raise CouldNotRun(f"`quarto {' '.join(arguments)}` ended with {done.returncode}:\n{tail}")
    return done.stdout
