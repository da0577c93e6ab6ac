"""Same input, same bytes: another folder, time zone, locale, home, user and clock change nothing."""

import os
import subprocess
import sys
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from report.project import Project
from report.review.store import add
from tests.end_to_end.conftest import Copy, copied
from tests.report.review.sample import comment

FAKETIME = next(iter(sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))), None)


def hashes(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def another_machine(home: Path) -> dict[str, str]:
    """Another time zone, locale, home, user and hash seed, and a clock that is years ahead."""
    changed = {
        "TZ": "Asia/Tokyo",
        "LANG": "C",
        "LC_ALL": "C",
        "HOME": str(home),
        "USER": "ola",
        "LOGNAME": "ola",
        "USERNAME": "ola",
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "86400",
    }
    if FAKETIME is not None:
        # Only the wall clock: waiting in threads goes by another one, which must run on.
        changed |= {
            "LD_PRELOAD": str(FAKETIME),
            "FAKETIME": "+1900d",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "NO_FAKE_STAT": "1",
        }
    return changed


def test_two_renders_are_byte_identical(rendered: Copy, tmp_path: Path) -> None:
    other = copied(tmp_path / "elsewhere" / "longer")
    done = other.report("render", **another_machine(tmp_path))
    assert done.returncode == 0, done.stderr
    assert hashes(other.build) == hashes(rendered.build)


def test_the_other_machines_clock_is_another(tmp_path: Path) -> None:
    if FAKETIME is None:
        pytest.skip("libfaketime is not installed (Debian: faketime)")
    words = [sys.executable, "-c", "import datetime; print(datetime.date.today().year)"]
    env = os.environ | another_machine(tmp_path)
    said = subprocess.run(words, env=env, capture_output=True, text=True, check=True).stdout
    assert int(said) > date.today().year + 4


def test_a_render_from_the_cache_is_the_same_whatever_reviewers_write(rendered: Copy) -> None:
    before = hashes(rendered.build)
    add(Project(rendered.root, 2023), comment("Stemmer dette?"))
    assert rendered.report("render").returncode == 0
    assert hashes(rendered.build) == before
