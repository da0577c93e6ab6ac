"""What a chapter may call about unit tables: the tables themselves, and their files."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from report.chapters.reading import Marked, Reading
from report.finding import nearest_names
from report.raw_template import raw_templates
from report.unit_tables.data_file import data_files
from report.unit_tables.page import TEMPLATES, kept_tables


def unit_table_calls(
    reading: Reading, edition: Mapping[str, Any], folder: Path
) -> dict[str, Callable[..., Marked]]:
    """`unit_tables("fte")` and `unit_files()`; what they give is kept in `folder`."""
    known = reading.results.unit_tables

    def unit_tables(line: int, theme: str) -> Marked:
        """The tables whose id begins with `theme`."""
        asked = [table for name, table in known.items() if f"{name}.".startswith(f"{theme}.")]
        if not asked:
            themes = {name.partition(".")[0] for name in known} | set(known)
            near = nearest_names(theme, sorted(themes), cutoff=0.3)
            reading.find(line, "undefined unit tables", theme, f"Nearest: {near}.")
        return Marked(kept_tables(asked, folder))

    def unit_files() -> Marked:
        """Links to the files, for the site alone."""
        files = data_files(known, edition, folder)
        written = raw_templates(TEMPLATES).get_template("files.html").render(files=files)
        return Marked(f"```{{=html}}\n{written.strip()}\n```")

    return {"unit_tables": unit_tables, "unit_files": unit_files}
