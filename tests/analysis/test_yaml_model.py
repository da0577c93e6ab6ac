"""What does not fit the model is told at its line, with the place in words and the nearest name."""

from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict

from analysis.errors import UserError
from analysis.yaml_file import parse_yaml
from analysis.yaml_model import modelled


class Rule(BaseModel):
    model_config = ConfigDict(extra="forbid")

    id: str
    severity: Literal["notice", "warning"]
    limit: float = 0


class Rules(BaseModel):
    model_config = ConfigDict(extra="forbid")

    rules: list[Rule]


def test_a_file_that_fits_is_the_model() -> None:
    text = "rules:\n  - {id: change, severity: notice, limit: 0.5}\n"
    rules = modelled(parse_yaml(text, "q.yml"), "q.yml", Rules, UserError).rules
    assert rules == [Rule(id="change", severity="notice", limit=0.5)]


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("- a\n", "q.yml:1: the file must be fields with values; see the docs"),
        ("", "q.yml:1: the file must be fields with values; see the docs"),
        ("rule: []\n", "q.yml:1: rule: field 'rule' does not exist; did you mean 'rules'?"),
        (
            "rules:\n  - id: change\n    severity: notise\n",
            "q.yml:3: rules › 'change' › severity: 'notise' is not one of 'notice', 'warning'; "
            "did you mean 'notice'?",
        ),
        (
            "rules:\n  - id: 7\n    severity: notice\n",
            "q.yml:2: rules › 7 › id: 7 is read by YAML as no text; put it in quotes",
        ),
        (
            "rules:\n  - severity: notice\n    id: a\n    limit: much\n",
            "q.yml:4: rules › 'a' › limit: 'much': input should be a valid number",
        ),
        ("rules:\n  - id: a\n", "q.yml:2: rules › 'a' › severity: field 'severity' is missing"),
    ],
)
def test_a_mistake_is_told_at_its_line(text: str, finding: str) -> None:
    with pytest.raises(UserError) as wrong:
        modelled(parse_yaml(text, "q.yml"), "q.yml", Rules, UserError, {"id", "severity", "limit"})
    assert any(found.startswith(finding) for found in wrong.value.findings), wrong.value.findings


def test_all_mistakes_are_collected_in_the_order_of_the_file() -> None:
    text = "rules:\n  - {id: 1, severity: notice}\n  - {id: b, severity: bad}\n"
    with pytest.raises(UserError) as wrong:
        modelled(parse_yaml(text, "q.yml"), "q.yml", Rules, UserError)
    assert [finding.split(":")[1] for finding in wrong.value.findings] == ["2", "3"]
