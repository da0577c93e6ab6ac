"""A small book folder written for one test."""

from pathlib import Path

from report.engine.book import BookFolder, read_book

CONFIG = """\
book:
  title: Prøvebok
  chapters: [{chapters}]
  appendices: [{appendices}]
lang: nb
edition:
  year: 2023
  title: Prøvebok
  date: 2024-02-01
{edition}"""


def written_book(
    folder: Path,
    chapters: dict[str, str],
    appendices: dict[str, str] | None = None,
    edition: str = "",
) -> BookFolder:
    """Write the pages and a `_quarto.yml` that lists them."""
    appendices = appendices or {}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in {**chapters, **appendices}.items():
        (folder / name).write_text(text, encoding="utf-8")
    config = CONFIG.format(
        chapters=", ".join(chapters), appendices=", ".join(appendices), edition=edition
    )
    (folder / "_quarto.yml").write_text(config, encoding="utf-8")
    return read_book(folder)
