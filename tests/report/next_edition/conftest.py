"""A copy of the project's first edition without any answers but an empty file."""

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    (root / "data" / "2023").mkdir(parents=True)
    for name in ("_quarto.yml", "index.qmd", "references.bib", "data/codebook.yml"):
        shutil.copyfile(ROOT / name, root / name)
    shutil.copyfile(ROOT / "data/2023/edition.yml", root / "data/2023/edition.yml")
    (root / "data/2023/answers.csv").touch()
    shutil.copytree(ROOT / "data" / "reference", root / "data" / "reference")
    shutil.copytree(ROOT / "chapters", root / "chapters")
    return root
