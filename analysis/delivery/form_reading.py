"""One file read as a form: rows by unit, columns by variable, values as the answer file holds them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from analysis.codebook import Codebook
from analysis.delivery.answer_sheet import NOT_STARTED
from analysis.delivery.decimal_sign import mixed_signs
from analysis.delivery.matching import NAME, STATUS, UNIT, Match, matched
from analysis.delivery.problem import SHOWN_OF_A_KIND, DeliveryError, Problem, quoted
from analysis.delivery.raw_table import RawTable
from analysis.delivery.recoding import DECIMAL_COMMA, Reading, readings, same_text
from analysis.delivery.register import Register
from analysis.delivery.variable_map import VariableMap
from analysis.survey.answer_types import answer_types


@dataclass(frozen=True)
class Recoded:
    """How often a text became a value in a column."""

    column: str
    text: str
    value: str
    how: str
    count: int


@dataclass(frozen=True)
class Form:
    """The values of a file: `values` by variable, each in the order of `units`; `rows` are in the file."""

    file: str
    units: tuple[str, ...]
    rows: tuple[int, ...]
    values: Mapping[str, tuple[str, ...]]
    matches: tuple[Match, ...]
    recoded: tuple[Recoded, ...]


def read_form(
    table: RawTable, codebook: Codebook, year: int, register: Register, mapped: VariableMap
) -> Form:
    """Read a table as answers to the form of `year`.

    Raises:
        DeliveryError: everything in it that does not fit the form or the register.
    """
    types = answer_types(codebook, year)
    variables = codebook.variables(year)
    matches, problems = matched(table, variables, mapped)
    column_of = {match.variable: match.column for match in matches if match.variable}
    amounts = [
        column
        for variable, column in column_of.items()
        if variable in variables and codebook.question_of[variable].type == "fte"
    ]
    found = [*problems, *mixed_signs(table, amounts)]
    units = _units(table, column_of.get(UNIT), mapped)
    found += _wrong_units(table, column_of, units, register)
    values: dict[str, tuple[str, ...]] = {}
    recoded: list[Recoded] = []
    for variable, column in column_of.items():
        if variable in types:
            read = readings(table, column, variable, types[variable], codebook, mapped)
            found += _wrong_values(table, column, read)
            recoded += _recoded(table, column, read)
            values[variable] = tuple(read[t].value if t else "" for t in table.texts[column])
    found += _silent_with_answers(table, column_of.get(STATUS, ""), values)
    if found:
        raise DeliveryError(found)
    return Form(table.file, units, table.rows, values, matches, tuple(recoded))


def _units(table: RawTable, column: str | None, mapped: VariableMap) -> tuple[str, ...]:
    """The unit of every row, by the recodes of the map."""
    recodes = {same_text(code): unit for code, unit in mapped.recodes(UNIT).items()}
    texts = table.texts[column] if column else ()
    return tuple(recodes.get(same_text(text), text) for text in texts)


def _wrong_units(
    table: RawTable, column_of: Mapping[str, str], units: tuple[str, ...], register: Register
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    unknown = 0
    column = column_of.get(UNIT, "")
    names = table.texts[column_of[NAME]] if NAME in column_of else ("",) * len(units)
    for row, unit, name in zip(table.rows if units else (), units, names, strict=False):
        if not unit:
            said = "has answers and no number of a unit; write it, or delete the row"
            yield Problem(table.file, row, column, "no unit", said)
        elif unit not in register.names:
            said = register.unknown(unit, suggest=unknown < SHOWN_OF_A_KIND)
            unknown += 1
            yield Problem(table.file, row, column, "unknown unit", said)
        elif unit in first:
            said = (
                f"{quoted(unit)} also stands on row {first[unit]}; keep one of them, "
                "or give two forms as two files"
            )
            yield Problem(table.file, row, column, "unit twice", said)
        elif name and (other := register.other_unit(unit, name)):
            said = (
                f"{quoted(name)} is the name of {other}, and {unit} is {register.names[unit]}; "
                "correct the number or the name"
            )
            yield Problem(table.file, row, column_of[NAME], "another name", said)
        first.setdefault(unit, row)


def _wrong_values(table: RawTable, column: str, read: Mapping[str, Reading]) -> Iterator[Problem]:
    wrong = {text: reading.wrong for text, reading in read.items() if reading.wrong}
    if wrong:
        for row, text in zip(table.rows, table.texts[column], strict=True):
            if text in wrong:
                yield Problem(table.file, row, column, "value", wrong[text])


def _silent_with_answers(
    table: RawTable, column: str, values: Mapping[str, tuple[str, ...]]
) -> Iterator[Problem]:
    status = values.get(STATUS, ())
    answers = list(zip(*(cells for name, cells in values.items() if name != STATUS), strict=True))
    for row, text, given in zip(table.rows if status and answers else (), status, answers, strict=False):  # fmt: skip
        if text == NOT_STARTED and any(given):
            said = f"is {text!r}, but the row has answers; correct the status, or leave it blank"
            yield Problem(table.file, row, column, "status", said)


def _recoded(table: RawTable, column: str, read: Mapping[str, Reading]) -> Iterator[Recoded]:
    """What was changed on the way, decimal commas together."""
    changed: Counter[tuple[str, str, str]] = Counter()
    for text in table.texts[column]:
        reading = read[text] if text else Reading("")
        if reading.how == DECIMAL_COMMA:
            changed["", "", reading.how] += 1
        elif reading.how:
            changed[text, reading.value, reading.how] += 1
    for (text, value, how), count in sorted(changed.items()):
        yield Recoded(column, text, value, how, count)
