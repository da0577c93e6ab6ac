"""Same input, same bytes: another folder, time zone, locale and home change nothing."""

from hashlib import sha256
from pathlib import Path

from tests.end_to_end.conftest import Copy, copied


def hashes(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_two_renders_are_byte_identical(rendered: Copy, tmp_path: Path) -> None:
    other = copied(tmp_path / "elsewhere" / "longer")
    done = other.report(
        "render", TZ="Asia/Tokyo", LANG="C", LC_ALL="C", HOME=str(tmp_path), PYTHONHASHSEED="7"
    )
    assert done.returncode == 0, done.stderr
    assert hashes(other.build) == hashes(rendered.build)


def test_a_render_from_the_cache_is_the_same(rendered: Copy) -> None:
    before = hashes(rendered.build)
    assert rendered.report("render").returncode == 0
    assert hashes(rendered.build) == before
