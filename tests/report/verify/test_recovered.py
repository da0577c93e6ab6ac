from pathlib import Path

from report.publish.checksums import sha256_of
from report.verify.recovered import recovered
from tests.report.publish.test_git_state import commit, git


def history(folder: Path) -> Path:
    """A chapter in three versions: one committed, another committed, a third not."""
    git(folder, "init", "-q")
    for text in ("første\n", "andre\n"):
        (folder / "bolig.qmd").write_text(text)
        git(folder, "add", ".")
        commit(folder)
    (folder / "bolig.qmd").write_text("tredje\n")
    return folder


def test_an_input_is_found_in_the_tree_or_in_its_history(tmp_path: Path) -> None:
    history(tmp_path)
    for text in ("første\n", "andre\n", "tredje\n"):
        found = recovered(tmp_path, {"bolig.qmd": sha256_of(text.encode())})
        assert (found.files, found.others) == ({"bolig.qmd": text.encode()}, ())


def test_what_is_lost_is_named_and_stands_as_it_is_now(tmp_path: Path) -> None:
    found = recovered(history(tmp_path), {"bolig.qmd": "0" * 64, "borte.csv": "0" * 64})
    assert found.files == {"bolig.qmd": b"tredje\n"}
    assert found.others == ("bolig.qmd", "borte.csv")


def test_a_file_that_was_removed_is_found_in_the_history(tmp_path: Path) -> None:
    (history(tmp_path) / "bolig.qmd").unlink()
    wanted = sha256_of("første\n".encode())
    assert recovered(tmp_path, {"bolig.qmd": wanted}).files == {"bolig.qmd": "første\n".encode()}


def test_a_project_below_the_repositorys_root_has_its_own_names(tmp_path: Path) -> None:
    (tmp_path / "rapport").mkdir()
    git(tmp_path, "init", "-q")
    (tmp_path / "rapport/bolig.qmd").write_text("første\n")
    git(tmp_path, "add", ".")
    commit(tmp_path)
    (tmp_path / "rapport/bolig.qmd").unlink()
    wanted = sha256_of("første\n".encode())
    assert recovered(tmp_path / "rapport", {"bolig.qmd": wanted}).others == ()
