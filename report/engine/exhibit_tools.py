"""What stands under a figure or table on a page: its table, its files, and a place for the buttons.

Links and the folded table are there without any script; the script adds buttons where it runs.
"""

import re
from html import escape
from pathlib import Path

from report.engine.book import BookFolder

_EXHIBIT = re.compile(r'(<figure id="([^"]+)" class="(figure|table)">.*?)</figure>', re.DOTALL)
_NUMBER = re.compile(r'<span class="fact" data-fact="([^"]+)"([^>]*)>(.*?)</span>')
_FORMS = (("csv", "CSV"), ("xlsx", "Excel"))


def with_tools(html: str, book: BookFolder) -> str:
    """The page with the tools of every exhibit that has files in the book's folder."""

    def exhibit(found: re.Match[str]) -> str:
        tools = _links(found[2], book.path) + _table(found[2], book)
        return f"{found[1]}{tools}</figure>"

    return _EXHIBIT.sub(exhibit, html)


def table_file(book: Path, exhibit: str) -> Path:
    """Where the table behind a figure is."""
    return book / "figures" / f"{exhibit}.table.html"


def _links(exhibit: str, folder: Path) -> str:
    links = "".join(
        f'<a href="data/{escape(exhibit)}.{ending}" download>Last ned {name}</a>'
        for ending, name in _FORMS
        if (folder / "data" / f"{exhibit}.{ending}").is_file()
    )
    return f'\n<div class="exhibit-tools">{links}</div>' if links else ""


def _table(exhibit: str, book: BookFolder) -> str:
    file = table_file(book.path, exhibit)
    if not file.is_file():
        return ""
    named = f'aria-labelledby="{escape(exhibit)}-caption"'
    table = file.read_text(encoding="utf-8").replace("<table", f"<table {named}", 1)
    scroll = f'<div class="scroll" tabindex="0" role="region" {named}>'
    body = f"{scroll}{_linked(table, book)}</div>"
    return f'\n<details class="exhibit-table"><summary>Vis tabellen</summary>\n{body}</details>'


def _linked(table: str, book: BookFolder) -> str:
    """The table with every number leading to its place in the register."""
    register = book.edition.register_page.removesuffix(".qmd")
    if not register:
        return table
    return _NUMBER.sub(
        rf'<a class="fact" href="{register}.html#fact-\1" data-fact="\1"\2>\3</a>', table
    )
