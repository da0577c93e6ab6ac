"""Drafts of coding: the scheme of the year before to be read again, and rows to fill in.

Nothing that a person has written is changed. A scheme is drafted once; rows are added for answers that
have none, as after a later delivery. The second coder's rows are those of the sample.
"""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook, Question
from analysis.coding.codings import answers_to, open_questions
from analysis.coding.rows import CodeRow, read_rows, rows_path, rows_text
from analysis.coding.sample import sample
from analysis.coding.scheme import Scheme, Theme, read_scheme, scheme_path
from analysis.errors import UserError

_CODERS = ("a", "b")
_BLANK = "  - key:\n    label:\n    includes:\n    excludes:\n    example:"


def drafts(root: Path, codebook: Codebook, year: int, frame: pd.DataFrame) -> dict[Path, bytes]:
    """What to write for a year's answers, by path; empty when every question has its scheme and its rows."""
    found: dict[Path, bytes] = {}
    for question in open_questions(codebook, year):
        answers = answers_to(frame[question.key])
        if not answers:
            continue
        coders: tuple[str, ...] = _CODERS
        path = scheme_path(root, year, question.key)
        if path.is_file():
            coders = _coders(root, year, question.key)
        else:
            found[path] = _scheme(question, year, _earlier(root, question)).encode()
        rows = rows_path(root, year, question.key)
        if added := _rows(question, year, coders, rows, answers):
            found[rows] = rows_text(added)
    return found


def _coders(root: Path, year: int, question: str) -> tuple[str, ...]:
    """The coders of a scheme; none while it has mistakes or leaves the answers out."""
    try:
        written = read_scheme(root, year, question)
    except UserError:
        return ()
    return tuple(coder.key for coder in written.scheme.coders) if written else ()


def _rows(
    question: Question, year: int, coders: tuple[str, ...], path: Path, answers: Mapping[str, str]
) -> tuple[CodeRow, ...]:
    """The rows that stand and those that are missing; none when none is, or the file cannot be read."""
    try:
        standing = read_rows(path) if path.is_file() else ()
    except UserError:
        return ()
    have = {(row.unit, row.coder) for row in standing}
    drawn = frozenset(sample(question.key, year, answers))
    wanted = [
        CodeRow(unit, coder, (), answers[unit])
        for coder in coders[:2]
        for unit in answers
        if coder == coders[0] or unit in drawn
    ]
    missing = [row for row in wanted if (row.unit, row.coder) not in have]
    return (*standing, *missing) if missing else ()


def _earlier(root: Path, question: Question) -> tuple[int, Scheme] | None:
    """The newest earlier scheme that has themes, with its year."""
    for year in sorted(question.years, reverse=True):
        try:
            written = read_scheme(root, year, question.key)
        except UserError:
            continue
        if written and written.scheme.themes:
            return year, written.scheme
    return None


def _scheme(question: Question, year: int, earlier: tuple[int, Scheme] | None) -> str:
    made_from = f", etter skjemaet for {earlier[0]}" if earlier else ""
    themes = (_theme(theme) for theme in earlier[1].themes) if earlier else (_BLANK,)
    several = "no" if earlier and not earlier[1].several else "yes"
    return "\n".join(
        (
            f"# Kodeskjema for «{question.text}» ({year}){made_from}. Feltene er forklart i data/README.md.",
            "# Skal svarene ikke kodes, skriv hvorfor i left_out; da er tabellen ikke med i rapporten.",
            f"question: {question.key}",
            'left_out: ""',
            f"several: {several}     # om et svar kan ha flere temaer",
            f"double_coded: {earlier[1].double_coded if earlier else 20}  # så mange prosent skal minst to ha kodet",
            "coders:          # den første koder alle svarene, den andre utvalget",
            *(f"  - {{key: {coder}, name: , date: }}" for coder in _CODERS),
            "themes:",
            *themes,
            "",
        )
    )


def _theme(theme: Theme) -> str:
    return "\n".join(_lines(theme.model_dump().items()))


def _lines(fields: Iterable[tuple[str, str]]) -> Iterable[str]:
    for position, (name, value) in enumerate(fields):
        written = value if name == "key" else json.dumps(value, ensure_ascii=False)
        yield f"  {'-' if position == 0 else ' '} {name}: {written}"
