"""Fraction words have the limits of the report's own wording, and a broken entry hides no other."""

from fractions import Fraction
from pathlib import Path

from analysis.statements.fraction_limits import FILE, read_fractions


def test_only_whole_rules_of_shares(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.parent.mkdir()
    path.write_text(
        "- {rule: share, lower: 32.5, upper: 34.5, words: [Hver tredje]}\n"
        "- {rule: share, lower: mye, upper: 50, words: [halvparten]}\n"
        "- {rule: unchanged, words: [uendret]}\n"
        "- tekst\n",
        encoding="utf-8",
    )
    limits = read_fractions(tmp_path)
    assert [*limits] == ["hver tredje"]
    assert limits["hver tredje"].low == Fraction("32.5")


def test_an_empty_file_has_none(tmp_path: Path) -> None:
    path = tmp_path / FILE
    path.parent.mkdir()
    path.write_text("", encoding="utf-8")
    assert read_fractions(tmp_path) == {}
