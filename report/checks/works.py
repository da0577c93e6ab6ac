"""Works: what each entry of the bibliography must hold, and that no work stands there twice."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import date
from difflib import get_close_matches

from report.bibliography import Field, Work
from report.finding import Finding
from report.isbn import isbn_fault

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S*[^\s.,;]")
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
# Whose work it is. A body that publishes a report or a law answers for it; an article has people.
_PEOPLE = ("author", "editor")
_BODIES = ("institution", "organization", "publisher", "school")
_BY_PEOPLE = ("article", "book", "incollection", "inproceedings", "thesis", "phdthesis")


def work_findings(works: Sequence[Work], bibliography: str, edition: date) -> Iterator[Finding]:
    """What is wrong with each work by itself, and works that stand twice under different keys."""
    for work in works:
        for name, rule, text, remedy in _faults(work, edition):
            line = work.fields[name].line if name in work.fields else work.line
            yield Finding(bibliography, line, rule, f"{work.key}: {text}", remedy)
    yield from _twice(works, bibliography)


def _faults(work: Work, edition: date) -> Iterator[tuple[str, str, str, str]]:
    """The field, the rule, the offending text and the remedy of each fault."""
    if not any(work.text(name) for name in _PEOPLE + _bodies(work)):
        yield "", "work without an author", f"@{work.kind}", _author_remedy(work)
    if not work.title:
        yield "", "work without a title", f"@{work.kind}", "Add title = {…}."
    if work.text("doi") and not _DOI.fullmatch(work.text("doi")):
        yield "doi", "malformed DOI", repr(work.text("doi")), _doi_remedy(work.text("doi"))
    if work.text("isbn") and (remedy := isbn_fault(work.text("isbn"))):
        yield "isbn", "wrong ISBN", repr(work.text("isbn")), remedy
    if work.published is not None:
        yield from _date_faults(
            work.published, "date" if "date" in work.fields else "year", edition
        )


def _bodies(work: Work) -> tuple[str, ...]:
    return () if work.kind in _BY_PEOPLE else _BODIES


def _author_remedy(work: Work) -> str:
    near = next((near for name in _PEOPLE for near in get_close_matches(name, work.fields)), "")
    wanted = " or ".join(_PEOPLE + _bodies(work)[:1])
    return (
        f"Is {near!r} meant to be author?"
        if near
        else f"Add {wanted}; bodies in two braces: {{{{…}}}}."
    )


def _doi_remedy(doi: str) -> str:
    inner = _DOI.search(doi)
    if inner:
        return f"Write the DOI alone: doi = {{{inner.group()}}}."
    return "A DOI is 10., a number, a slash and a name, as in 10.5271/sjweh.3753; correct or remove it."


def _date_faults(written: Field, name: str, edition: date) -> Iterator[tuple[str, str, str, str]]:
    if not _DATE.fullmatch(written.text):
        remedy = f"Write {name} = {{2023}}, {{2023-11}} or {{2023-11-30}}."
        yield name, "unreadable date", repr(written.text), remedy
    elif written.text > edition.isoformat()[: len(written.text)]:
        remedy = f"An edition of {edition} cannot have read it; remove the entry."
        yield name, "work later than the edition", repr(written.text), remedy


def _twice(works: Sequence[Work], bibliography: str) -> Iterator[Finding]:
    """Works under different keys that share a DOI, or both title and year."""
    first: dict[str, Work] = {}
    for work in works:
        marks = [f"title {_normal(work.title)} {work.year}"] if work.title else []
        if work.text("doi"):
            marks.insert(0, f"doi {work.text('doi').casefold()}")
        same = next((first[mark] for mark in marks if mark in first), work)
        if same.key != work.key:
            remedy = f"It is {same.key} on line {same.line}; cite that, and remove one of them."
            shown = f"{work.key}: {work.title!r}"
            yield Finding(bibliography, work.line, "work stands twice", shown, remedy)
        for mark in marks:
            first.setdefault(mark, work)


def _normal(title: str) -> str:
    """The title's letters and digits alone, so that capitals, dashes and quotes make no difference."""
    letters = unicodedata.normalize("NFKC", title).casefold()
    return "".join(sign for sign in letters if sign.isalnum())
