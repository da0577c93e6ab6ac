import errno
import os
import shutil
from pathlib import Path

import pytest

from report.refused import refusal


def error(number: int, file: str | None = None) -> OSError:
    return OSError(number, os.strerror(number), file)


@pytest.mark.parametrize(
    ("refused", "said"),
    [
        (
            error(errno.ENOSPC),
            "No space left on device; make room on the disk, and run it again; "
            "what was made before is whole",
        ),
        (
            error(errno.EROFS, "data/2024"),
            "Read-only file system: data/2024; ask for access to it, or work in a copy of the project",
        ),
        (
            error(errno.ENOENT, "templates/html/book.css"),
            "No such file or directory: templates/html/book.css",
        ),
        (OSError("no answer"), "no answer"),
    ],
)
def test_what_was_refused_is_said_with_what_to_do(refused: OSError, said: str) -> None:
    assert refusal(refused) == said


def test_of_a_folder_that_could_not_be_copied_the_first_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text("")

    def full(source: str, target: str) -> None:
        raise error(errno.ENOSPC, target)

    with pytest.raises(shutil.Error) as stopped:
        shutil.copytree(tmp_path, tmp_path / "copy", copy_function=full)
    said = refusal(stopped.value)
    assert said.startswith(f"No space left on device: {tmp_path}/copy/")
    assert said.count(".csv") == 1
    assert said.endswith("; make room on the disk, and run it again; what was made before is whole")
