"""The decisions that are open for an edition: a pure function of the files of the project.

The first edition is told by the codebook alone; every later one has a form of its year. While a
decision is open the edition is neither checked nor rendered, since its numbers could mean anything.
"""

from collections.abc import Iterator
from pathlib import Path

from analysis.codebook import Codebook, codebook_for
from analysis.codebook.form import WrittenForm, form_path, read_form
from analysis.reference.division import DivisionError
from analysis.reference.tables import table
from analysis.survey.answers import answers_path
from analysis.survey.division_kept import division_kept
from analysis.yaml_file import read_yaml
from analysis.yaml_model import line_of
from report.finding import ReportIsWrong
from report.next_edition.blank_fields import blank_fields
from report.next_edition.decision import Decision
from report.next_edition.new_division import difference
from report.next_edition.open_coding import open_coding
from report.project import editions_in

POPULATION, DISTRICTS = "data/reference/folketall.csv", "data/reference/bydeler_oslo.csv"


def require_decided(root: Path, year: int) -> None:
    """Raise ReportIsWrong with every open decision of the edition."""
    if found := decisions(root, year):
        raise ReportIsWrong(decision.finding() for decision in found)


def decisions(root: Path, year: int) -> tuple[Decision, ...]:
    """What is open for the edition of `year`, in the order in which a person would take it.

    Raises:
        UserError: the edition, the codebook or a form cannot be read.
    """
    file = f"data/{year}/edition.yml"
    return (
        *blank_fields(read_yaml(root / file, file), file),
        *(() if editions_in(root)[0] == year else _of_form(root, year)),
        *_of_population(root, year),
        *_of_answers(root, year),
        *open_coding(root, year),
    )


def _of_form(root: Path, year: int) -> Iterator[Decision]:
    file = form_path(root, year).relative_to(root).as_posix()
    written = read_form(root, year)
    if written is None:
        why = f"Nothing says which questions were asked in {year}."
        yield Decision(
            file, 0, "no form of the year", why, f"Write the file, with `as_in: {year - 1}`."
        )
        return
    codebook = codebook_for(root, year)
    if not written.form.confirmed:
        yield _comparison(codebook, written, file)
    if written.form.division is None:
        yield from _division(root, codebook, written, file)
    if written.form.breaks is None:
        yield _breaks(codebook, written, file)


def _comparison(codebook: Codebook, written: WrittenForm, file: str) -> Decision:
    form = written.form
    questions = codebook.questions.values()
    before, now = (
        sum(year in question.years for question in questions) for year in (form.as_in, written.year)
    )
    why = (
        f"Nobody has compared the two forms: {before} questions in {form.as_in}, {now} in {written.year}; "
        f"{len(form.dropped)} dropped, {len(form.added)} added, {len(form.renamed)} renamed."
    )
    how = (
        "Write `dropped`, `added` (a new question is defined in data/codebook.yml) and `renamed`, "
        "and then `confirmed: yes`."
    )
    return Decision(file, _line(written, "confirmed"), "form not compared", why, how)


def _division(
    root: Path, codebook: Codebook, written: WrittenForm, file: str
) -> Iterator[Decision]:
    """Only where the year has another division than the year before, and the division is known."""
    try:
        before = division_kept(root, codebook, written.form.as_in)
        now = division_kept(root, codebook, written.year)
    except DivisionError:
        return
    if before != now:
        how = (
            f"Write `division: {now}` to keep the answers, and show counties and sizes, in it; "
            f"`division: {before}` if the answers are delivered in the one before."
        )
        why = f"{difference(root, before, now)}."
        yield Decision(file, _line(written, "division"), "new municipal division", why, how)


def _breaks(codebook: Codebook, written: WrittenForm, file: str) -> Decision:
    expected = ", ".join(
        f'{key}: "{b.word}"'
        for b in codebook.breaks
        if b.before == written.year
        for key in (*b.sections, *b.questions)
    )
    why = "A change across a break is not computed, and figures draw the break."
    how = "Write `breaks: {}` if none does, or a word for each section or question that does" + (
        f"; the codebook expects `breaks: {{{expected}}}`." if expected else "."
    )
    return Decision(file, _line(written, "breaks"), "breaks undecided", why, how)


def _line(written: WrittenForm, field: str) -> int:
    return line_of(written.node, (field,))


def _of_population(root: Path, year: int) -> Iterator[Decision]:
    why = f"Rates, sizes and divisions need the inhabitants on 1 January {year}."
    if year not in set(table(root, "folketall")["aar"]):
        how = f"Add the rows of {year} from Statistics Norway's table 07459."
        yield Decision(POPULATION, 0, "no population", why, how)
    if f"folketall_{year}" not in table(root, "bydeler_oslo"):
        how = f"Add the columns of {year} from Statistics Norway's table 10826."
        yield Decision(DISTRICTS, 0, "no population", why, how)


def _of_answers(root: Path, year: int) -> Iterator[Decision]:
    path = answers_path(root, year)
    if not path.is_file():
        file = path.relative_to(root).as_posix()
        how = f"Run `report import --edition {year} FILE` when the survey operator has delivered."
        if editions_in(root)[0] == year:
            how = "Put the survey's answers there, or make synthetic ones with `report synthesize`."
        why = f"There are no answers for {year} yet."
        yield Decision(file, 0, "no answers", why, how)
