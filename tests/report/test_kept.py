from pathlib import Path

import pytest

from report.kept import joined_digest, keep, keep_sealed, kept_text, sealed


def test_a_kept_file_is_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "b.json", b"{}")
    assert [f.name for f in (tmp_path / "a").iterdir()] == ["b.json"]


def test_what_cannot_be_kept_leaves_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(OSError, match="directory"):
        keep(tmp_path / "a", b"{}")
    assert [f.name for f in tmp_path.iterdir()] == ["a"]


def test_a_text_is_made_once_for_the_same_inputs(tmp_path: Path) -> None:
    made: list[str] = []

    def make() -> str:
        made.append("made")
        return "tekst"

    assert kept_text(tmp_path, ["a", "b"], make) == "tekst"
    assert kept_text(tmp_path, ["a", "b"], make) == "tekst"
    assert kept_text(tmp_path, ["a", "c"], make) == "tekst"
    assert made == ["made", "made"]


def test_inputs_are_told_apart() -> None:
    assert joined_digest(["ab", "c"]) != joined_digest(["a", "bc"])


@pytest.mark.parametrize("damage", [b"", b"tekst", b"\xff\xfe", b"0\ntekst"])
def test_a_damaged_text_is_made_again(tmp_path: Path, damage: bytes) -> None:
    kept_text(tmp_path, ["a"], lambda: "tekst")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert kept_text(tmp_path, ["a"], lambda: "ny tekst") == "ny tekst"


def test_one_changed_byte_breaks_the_seal(tmp_path: Path) -> None:
    file = tmp_path / "x"
    keep_sealed(file, b"17 436")
    assert sealed(file) == b"17 436"
    file.write_bytes(file.read_bytes().replace(b"17 436", b"17 437"))
    assert sealed(file) is None
    assert sealed(tmp_path / "nothing") is None
