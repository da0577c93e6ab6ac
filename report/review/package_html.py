"""The HTML of a package: the page as one file, with its scripts and a policy that lets it do nothing else."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path

from report.own_page import with_fonts_inside
from report.review.entries import entries_of
from report.review.one_file import one_file
from report.review.scripts import SCRIPTS, STYLES

_ENTRY_PAGES = ("register", "references")
# By what their ids begin with: the heading, and what holds them on the page that they come from.
_KINDS = {
    "fact-": ("Tallene i kapitlet", "<div>"),
    "ref-": ("Kildene i kapitlet", '<div class="csl-bib-body" role="list">'),
}
_OWN_STYLE = """
.top .menu, .top .search { display: none; }
.package-entries { max-width: var(--measure); margin: 4rem auto 0; }
"""


def package_html(
    site: Path, page: str, source: str, reader: str, data: Mapping[str, object]
) -> str:
    """The page of the site (`source` is what it says) with what a reviewer needs; `data` is for the script."""
    pages = (site / f"{name}.html" for name in _ENTRY_PAGES)
    entries = entries_of(tuple(file for file in pages if file.is_file()))
    whole = one_file(source, site, page, entries)
    scripts = _scripts(site, page)
    added = {
        "<head>": f"<head>\n{_policy(scripts)}",
        "</head>": f"<style>{_style(site)}</style>\n</head>",
        '<div class="frame">': f'{_notice(reader)}\n<div class="frame">',
        "</article>": f"</article>\n{_entries(site, page, whole.needed, entries)}",
        "</body>": f"{_tail(data, scripts)}\n</body>",
    }
    html = whole.html
    for place, with_this in added.items():
        html = html.replace(place, with_this, 1)
    return html


def _scripts(site: Path, page: str) -> tuple[str, ...]:
    numbers = site / "numbers" / f"{Path(page).stem}.js"
    files = [
        site / "assets" / "book.js",
        *([numbers] if numbers.is_file() else []),
        *SCRIPTS,
    ]
    return tuple(_closed(file.read_text(encoding="utf-8")) for file in files)


def _closed(script: str) -> str:
    """The script as an element can hold it."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


def _policy(scripts: Iterable[str]) -> str:
    """What the file may do: run its own scripts, show its own fonts and pictures, and ask nobody."""
    sums = (hashlib.sha256(script.encode()).digest() for script in scripts)
    allowed = " ".join(f"'sha256-{base64.b64encode(one).decode()}'" for one in sums)
    rules = (
        "default-src 'none'",
        f"script-src {allowed}",
        "style-src 'unsafe-inline'",
        "font-src data:",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(rules)}">'


def _style(site: Path) -> str:
    assets = site / "assets"
    book = with_fonts_inside((assets / "book.css").read_text(encoding="utf-8"), assets)
    return "".join((book, *(file.read_text(encoding="utf-8") for file in STYLES), _OWN_STYLE))


def _notice(reader: str) -> str:
    words = (
        f"Utkast til gjennomlesning for <bdi>{escape(reader)}</bdi>. Marker ord i teksten, skriv, og send fila "
        "med kommentarer tilbake. Siden virker uten nett."
    )
    return f'<aside class="notice" aria-label="Om utkastet"><p>{words}</p></aside>'


def _entries(site: Path, page: str, needed: Iterable[str], entries: Mapping[str, str]) -> str:
    """The entries that the page leads to, each once, under their headings."""
    parts: list[str] = []
    for beginning, (heading, holder) in _KINDS.items():
        own = dict.fromkeys(entries[id] for id in needed if id.startswith(beginning))
        if own:
            inner = one_file("\n".join(own), site, page, {}).html
            parts.append(
                f'<section class="package-entries"><h2>{heading}</h2>\n{holder}{inner}</div></section>'
            )
    return "\n".join(parts)


def _tail(data: Mapping[str, object], scripts: Iterable[str]) -> str:
    # No sign in the data can end the element that it stands in.
    plain = (
        json.dumps(dict(data), ensure_ascii=False)
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
    )
    inside = f'<script type="application/json" id="kommentarer">{plain}</script>'
    return "\n".join((inside, *(f"<script>{script}</script>" for script in scripts)))
