"""Every broken delivery of the corpus is refused with the words beside it, and nothing is touched."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from analysis.delivery import DeliveryError, receive
from tests.deliveries.bad_workbooks import CASES
from tests.deliveries.project import YEAR, project

BAD = Path(__file__).parents[2] / "deliveries" / "bad"
LITERAL = {path.stem: path for path in BAD.glob("*.csv")}


def files(name: str, folder: Path) -> Sequence[Path]:
    """The files of a case, in a folder of their own."""
    folder.mkdir()
    if name in CASES:
        return CASES[name](folder)
    copy = folder / LITERAL[name].name
    copy.write_bytes(LITERAL[name].read_bytes())
    return [copy]


def test_every_message_has_its_delivery_and_every_delivery_its_message() -> None:
    assert {path.stem for path in BAD.glob("*.txt")} == LITERAL.keys() | CASES.keys()
    assert not LITERAL.keys() & CASES.keys()


@pytest.mark.parametrize("name", sorted(LITERAL.keys() | CASES.keys()))
def test_a_bad_delivery_is_told(name: str, tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    folder = tmp_path / "files"
    with pytest.raises(DeliveryError) as wrong:
        receive(root, YEAR, files(name, folder))
    said = str(wrong.value).replace(f"{folder}/", "")
    assert said + "\n" == (BAD / f"{name}.txt").read_text("utf-8")
    assert list((root / "data" / str(YEAR)).iterdir()) == []
