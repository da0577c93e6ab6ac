"""The Quarto Markdown that both engines read alike, and a finding for everything else.

Read: headings with `#`; paragraphs, lists, definition lists, block quotes, pipe tables, footnotes,
formulas; citations without page numbers; cross-references to `sec-`, `fig-`, `tbl-` and `eq-`; figures and
tables in a labelled div; callouts; content for one format; raw `{=html}` and `{=typst}` blocks;
spans and divs with a class in the lists below or a language.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from report.engine.labels import KINDS
from report.engine.source import Fence, Line, lines_and_fences

CALLOUTS = (
    "callout-note",
    "callout-important",
    "callout-tip",
    "callout-warning",
    "callout-caution",
)
DIV_CLASSES = (
    *CALLOUTS, "content-visible", "content-hidden", "hovedfunn", "exhibit-note", "register-entry",
)  # fmt: skip
SPAN_CLASSES = (
    "fact", "claim", "register-value", "register-details", "content-visible", "content-hidden",
)  # fmt: skip
FORMATS = ("html", "pdf")
_ATTRIBUTES_OF_DIVS = ("title", "when-format", "lang")
_KEPT_RAW = ("{=html}", "{=typst}")

_DIV = re.compile(r"^\s*:{3,}\s*(.+?)\s*:*$")
_SPAN = re.compile(r"\]\{([^{}]*)\}")
_CLASS = re.compile(r"(?:^|\s)\.([\w-]+)")
_ID = re.compile(r"(?:^|\s)#(\S+)")
_PAIR = re.compile(r"(?:^|\s)([\w-]+)=(?:\"([^\"]*)\"|(\S+))")
_SHORTCODE = re.compile(r"\{\{<.*?(?:>\}\}|$)")
_INLINE_CODE = re.compile(r"`\{\w+\}[^`]*`|`r [^`]*`")
_RAW_INLINE = re.compile(r"`[^`]+`\{=(\w+)\}")
_TAG = re.compile(r"(?<!<)</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
_AUTOLINK = re.compile(r"^<(?:[a-z][a-z0-9+.-]*:|[^\s<>]+@)")
_LOCATOR = re.compile(r"\[[^\[\]]*?-?@[\w][\w:.-]*,\s*[^\[\]@;]*?\d[^\[\]]*\]")
_OTHER_LABEL = re.compile(
    r"(?<![\w@])@(lst|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau|apx|ch|part)-[\w-]+"
)
_LABELLED_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)\{[^}]*#(?:fig|tbl)-[^}]*\}")
_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)[^)]*\)")
_TABLE_LABEL = re.compile(r"^(?::|Table:)\s.*\{[^}]*#tbl-[^}]*\}")
_SETEXT = re.compile(r"^(={3,}|-{3,})\s*$")
_GRID_TABLE = re.compile(r"^\+(?:[-=:]+\+)+\s*$")
_HEADING = re.compile(r"^#{1,6}(?=[^#\s{])")
_HEADING_IN_DIV = re.compile(r"^#{1,6}\s")


class Unsupported(NamedTuple):
    """A line that one of the engines would not read as meant: the text, and what to write instead."""

    line: int
    text: str
    remedy: str


def unsupported_markdown(text: str, path: str) -> list[Unsupported]:
    """Everything in the chapter at `path` that is outside the subset, in line order."""
    found: list[Unsupported] = []
    open_divs: list[str] = []
    before = ""
    for part in lines_and_fences(text):
        if isinstance(part, Fence):
            found += _fence(part)
            before = ""
        else:
            found += _line(part, before)
            found += _div(part, open_divs)
            before = part.text
    if open_divs:
        last = len(text.split("\n"))
        found.append(
            Unsupported(last, f"{path} ends inside a div", f"Close {open_divs[-1]} with :::")
        )
    return found


def _fence(fence: Fence) -> Iterator[Unsupported]:
    if not fence.closed:
        remedy = "Close it with a line of ``` ; the rest of the chapter is in it now."
        yield Unsupported(fence.number, f"```{fence.info} is never closed", remedy)
    if fence.info.startswith("{") and fence.info not in _KEPT_RAW:
        if fence.info.startswith("{="):
            remedy = "Only {=html} and {=typst} are kept; write the content in Markdown."
        elif fence.info.startswith("{."):
            return
        else:
            remedy = (
                "Chapters hold no code; compute it in analysis/ and name the fact, table or figure."
            )
        yield Unsupported(fence.number, f"```{fence.info}", remedy)


def _line(line: Line, before: str) -> Iterator[Unsupported]:
    if line.number == 1 and line.text.rstrip() == "---":
        yield Unsupported(
            1, "---", "A chapter starts with its title, # Tittel {#sec-…}, not with YAML."
        )
    elif _SETEXT.match(line.text) and before.strip() and "|" not in before:
        yield Unsupported(line.number, f"{before}\n{line.text}", "Write headings with #: # Tittel")
    for pattern, remedy in _PATTERNS:
        text = line.text if pattern in _SEES_CODE else line.words
        for match in pattern.finditer(text):
            if pattern is _TAG and _AUTOLINK.match(match[0]):
                continue
            yield Unsupported(line.number, match[0].strip(), remedy)
    for raw in _RAW_INLINE.finditer(line.text):
        if raw[1] not in FORMATS and raw[1] != "typst":
            yield Unsupported(line.number, raw[0], "Only {=html} and {=typst} are kept.")
    for image in _IMAGE.finditer(line.words):
        if not image[1].endswith(".svg"):
            yield Unsupported(line.number, image[0], "Figures are SVG files; convert the image.")
    for span in _SPAN.finditer(line.words):
        yield from _names(line.number, span[1], SPAN_CLASSES, "span")


def _div(line: Line, open_divs: list[str]) -> Iterator[Unsupported]:
    if open_divs and open_divs[-1] != "refs" and _HEADING_IN_DIV.match(line.text):
        yield Unsupported(
            line.number, line.text, 'A heading cannot stand in a div; give a callout title="…".'
        )
    if not line.text.lstrip().startswith(":::"):
        return
    opening = _DIV.match(line.text)
    if opening is None:
        if open_divs:
            open_divs.pop()
        else:
            yield Unsupported(line.number, line.text, "This closes nothing; remove it.")
        return
    open_divs.append(opening[1])
    said = opening[1].strip("{}") if opening[1].startswith("{") else f".{opening[1]}"
    yield from _names(line.number, said, DIV_CLASSES, "div")
    for name, quoted, bare in _PAIR.findall(said):
        value = quoted or bare
        if name not in _ATTRIBUTES_OF_DIVS:
            yield Unsupported(
                line.number, f"{name}={value}", f"Divs take {_listed(_ATTRIBUTES_OF_DIVS)}."
            )
        elif name == "when-format" and value not in FORMATS:
            yield Unsupported(line.number, f"{name}={value}", f"Formats are {_listed(FORMATS)}.")
    for label in _ID.findall(said):
        kind = label.partition("-")[0]
        if label != "refs" and kind not in KINDS:
            yield Unsupported(
                line.number,
                f"#{label}",
                "Divs are labelled #fig-…, #tbl-… or #refs; nothing else is numbered.",
            )


def _names(line: int, said: str, known: tuple[str, ...], what: str) -> Iterator[Unsupported]:
    for name in _CLASS.findall(said):
        if name not in known and not (what == "span" and name == "unnumbered"):
            yield Unsupported(line, f".{name}", _nearest(name, known, what))


def _nearest(name: str, known: tuple[str, ...], what: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint = f" Nearest: .{near[0]}." if near else ""
    return f"A {what} has one of {_listed(known)}.{hint}"


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


_PATTERNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (_SHORTCODE, "Shortcodes are Quarto's own; write the content itself."),
    (_INLINE_CODE, "Chapters hold no code; name the fact instead."),
    (_TAG, "Write Markdown, or put the HTML in a ```{=html} block with a {=typst} twin."),
    (_LOCATOR, "Cite without page number: [@key]; put the place in the sentence."),
    (_OTHER_LABEL, "Cross-references go to sec-, fig-, tbl- and eq-."),
    (_LABELLED_IMAGE, "Put the figure in a div: ::: {#fig-…}, image, caption, :::"),
    (_TABLE_LABEL, "Put the table in a div: ::: {#tbl-…}, table, caption, :::"),
    (_GRID_TABLE, "Write a pipe table, | a | b |, or name a table."),
    (_HEADING, "A heading needs a space after #."),
)  # fmt: skip
_SEES_CODE = (_INLINE_CODE,)
