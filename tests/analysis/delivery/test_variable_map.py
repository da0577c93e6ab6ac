"""The map of names and codes is checked against the form, every mistake at its line."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.delivery.variable_map import VariableMapError, read_variable_map
from analysis.errors import UserError
from tests.deliveries.project import CODEBOOK, YEAR


def read(tmp_path: Path, text: str) -> None:
    path = tmp_path / f"data/{YEAR}/variables.yml"
    path.parent.mkdir(parents=True)
    (tmp_path / "codebook.yml").write_text(CODEBOOK, "utf-8")
    path.write_text(text, "utf-8")
    read_variable_map(tmp_path, YEAR, read_codebook(tmp_path / "codebook.yml"))


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("variables:\n  behvo: {aliases: [Q1]}\n", "2: 'behvo' is not in the form of 2023; did you mean 'behov'?"),
        ("variables:\n  behov: {recodes: {1: ja}}\n", "2: 'ja' is not one of yes, no, unknown"),
        ("variables:\n  behov: {recodes: {1: yes}}\n", "2: variables › behov › recodes › 1: True is read by YAML as no text; put it in quotes"),
        ("variables:\n  tema: {recodes: {Ja: 2}}\n", "2: '2' is not one of 0, 1"),
        ("variables:\n  behov: {aliases: [Q1]}\n  hvordan:\n    aliases:\n      - q1\n", "5: 'q1' is an alias of 'behov' as well"),
        ("variables:\n  behov: {aliases: [hvordan]}\n", "2: 'hvordan' is itself the name of a variable"),
        ("variables:\n  tema: {aliases: [Q1]}\n", "2: 'tema' is a question; give its variables their aliases"),
        ("not_delivered: [tema, hvodan]\n", "1: 'hvodan' is not in the form of 2023; did you mean 'hvordan'?"),
        ("ignored: [x]\n", "1: ignored: field 'ignored' does not exist; did you mean 'ignore'?"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(tmp_path: Path, text: str, finding: str) -> None:
    with pytest.raises(VariableMapError) as wrong:
        read(tmp_path, text)
    assert str(wrong.value).startswith(f"{tmp_path}/data/{YEAR}/variables.yml:{finding}")


def test_an_empty_map_and_one_that_is_no_yaml(tmp_path: Path) -> None:
    read(tmp_path / "a", "# nothing yet\n")
    with pytest.raises(UserError, match="not YAML"):
        read(tmp_path / "b", "variables: [\n")
