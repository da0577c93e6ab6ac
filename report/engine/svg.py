"""Figures inside an HTML page: ids of their own, colours that follow light and dark, and a name.

A figure is drawn once, in the colours of print. On the page each known colour becomes a variable of
the stylesheet with the printed colour as fallback, so that one file serves light, dark and paper.
"""

import re
from html import escape
from pathlib import Path

# Printed colour → the stylesheet's variable. `templates/html/book.css` gives each its dark value.
DARK_MODE_COLOURS = {
    "#1b1f23": "--fig-ink",
    "#57606a": "--fig-muted",
    "#d8dee4": "--fig-grid",
    "#ffffff": "--fig-paper",
    "#0b5c7a": "--fig-accent",
    "#c2571a": "--fig-second",
    "#6b5b95": "--fig-third",
    "#2e7d4f": "--fig-fourth",
    "#8a6d00": "--fig-fifth",
    "#8c959f": "--fig-grey1",
    "#afb8c1": "--fig-grey2",
    "#a8431f": "--fig-bad2",
    "#dd9a77": "--fig-bad1",
    "#d0d0cf": "--fig-neutral",
    "#7fb3c8": "--fig-good1",
    "#d8eaf2": "--fig-step1",
    "#9dc9da": "--fig-step2",
    "#5ba0bc": "--fig-step3",
}

_PLACEHOLDER = re.compile(r'<svg data-src="([^"]*)"([^>]*)></svg>')
_PROLOGUE = re.compile(r"<\?xml.*?\?>|<!DOCTYPE.*?>|<metadata>.*?</metadata>|<!--.*?-->", re.DOTALL)
_ROOT = re.compile(r"<svg\b([^>]*)>")
_ID = re.compile(r'(\sid="|url\(#|href="#)([^")]+)')
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
_ATTRIBUTE_COLOUR = re.compile(r'\b(fill|stroke|stop-color)="(#[0-9a-fA-F]{6})"')
_SIZE = re.compile(r'\s(?:width|height|version|xmlns:\w+)="[^"]*"')
_RULE = re.compile(r"([^{}]+)(\{)")


def with_figures(html: str, folder: Path) -> str:
    """The page with every `<svg data-src="…">` replaced by that file's drawing."""

    def drawing(found: re.Match[str]) -> str:
        name = found[1]
        wide = (folder / name).read_text(encoding="utf-8")
        stem, narrow = Path(name).stem, (folder / name).with_suffix(".narrow.svg")
        if not narrow.is_file():
            return inline_svg(wide, stem, found[2])
        # The stylesheet shows one of the two, so only one is named to a screen reader.
        for_phones = inline_svg(narrow.read_text(encoding="utf-8"), f"{stem}-narrow", found[2])
        return inline_svg(wide, stem, f'{found[2]} class="wide-figure"') + for_phones.replace(
            "<svg ", '<svg class="narrow-figure" ', 1
        )

    return _PLACEHOLDER.sub(drawing, html)


def inline_svg(svg: str, prefix: str, attributes: str = "") -> str:
    """The drawing for use inside HTML: `prefix` makes its ids unique, `attributes` name it."""
    body = _PROLOGUE.sub("", svg).strip()
    body = _ID.sub(lambda m: f"{m[1]}{prefix}-{m[2]}", body)
    body = _STYLE.sub(lambda m: f"<style>{_scoped(m[1], prefix)}</style>", body)
    body = _ATTRIBUTE_COLOUR.sub(lambda m: f'style="{m[1]}:{m[2]}"', body)
    body = _COLOUR.sub(_variable, body)
    body = re.sub(r"\s*\n\s*", "\n", body)
    return _ROOT.sub(
        lambda m: f'<svg id="{escape(prefix)}-svg"{attributes}{_SIZE.sub("", m[1])}>', body, count=1
    )


def _variable(found: re.Match[str]) -> str:
    name = DARK_MODE_COLOURS.get(found[0].lower())
    return f"var({name}, {found[0]})" if name else found[0]


def _scoped(rules: str, prefix: str) -> str:
    """Rules that reach no further than this drawing; a style element in a page reaches everywhere."""
    return _RULE.sub(lambda m: f"#{prefix}-svg {m[1].strip()}{m[2]}", rules)
