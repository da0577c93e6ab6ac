"""A draft of the variable map, for a delivery whose names are not the codebook's.

It holds a line for every variable that got no column, with what it asks, and the columns that got no
variable. A person moves the names to where they belong; nothing is guessed.
"""

import json
from collections.abc import Sequence
from pathlib import Path

from analysis.codebook import Codebook, codebook_for
from analysis.codebook.asked import FIXED, asked
from analysis.delivery.matching import matched
from analysis.delivery.source_file import read_source, source_file
from analysis.delivery.variable_map import read_variable_map


def map_draft(root: Path, year: int, paths: Sequence[Path]) -> str:
    """The draft as YAML, or nothing when every column of the files has a variable.

    Raises:
        CodebookError, VariableMapError: mistakes in the project's files.
        DeliveryError: a file cannot be read at all.
    """
    codebook = codebook_for(root, year)
    mapped = read_variable_map(root, year, codebook)
    variables = codebook.variables(year)
    taken, unknown = set[str](), dict[str, None]()
    for path in paths:
        table = read_source(source_file(path), mapped.sheet)
        found, _ = matched(table, variables, mapped)
        taken |= {match.variable for match in found}
        known = {match.column for match in found}
        unknown |= dict.fromkeys(column for column in table.texts if column not in known)
    free = [name for name in (*FIXED, *variables) if name not in taken]
    return _written(codebook, year, free, tuple(unknown)) if unknown else ""


def _written(codebook: Codebook, year: int, free: Sequence[str], unknown: Sequence[str]) -> str:
    lines = [
        f"# Utkast til data/{year}/variables.yml. Flytt hvert navn nederst inn i `aliases` der det hører",
        "# hjemme, eller inn i `ignore`, og stryk linjene som ikke trengs.",
        "variables:",
        *(f"  {name}: {{aliases: []}}  # {_words(codebook, name)}" for name in free),
        "ignore: []",
        "# Kolonner uten variabel:",
        *(f"#   - {json.dumps(column, ensure_ascii=False)}" for column in unknown),
    ]
    return "".join(f"{line}\n" for line in lines)


def _words(codebook: Codebook, name: str) -> str:
    words = asked(codebook, name)
    return " ".join(f"{words.question} {words.line}".split())
