from pathlib import Path

import pytest

from report import freshness
from report.chapters.order import Order
from report.freshness import is_fresh
from report.project import Project


@pytest.mark.parametrize(("now", "expected"), [("1", True), ("2", False)])
def test_a_render_is_fresh_while_its_inputs_are_what_they_were(
    monkeypatch: pytest.MonkeyPatch, now: str, expected: bool
) -> None:
    monkeypatch.setattr(freshness, "read_order", lambda root, file: Order({}, (), ()))
    monkeypatch.setattr(freshness, "made_from", lambda build: {"chapters/fte.qmd": "1"})
    monkeypatch.setattr(freshness, "inputs_of", lambda project, order: {"chapters/fte.qmd": now})
    assert is_fresh(Project(Path(), 2023)) is expected
