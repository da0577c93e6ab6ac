"""Last year's report is read from its facts.json."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from analysis.register import Register
from report.facts_file import facts_json
from report.reconcile.earlier import EarlierError, as_printed, read_facts
from tests.samples import make_fact

FACT = make_fact("fte.total.2022", "17073.96", "fte", year="2022", carried_forward=Decimal("12.5"))


def test_facts_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "facts.json"
    file.write_text(facts_json(Register([FACT]), {}), encoding="utf-8")
    (read,) = read_facts(file).values()
    assert read == FACT


def test_an_earlier_fact_is_a_figure_in_print() -> None:
    figure = as_printed(FACT, "build/2022/facts.json")
    assert (figure.value, figure.published_as, figure.theme) == (17074, "17\u00a0074", "fte")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        (json.dumps({"figures": 1}), "holds what is no fact"),
        (json.dumps([1]), "holds what is no fact"),
        (json.dumps([{"id": "x"}]), "holds what is no fact"),
        (json.dumps([{"value_exact": "en", "carried_forward": 0}]), "holds what is no fact"),
    ],
)
def test_another_file_is_told(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "facts.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EarlierError, match=f"{said}.*give the facts.json of a render"):
        read_facts(file)
