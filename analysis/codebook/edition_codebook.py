"""The codebook of an edition: `data/codebook.yml` with the form of every year up to the edition.

A later form changes no earlier edition: what is renamed in 2024 is called as before in the report of 2023.
"""

from pathlib import Path
from typing import TypeVar

from analysis.codebook.form import FormError, Rewording, WrittenForm, YearForm, read_form
from analysis.codebook.form_names import form_findings
from analysis.codebook.instrument import Entry, Option, Question
from analysis.codebook.model import Codebook, SeriesBreak
from analysis.codebook.reader import read_codebook

E = TypeVar("E", bound=Entry)


def codebook_path(root: Path) -> Path:
    """Where the codebook of all years is."""
    return root / "data" / "codebook.yml"


def codebook_for(root: Path, edition: int) -> Codebook:
    """The codebook with the forms of all years up to `edition`.

    Raises:
        TextFileError, YamlFileError: a file cannot be read, or is not YAML.
        CodebookError: mistakes in the codebook.
        FormError: mistakes in a form; those of the first one that has any.
    """
    codebook = read_codebook(codebook_path(root))
    for written in forms_until(root, edition):
        if findings := tuple(form_findings(codebook, written)):
            raise FormError(findings)
        codebook = with_form(codebook, written.form, written.year)
    return codebook


def forms_until(root: Path, edition: int) -> tuple[WrittenForm, ...]:
    """The forms that are told, oldest first. Raises as `codebook_for`."""
    files = (root / "data").glob("[12][0-9][0-9][0-9]/form.yml")
    years = sorted(int(file.parent.name) for file in files)
    found = (read_form(root, year) for year in years if year <= edition)
    return tuple(written for written in found if written)


def with_form(codebook: Codebook, form: YearForm, year: int) -> Codebook:
    """The codebook in which the form of `year` was asked; every name in the form is known."""
    sections = tuple(
        _with(section, questions=tuple(_asked(q, form, year) for q in section.questions))
        for section in codebook.sections
    )
    breaks = codebook.breaks
    if form.breaks is not None:
        breaks = tuple(b for b in breaks if b.before != year) + tuple(
            _break(codebook, year, key, word) for key, word in form.breaks.items()
        )
    divisions = codebook.divisions | ({year: form.division} if form.division else {})
    return _with(codebook, sections=sections, breaks=breaks, divisions=divisions)


def _asked(question: Question, form: YearForm, year: int) -> Question:
    """The question with the year, if it was asked in it, and the words of that year."""
    again = form.as_in in question.years and question.key not in form.dropped
    words = form.renamed.get(question.key, Rewording())
    years = {*question.years, year} if again or question.key in form.added else question.years
    return _with(
        question,
        years=tuple(sorted(set(years) - ({year} if question.key in form.dropped else set()))),
        text=words.text or question.text,
        items=_relabelled(question.items, words.items),
        options=_relabelled(question.options, words.options),
    )


def _relabelled(entries: tuple[Option, ...], labels: dict[str, str]) -> tuple[Option, ...]:
    return tuple(Option(key=e.key, label=labels.get(e.key, e.label)) for e in entries)


def _break(codebook: Codebook, year: int, key: str, word: str) -> SeriesBreak:
    named = {"sections": (key,)} if key in codebook.section else {"questions": (key,)}
    return SeriesBreak(before=year, word=word, **{"sections": (), **named})


def _with(entry: E, **changed: object) -> E:
    """A copy with other values, and with nothing that the old one has computed from its own."""
    fields = {
        field.alias or name: getattr(entry, name)
        for name, field in type(entry).model_fields.items()
    }
    return type(entry)(**(fields | changed))
