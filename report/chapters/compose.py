"""Composing: every chapter's template becomes Quarto Markdown, in the order of the book.

A table stands in the Markdown as a marker until it has been drawn, so that a mistake in a sentence is
reported before any time is spent on drawing.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from analysis.exhibit import Figure
from analysis.results import Results, facts_of
from analysis.text_file import read_text
from report.bibliography import Work
from report.chapters.captions import captions_in, one_line
from report.chapters.colophon import colophon
from report.chapters.exhibit_list import exhibit_list
from report.chapters.language import render_template
from report.chapters.new_works import new_works
from report.chapters.order import Order, book_name
from report.chapters.quotation import quotations_in
from report.chapters.reading import Marked, Reading
from report.chapters.register import kept_register
from report.exhibits.alt_text import alt_text
from report.finding import nearest_names
from report.questionnaire.page import kept_questionnaire
from report.reconcile.page import kept_reconciliation
from report.unit_tables.calls import unit_table_calls
from report.wording.lexicon import Lexicon
from report.wording.number import in_digits


@dataclass(frozen=True)
class Composed:
    """The chapters as Quarto Markdown by their name in the book, and the reading that they gave."""

    pages: Mapping[str, str]
    reading: Reading

    @property
    def sources(self) -> Mapping[str, str]:
        """The chapters as they were written, by their path in the project."""
        return self.reading.sources


def compose(
    root: Path,
    order: Order,
    results: Results,
    lexicon: Lexicon,
    edition: Mapping[str, Any],
    *,
    cache: Path,
    results_key: str,
    works: Sequence[Work] = (),
    only: str = "",
) -> Composed:
    """Render every chapter; what is wrong stands in the reading's findings. `works` may be cited.

    With `only`, that chapter alone: it must not call for what others print.

    Compiled chapters and the register are kept in `cache` by their contents; `results_key` names
    those of the results. Raises `TextFileError` when a chapter is not UTF-8.
    """
    reading = Reading(results, lexicon)
    pages: dict[str, str] = {}
    sources = {file: read_text(root / file, file) for file in order.files}
    for file, source in sources.items():
        if only and file != only:
            continue
        reading.open(file, source)
        names = _names(reading, edition)
        names["register"] = lambda: Marked(kept_register(reading, cache / "register", results_key))
        names["reconciliation"] = lambda: Marked(
            kept_reconciliation(root, reading, cache / "reconciliation", results_key)
        )
        if "colophon." in source:
            names["colophon"] = colophon(edition)
        names["exhibit_list"] = exhibit_list(reading)
        names["questionnaire"] = lambda: Marked(
            kept_questionnaire(reading, edition, cache / "questionnaire", results_key)
        )
        names |= unit_table_calls(reading, edition, cache / "unit_tables")
        names["quotation"] = quotations_in(reading, synthetic=edition["synthetic"])
        names["new_references"] = partial(new_works, sources, works, edition["year"])
        page = render_template(source, reading, names, cache / "chapters", edition["year"])
        pages[book_name(file)] = page
        reading.captions |= captions_in(page)
    return Composed(pages, reading)


def table_marker(table_id: str) -> str:
    """What stands for a table until it is drawn."""
    return f"<!-- table {table_id} -->"


def _names(reading: Reading, edition: Mapping[str, Any]) -> dict[str, object]:
    """Everything that a chapter may call."""

    def figure(line: int, name: str, caller: Callable[[], str]) -> Marked:
        described = reading.results.figures.get(name)
        if described is None:
            return _unknown(reading, line, "figure", name, reading.results.figures)
        if all(reading.results.facts[shown].suppressed for shown in facts_of(described)):
            reading.find_withheld(line, (reading.results.facts[f] for f in facts_of(described)))
            return Marked()
        reading.figures.setdefault(name, reading.file)
        alt = alt_text(described, reading.results.facts)
        note = f"\n\n::: {{.exhibit-note}}\n{_note(described, reading.results)}\n:::"
        image = f'![](figures/fig-{name}.svg){{fig-alt="{_attribute(alt)}"}}'
        caption = one_line(caller())
        return Marked(f"::: {{#fig-{name}}}\n{image}\n\n{caption}\n:::{note}\n")

    def table(line: int, name: str, caller: Callable[[], str]) -> Marked:
        if name not in reading.results.tables:
            return _unknown(reading, line, "table", name, reading.results.tables)
        reading.tables.setdefault(name, reading.file)
        caption = one_line(caller())
        return Marked(f"::: {{#tbl-{name}}}\n{table_marker(name)}\n\n{caption}\n:::\n")

    def plain(line: int, text: str, reason: str = "") -> Marked:
        if not reason.strip():
            remedy = 'Write plain("text", "reason").'
            reading.find(line, "exception without a reason", text, remedy)
        return Marked(text)

    return {
        "fact": reading.mention,
        "figure": figure,
        "table": table,
        "plain": plain,
        "edition": SimpleNamespace(
            **{key: Marked(value) for key, value in edition.items()},
            before=Marked(edition["year"] - 1),
        ),
    }


def _unknown(reading: Reading, line: int, kind: str, name: str, known: Iterable[str]) -> Marked:
    reading.find(line, f"undefined {kind}", name, f"Nearest: {nearest_names(name, known)}.")
    return Marked()


def _attribute(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', "”")


def _note(figure: Figure, results: Results) -> str:
    """How many units stand behind the figure, and where the numbers come from."""
    numbers = sorted({n for fact in facts_of(figure) if (n := results.facts[fact].n) is not None})
    parts = [figure.n_note] if figure.n_note else []
    if numbers and not figure.n_note:
        parts.append(
            "n = " + "–".join(dict.fromkeys(in_digits(n) for n in (numbers[0], numbers[-1])))
        )
    if figure.source:
        parts.append(f"Kilde: {figure.source}")
    return ". ".join(part.rstrip(".") for part in parts) + "."
