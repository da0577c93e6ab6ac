"""Names in the form of a year: every one is known to the codebook, and what is asked hangs together."""

from collections.abc import Iterator, Mapping

from analysis.codebook.form import WrittenForm, YearForm
from analysis.codebook.instrument import Option, Question
from analysis.codebook.model import Codebook
from analysis.codebook.names import Path, Problem, unknown
from analysis.yaml_model import line_of


def form_findings(codebook: Codebook, written: WrittenForm) -> Iterator[str]:
    """Every wrong name of a form, as `file:line: what is wrong; remedy`."""
    found = _problems(codebook, written.form, written.year)
    for line, text in sorted((line_of(written.node, p.path), p.text) for p in found):
        yield f"{written.path}:{line}: {text}"


def _problems(codebook: Codebook, form: YearForm, year: int) -> Iterator[Problem]:
    asked_before = [q.key for q in codebook.questions.values() if form.as_in in q.years]
    if form.as_in >= year or not asked_before:
        known = sorted({y for q in codebook.questions.values() for y in q.years if y < year})
        last = f"; write a year before {year}, the last one with questions is {max(known)}"
        yield Problem(("as_in",), f"as_in: nothing was asked in {form.as_in!r}{last}")
        return
    for position, key in enumerate(form.dropped):
        yield from unknown("question", key, ("dropped", position), asked_before)
    for position, key in enumerate(form.added):
        path: Path = ("added", position)
        yield from unknown("question", key, path, codebook.questions)
        if key in asked_before:
            said = "is asked again without being added; take it out here"
            yield Problem(path, f"question {key!r} is in the form of {form.as_in}, and {said}")
    for key, words in form.renamed.items():
        yield from unknown("question", key, ("renamed", key), codebook.questions)
        if question := codebook.questions.get(key):
            yield from _labels("item", words.items, question.items, ("renamed", key, "items"))
            yield from _labels(
                "option", words.options, question.options, ("renamed", key, "options")
            )
    for key in form.breaks or ():
        both = {**codebook.section, **codebook.questions}
        yield from unknown("section or question", key, ("breaks", key), both)
    yield from _left_hanging(codebook, form)


def _labels(
    kind: str, renamed: Mapping[str, str], known: tuple[Option, ...], path: Path
) -> Iterator[Problem]:
    for key in renamed:
        yield from unknown(kind, key, (*path, key), [entry.key for entry in known])


def _left_hanging(codebook: Codebook, form: YearForm) -> Iterator[Problem]:
    """Questions that stay while the question that their filter or sum names is gone."""
    gone = set(form.dropped)
    for question in codebook.questions.values():
        stays = form.as_in in question.years and question.key not in gone
        if stays and (needed := _needed(codebook, question) & gone):
            said = f"{question.key!r} stays and needs it; drop {question.key!r} too, or keep both"
            position = form.dropped.index(key := min(needed))
            yield Problem(("dropped", position), f"question {key!r} is dropped, but {said}")


def _needed(codebook: Codebook, question: Question) -> set[str]:
    """The questions that this one cannot be asked without."""
    needed = {question.sums_to} if question.sums_to else set()
    if question.filter:
        source = codebook.question_of.get(question.filter.variable)
        needed.add(source.key if source else question.filter.variable)
    return needed
