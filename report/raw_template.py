"""Templates for raw HTML and raw Typst, for what is too much to be read as Markdown."""

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape


@lru_cache(maxsize=4)
def raw_templates(folder: Path) -> Environment:
    """The templates in a folder; words are escaped for HTML by a template's ending, for Typst as strings."""
    env = Environment(
        loader=FileSystemLoader(folder),
        autoescape=select_autoescape(("html",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["typst"] = _typst_string
    return env


def _typst_string(text: str) -> str:
    """Text as a Typst string, in which only the quotation mark and the backslash have a meaning."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
