"""Open answers that nobody has begun to code: a decision for each question, once there are answers."""

from collections.abc import Iterator
from pathlib import Path

from analysis.codebook import codebook_for
from analysis.coding.codings import uncoded
from analysis.coding.scheme import scheme_path
from analysis.errors import UserError
from analysis.reference.units import unit_numbers
from analysis.survey.answers import answers_path, read_answers
from analysis.survey.division_kept import division_kept
from report.next_edition.decision import Decision


def open_coding(root: Path, year: int) -> Iterator[Decision]:
    """To code the answers or to leave them out; answers that cannot be read are told where they are read."""
    path = answers_path(root, year)
    if not path.is_file():
        return
    try:
        codebook = codebook_for(root, year)
        numbers = unit_numbers(root, division_kept(root, codebook, year))
        answers = read_answers(path, codebook, year, numbers)
    except UserError:
        return
    for question, count in uncoded(root, codebook, year, answers):
        yield Decision(
            scheme_path(root, year, question.key).relative_to(root).as_posix(),
            0,
            "open answers not coded",
            f"{count} answers to «{question.text}» have no themes.",
            f"Run `report coding --edition {year}` for a scheme and rows to fill in; or write the file with "
            f"`question: {question.key}` and, under `left_out`, why the report goes without its table.",
        )
