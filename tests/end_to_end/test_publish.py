"""The whole way of a publisher: refused with every reason, published, verified, and found out."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Copy


@pytest.fixture(scope="module")
def committed(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The rendered project, committed and not yet tagged."""
    root = tmp_path_factory.mktemp("publish") / "project"
    shutil.copytree(rendered.root, root)
    (root / ".gitignore").write_text("build/\n__pycache__/\n")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "-c", "user.name=Kari", "-c", "user.email=kari@web.no", "commit", "-q", "-m", "2023")
    return Copy(root)


def git(root: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(root), *words], check=True, capture_output=True)


def test_every_reason_comes_at_once(committed: Copy, tmp_path: Path) -> None:
    done = committed.report("publish", "--to", str(tmp_path / "web"))
    assert done.returncode == 1
    assert "no tag: HEAD is" in done.stderr
    assert "data/2023/edition.yml" in done.stderr
    assert "synthetic answers" in done.stderr
    assert not (tmp_path / "web").exists()


def test_a_demonstration_is_published_and_verified_to_the_byte(
    committed: Copy, tmp_path: Path
) -> None:
    git(committed.root, "tag", "-f", "2023-v1")
    web = tmp_path / "web"
    done = committed.report("publish", "--to", str(web), "--demo")
    assert done.returncode == 0, done.stderr
    version = web / "2023/v1"
    assert json.loads((web / "2023/latest.json").read_bytes())["folder"] == "v1"
    landing = (version / "index.html").read_text("utf-8")
    assert "Demonstrasjon." in landing
    for name in ("site/index.html", "report.pdf", "facts.json"):
        assert (version / name).read_bytes() == (committed.build / name).read_bytes()
        assert f'href="{name}"' in landing
    again = committed.report("publish", "--to", str(web), "--demo")
    assert "published before" in again.stdout

    (version / "report.pdf").write_bytes(b"%PDF forged")
    done = committed.report("verify", str(web / "2023"))
    assert done.returncode == 1, done.stderr
    told = [line.strip() for line in done.stdout.splitlines()]
    assert [line for line in told if ": was " in line or ": is " in line] == [
        "report.pdf: was changed after it was made"
    ]
