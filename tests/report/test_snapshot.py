from pathlib import Path

from report.snapshot import digest


def test_the_digest_follows_contents_and_names_and_never_times(tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    file.write_text("enhet\n0301\n")
    first = digest(tmp_path, [file], "pandas 3")
    file.touch()
    assert digest(tmp_path, [file], "pandas 3") == first
    assert digest(tmp_path, [file], "pandas 4") != first
    file.write_text("enhet\n0302\n")
    assert digest(tmp_path, [file], "pandas 3") != first
