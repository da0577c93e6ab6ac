from pathlib import Path

from report.snapshot import digest, keep


def test_the_digest_follows_contents_and_names_and_never_times(tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    file.write_text("enhet\n0301\n")
    first = digest(tmp_path, [file], "pandas 3")
    file.touch()
    assert digest(tmp_path, [file], "pandas 3") == first
    assert digest(tmp_path, [file], "pandas 4") != first
    file.write_text("enhet\n0302\n")
    assert digest(tmp_path, [file], "pandas 3") != first


def test_a_kept_file_is_whole_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    keep(tmp_path / "a" / "b.json", b"{}")
    assert [f.name for f in (tmp_path / "a").iterdir()] == ["b.json"]
