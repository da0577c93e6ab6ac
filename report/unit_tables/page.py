"""Unit tables on the page: under a heading for each county, written for each format as they are.

There are more than ten thousand cells, and nothing in them needs Markdown to be read.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from analysis.unit_table import UnitTable
from report import raw_template
from report.kept import code_of, kept_text
from report.raw_template import raw_templates
from report.unit_tables import printed, signs
from report.unit_tables.printed import BREAK, county_parts

TEMPLATES = Path(__file__).parents[2] / "templates" / "unit_tables"


def tables_markdown(tables: Iterable[UnitTable]) -> str:
    """Headings of the third level in Markdown, each with its county's part of the tables."""
    pieces: list[str] = []
    for part in county_parts(tables):
        pieces.append(f"### {part.county} {{.unnumbered}}")
        for form, name in (("html", "tables.html"), ("typst", "tables.typ")):
            template = raw_templates(TEMPLATES).get_template(name)
            written = template.render(tables=part.tables, break_word=BREAK).strip()
            pieces.append(f"```{{={form}}}\n{written}\n```")
    return "\n\n".join(pieces)


def kept_tables(tables: Iterable[UnitTable], folder: Path) -> str:
    """The same, kept in `folder` for the same tables."""
    tables = tuple(tables)
    content = json.dumps([table.to_plain() for table in tables], ensure_ascii=False)
    looks = (file.read_text(encoding="utf-8") for file in sorted(TEMPLATES.iterdir()))
    code = code_of(sys.modules[__name__], printed, signs, raw_template)
    return kept_text(folder, (content, *looks, code), lambda: tables_markdown(tables))
