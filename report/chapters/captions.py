"""The captions of a page's exhibits, whether the page calls for them or has a table typed out."""

import re

_EXHIBIT = re.compile(
    r"^::: *\{#(?P<label>(?:fig|tbl)-[\w.-]+)[^}\n]*\}\n(?P<inside>.*?)\n:::$",
    re.MULTILINE | re.DOTALL,
)
_PARAGRAPHS = re.compile(r"\n\s*\n")
_LINE_BREAKS = re.compile(r"[ \t\n]+")
# An image, a row of a table, and what stands for a table until it is drawn.
_SHOWN = ("![", "|", "<!--")


def captions_in(markdown: str) -> dict[str, str]:
    """Each caption on one line by the exhibit's label, in the order of the page."""
    return {found["label"]: _caption(found["inside"]) for found in _EXHIBIT.finditer(markdown)}


def one_line(text: str) -> str:
    """The text on one line; no-break spaces inside numbers stay."""
    return _LINE_BREAKS.sub(" ", text).strip()


def _caption(inside: str) -> str:
    said = map(one_line, _PARAGRAPHS.split(inside))
    return " ".join(part for part in said if part and not part.startswith(_SHOWN))
