"""The flow is one way: what the data say never depends on how it is published."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
# Rooms of `analysis` that others build on, with what they may not know of.
EARLIER = {
    "reference": ("survey", "statistics", "quality", "statements", "themes", "delivery"),
    "codebook": ("reference", "survey", "statistics", "quality", "statements", "themes"),
    "coding": ("survey", "statistics", "quality", "statements", "themes", "delivery"),
    "survey": ("statistics", "quality", "statements", "themes", "delivery"),
    "statistics": ("quality", "statements", "themes", "delivery"),
    "quality": ("statements", "themes", "delivery"),
}


def imported(folder: Path) -> Iterator[tuple[str, str]]:
    """Every module under the folder with every module that it imports from."""
    for file in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                yield file.relative_to(ROOT).as_posix(), node.module
            elif isinstance(node, ast.Import):
                yield from ((file.relative_to(ROOT).as_posix(), name.name) for name in node.names)


def test_the_analysis_knows_nothing_of_the_publication() -> None:
    found = list(imported(ROOT / "analysis"))
    assert len(found) > 500
    assert [pair for pair in found if pair[1].split(".")[0] == "report"] == []


def test_no_room_imports_from_one_that_builds_on_it() -> None:
    later = [
        (file, module)
        for room, unknown in EARLIER.items()
        for file, module in imported(ROOT / "analysis" / room)
        if module.startswith(tuple(f"analysis.{name}" for name in unknown))
    ]
    assert later == []
