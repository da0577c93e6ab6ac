"""Names in the codebook: every name used exists, and no name stands twice.

A problem knows its path in the file, so that the reader can say the line.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from analysis.codebook.counted import Family, Measure
from analysis.codebook.instrument import Filter, Question
from analysis.codebook.model import Codebook
from analysis.errors import nearest

Path = tuple[str | int, ...]
_CLOSED = ("single", "multi", "scale5", "yes_no_unknown")


@dataclass(frozen=True)
class Problem:
    """A wrong name: where it stands, as a path of keys and positions, and what is wrong."""

    path: Path
    text: str


def problems(codebook: Codebook) -> list[Problem]:
    """All wrong names of the codebook; names of measures only when the questions are right."""
    found = [*_repeated(codebook), *_in_questions(codebook), *_in_families(codebook)]
    return found or [
        *_in_measures(codebook),
        *_in_ranges(codebook),
        *_in_groups(codebook),
        *_in_breaks(codebook),
    ]


def unknown(kind: str, name: str, path: Path, known: Iterable[str]) -> Iterator[Problem]:
    """The problem that no `kind` among `known` has the name, with the nearest one that exists."""
    known = list(known)
    if name not in known:
        yield Problem(path, f"{kind} {name!r} does not exist{nearest(name, known)}")


def _repeated(codebook: Codebook) -> Iterator[Problem]:
    entries: list[tuple[str, Path]] = []
    for s, section in enumerate(codebook.sections):
        entries += [
            (q.key, ("sections", s, "questions", i, "key")) for i, q in enumerate(section.questions)
        ]
    entries += [
        (section.key, ("sections", s, "key")) for s, section in enumerate(codebook.sections)
    ]
    entries += [(m.id, ("measures", i, "id")) for i, m in enumerate(codebook.single_measures)]
    seen: set[str] = set()
    for name, path in entries:
        if name in seen:
            yield Problem(path, f"{name!r} stands twice; give one of them another name")
        seen.add(name)


def _in_questions(codebook: Codebook) -> Iterator[Problem]:
    for s, section in enumerate(codebook.sections):
        for i, question in enumerate(section.questions):
            yield from _in_question(codebook, question, ("sections", s, "questions", i))


def _in_question(codebook: Codebook, question: Question, path: Path) -> Iterator[Problem]:
    if question.type in _CLOSED and not question.options:
        yield Problem(path, f"question {question.key!r}: type {question.type!r} needs options")
    if question.filter:
        yield from _in_filter(codebook, question.filter, (*path, "filter"))
    if question.sums_to:
        yield from unknown("question", question.sums_to, (*path, "sums_to"), codebook.questions)
    options = [option.key for option in question.options]
    for position, key in enumerate(question.exclusive):
        yield from unknown("option", key, (*path, "exclusive", position), options)
    items = [item.key for item in question.items]
    for low, high in question.at_most.items():
        for key in (low, high):
            yield from unknown("item", key, (*path, "at_most", low), items)


def _in_filter(codebook: Codebook, rule: Filter, path: Path) -> Iterator[Problem]:
    known = {**codebook.question_of, **codebook.questions}
    yield from unknown("variable", rule.variable, (*path, "variable"), known)
    question = known.get(rule.variable)
    if question:
        values = ["1"] if question.type == "multi" else [o.key for o in question.options]
        for position, value in enumerate(rule.is_one_of):
            yield from unknown("option", value, (*path, "is_one_of", position), values)


def _in_families(codebook: Codebook) -> Iterator[Problem]:
    for i, family in enumerate(codebook.families):
        path: Path = ("families", i)
        yield from unknown("question", family.question, (*path, "question"), codebook.questions)
        question = codebook.questions.get(family.question)
        if question:
            yield from _in_family(family, question, path)


def _in_family(family: Family, question: Question, path: Path) -> Iterator[Problem]:
    for position, key in enumerate(family.options):
        known = [option.key for option in question.options]
        yield from unknown("option", key, (*path, "options", position), known)
    keys = [part.key for part in (*question.items, *question.options)]
    for key in family.names:
        yield from unknown("item or option", key, (*path, "names", key), keys)
    for word, parts in (("item", question.items), ("option", question.options)):
        if f"{{{word}}}" in family.id and not parts:
            yield Problem(
                (*path, "id"), f"question {question.key!r} has no {word}s to put into {family.id!r}"
            )


def _in_measures(codebook: Codebook) -> Iterator[Problem]:
    seen: set[str] = set()
    for measure in codebook.measures:
        if measure.id in seen:
            yield Problem(
                ("families",), f"measure {measure.id!r} is made twice; change one of the ids"
            )
        seen.add(measure.id)
    for i, measure in enumerate(codebook.single_measures):
        yield from _in_measure(codebook, measure, ("measures", i))


def _in_measure(codebook: Codebook, measure: Measure, path: Path) -> Iterator[Problem]:
    if not measure.variables and not measure.section:
        yield Problem(
            path, f"measure {measure.id!r} counts nothing; give it variables or a section"
        )
    for field in ("variables", "denominator"):
        for position, variable in enumerate(getattr(measure, field)):
            yield from unknown("variable", variable, (*path, field, position), codebook.question_of)
    if measure.distinct_by:
        yield from unknown(
            "variable", measure.distinct_by, (*path, "distinct_by"), codebook.question_of
        )
    if measure.leave_out:
        yield from _in_filter(codebook, measure.leave_out, (*path, "leave_out"))
    question = codebook.question_of.get(measure.variables[0]) if measure.variables else None
    for position, key in enumerate(measure.options if question else ()):
        known = [option.key for option in question.options] if question else []
        yield from unknown("option", key, (*path, "options", position), known)
    if measure.section:
        yield from unknown("section", measure.section, (*path, "section"), codebook.section)


def _in_ranges(codebook: Codebook) -> Iterator[Problem]:
    for i, span in enumerate(codebook.ranges):
        for position, name in enumerate(span.measures):
            yield from unknown(
                "measure", name, ("ranges", i, "measures", position), codebook.measure
            )


def _in_groups(codebook: Codebook) -> Iterator[Problem]:
    known = [size.key for size in codebook.size_classes]
    for i, group in enumerate(codebook.groups):
        for position, key in enumerate(group.size_classes):
            yield from unknown("size class", key, ("groups", i, "size_classes", position), known)


def _in_breaks(codebook: Codebook) -> Iterator[Problem]:
    for i, series_break in enumerate(codebook.breaks):
        for position, key in enumerate(series_break.sections):
            path: Path = ("breaks", i, "sections", position)
            yield from unknown("section", key, path, codebook.section)
        for position, key in enumerate(series_break.questions):
            path = ("breaks", i, "questions", position)
            yield from unknown("question", key, path, codebook.questions)
