"""The declared rules fit their models and the codebook; a mistake is told at its line."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.quality.declared import Rules
from analysis.quality.reader import RulesError, read_rules

ROOT = Path(__file__).parents[3]
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")
TEXT = (ROOT / "data/quality.yml").read_text(encoding="utf-8")


def with_change(root: Path, right: str, by: str) -> Path:
    assert right in TEXT
    (root / "data").mkdir()
    (root / "data/quality.yml").write_text(TEXT.replace(right, by, 1), encoding="utf-8")
    return root


def test_the_rules_of_the_project_are_whole() -> None:
    rules = read_rules(ROOT, CODEBOOK)
    assert list(rules.by_id()) == list(Rules.model_fields)
    assert {rules.sums_to.severity, rules.filter.severity} == {"error"}
    assert rules.outlier.questions == {
        "aarsverk_tiltak_voksne": "adults", "aarsverk_tiltak_barn": "children",
    }  # fmt: skip
    for rule in rules.by_id().values():
        assert all((rule.title, rule.method, rule.why, rule.ask))


def line_of(text: str) -> int:
    return TEXT[: TEXT.index(text)].count("\n") + 1


@pytest.mark.parametrize(
    ("right", "by", "finding"),
    [
        (
            "severity: notice\n    method: >-\n      Av enhetene",
            "severity: notise\n    method: >-\n      Av enhetene",
            "rules › small_base › severity: 'notise' is not one of 'notice', 'warning', 'error'; "
            "did you mean 'notice'?",
        ),
        ("    limit: 3.5\n", "    limit: -1\n", "rules › outlier › limit: -1: input should be greater"),
        ("    limit: 3.5\n", "    limit: 3.5\n    limt: 3\n", "rules › outlier › limt: field 'limt' does not exist; did you mean 'limit'?"),
        ("    factors: [10, 100]\n", "    factors: []\n", "rules › decimal_slip › factors: []: tuple should have at least 1"),
        ("{warning: 3, error: 20}", "{warning: 3.5}", "rules › base_dropped › thresholds: {'warning': 3.5}: must be a share under 1 or a whole number"),
        ("[ramme, arsverk]", "[ramme, aarsverk]", "status › confirmed_sections › 1: section 'aarsverk' does not exist; did you mean 'arsverk'?"),
        ("aarsverk_tiltak_barn: children", "aarsverk_tltak_barn: children", "outlier › questions › aarsverk_tltak_barn: question 'aarsverk_tltak_barn' does not exist; did you mean 'aarsverk_tiltak_barn'?"),
        ("reell_endring__adults", "reell_endring__adult", "change › questions › aarsverk_tiltak_voksne: variable 'reell_endring__adult' does not exist; did you mean 'reell_endring__adults'?"),
        ('real: ["yes"]', 'real: ["ja"]', "change › real: option 'ja' does not exist"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(tmp_path: Path, right: str, by: str, finding: str) -> None:
    root = with_change(tmp_path, right, by)
    with pytest.raises(RulesError) as wrong:
        read_rules(root, CODEBOOK)
    first = wrong.value.findings[0]
    assert first.startswith(f"{root}/data/quality.yml:")
    line, told = first.removeprefix(f"{root}/data/quality.yml:").split(": ", 1)
    assert told.startswith(finding), told
    assert abs(int(line) - line_of(right)) <= 2


def test_a_rule_that_is_left_out_is_missed(tmp_path: Path) -> None:
    root = with_change(tmp_path, "  outlier:\n", "  outliers:\n")
    with pytest.raises(RulesError) as wrong:
        read_rules(root, CODEBOOK)
    text = str(wrong.value)
    assert "field 'outlier' is missing; add it" in text
    assert "field 'outliers' does not exist; did you mean 'outlier'?" in text
