"""The file of statements is read whole, and every mistake is told at its line."""

from pathlib import Path

import pytest

from analysis.statements.statement import COLUMNS, FILE, StatementError, read_statements

LEDGER = {"elderly.needs_mapped.2020": 1, "elderly.needs_mapped.2023": 1}


def project(root: Path, *rows: str, header: str = ",".join(COLUMNS)) -> Path:
    path = root / FILE
    path.parent.mkdir(parents=True)
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return root


def test_a_line_is_a_statement(tmp_path: Path) -> None:
    row = "a,preposition,elderly.needs_mapped.2020,elderly.needs_mapped.2023,på,,s,174"
    (statement,) = read_statements(project(tmp_path, row), LEDGER)
    assert statement.figures == ("elderly.needs_mapped.2020",)
    assert statement.of == ("elderly.needs_mapped.2023",)
    assert (statement.printed, statement.years, statement.line) == ("på", (), 174)


def test_every_mistake_is_told_at_its_line(tmp_path: Path) -> None:
    root = project(
        tmp_path,
        "a,parts,elderly.needs_mapped.2020,100,,,s,",
        "a,parts,elderly.needs_maped.2020,100,,,s,",
        "b,prepositoin,,,på,,s,linje",
        "c,parts,,",
        "d,change_word,elderly.needs_mapped.2020,,liten nedgang,,s,",
        "e,span,elderly.needs_mapped.2020,,fem,2018,s,",
    )
    with pytest.raises(StatementError) as caught:
        read_statements(root, LEDGER)
    assert caught.value.findings == (
        f"{FILE}:3: id 'a' stands twice; give one of them another",
        f"{FILE}:3: figure 'elderly.needs_maped.2020' is not in the ledger"
        "; did you mean 'elderly.needs_mapped.2020'?",
        f"{FILE}:4: aspect 'prepositoin' is unknown; did you mean 'preposition'?",
        f"{FILE}:4: line 'linje' is no whole number; write digits",
        f"{FILE}:5: 4 values for 8 columns; check commas and quotes",
        f"{FILE}:6: figures names 1, but 'change_word' takes 2; add or remove some",
        f"{FILE}:7: years names 1, but 'span' takes 2; add or remove some",
    )


def test_a_missing_column(tmp_path: Path) -> None:
    root = project(tmp_path, header="id,aspect,figures,of,printed,years,source")
    with pytest.raises(StatementError, match="column 'line' is missing; the first line is id,"):
        read_statements(root, LEDGER)
