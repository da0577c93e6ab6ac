"""The decimal sign: a file of texts uses a comma or a point, and not both."""

from collections.abc import Sequence

from analysis.delivery.problem import Problem, quoted
from analysis.delivery.raw_table import RawTable
from analysis.delivery.recoding import COMMA, POINT

_NAMES = {",": "decimal comma", ".": "decimal point"}


def mixed_signs(table: RawTable, columns: Sequence[str]) -> list[Problem]:
    """A problem for each sign that is rarer than the other, in columns of full-time equivalents."""
    found: dict[str, list[tuple[int, str, str]]] = {",": [], ".": []}
    for column in columns:
        for row, text in zip(table.rows, table.texts[column], strict=True):
            if COMMA.fullmatch(text):
                found[","].append((row, column, text))
            elif POINT.fullmatch(text):
                found["."].append((row, column, text))
    if not found[","] or not found["."]:
        return []
    rare, usual = sorted(found, key=lambda sign: len(found[sign]))
    first, _, like = found[usual][0]
    said = (
        f"has a {_NAMES[rare]}, but {len(found[usual])} numbers have a {_NAMES[usual]}, such as "
        f"{quoted(like)} on row {first}; use one sign in the whole file"
    )
    return [
        Problem(table.file, row, column, "decimal sign", f"{quoted(text)} {said}")
        for row, column, text in found[rare]
    ]
