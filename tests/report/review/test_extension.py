from pathlib import Path

from report.preview.extension import extensions
from report.review.scripts import SCRIPTS, STYLES
from tests.report.review.sample import project_in


def test_the_preview_knows_the_comments(tmp_path: Path) -> None:
    found = {one.name: one for one in extensions({2023: project_in(tmp_path)})}
    assert found["review"].scripts == SCRIPTS
    assert found["review"].styles == STYLES
    assert len(found["review"].routes) == 2


def test_the_files_are_there_and_small() -> None:
    sizes = [file.stat().st_size for file in SCRIPTS]
    assert sum(sizes) < 40_000
    assert sum(file.stat().st_size for file in STYLES) < 10_000
