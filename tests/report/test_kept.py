from pathlib import Path

from report.kept import joined_digest, keep, kept_text


def test_a_kept_file_is_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "b.json", b"{}")
    assert [f.name for f in (tmp_path / "a").iterdir()] == ["b.json"]


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
