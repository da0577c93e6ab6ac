"""What one more chapter costs: books of five to fifty chapters, each rendered from nothing.

The chapter on outreach and its theme are written again under names of their own, with all their
figures and tables, so that every chapter is analysed, drawn, converted and set.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

SIZES = (5, 20, 35, 50)
PATTERN = "outreach"
OTHERS = ("index.qmd", "chapters/knowledge.qmd", "chapters/method.qmd", "chapters/fte.qmd")
THEME = '''"""The theme of outreach under other names."""

from dataclasses import replace

from analysis.results import ThemeResults
from analysis.survey import Survey
from analysis.themes import outreach


def results(survey: Survey) -> ThemeResults:
    """The same facts, and exhibits of their own."""
    made = outreach.results(survey)
    return replace(
        made,
        tables=tuple(replace(one, id=one.id + "-{n}") for one in made.tables),
        figures=tuple(
            replace(one, id=one.id + "-{n}", table=one.table and one.table + "-{n}")
            for one in made.figures
        ),
    )
'''


def cost_by_chapters(
    project: Path, seconds: Callable[..., float], findings: Callable[[Path], str]
) -> dict[int, float]:
    """Seconds of a cold render by the number of chapters; `project` is changed.

    `findings` are what `report check` says of a project.
    """
    chapter = (project / "chapters" / f"{PATTERN}.qmd").read_text("utf-8")
    for file in (*OTHERS, f"chapters/{PATTERN}.qmd"):
        _without_others(project / file)
    for n in range(1, max(SIZES) + 1):
        (project / "chapters" / f"copy-{n}.qmd").write_text(_renamed(chapter, n), "utf-8")
        theme = project / "analysis" / "themes" / f"copy_{n}.py"
        theme.write_text(THEME.replace("{n}", str(n)), "utf-8")
    _write_order(project, min(SIZES))
    _leave_out_the_rest(project, findings)
    return {size: _cold(project, size, seconds) for size in SIZES}


def _leave_out_the_rest(project: Path, findings: Callable[[Path], str]) -> None:
    """Say of every question of the other chapters that it is not reported."""
    edition = next((project / "data").glob("*/edition.yml"))
    reasons = "".join(
        f"  {key}: Ikke med i målingen.\n"
        for key in re.findall(r"question not reported: (\w+):", findings(project))
    )
    text = edition.read_text("utf-8")
    edition.write_text(text.replace("not_reported:\n", f"not_reported:\n{reasons}"), "utf-8")


def _cold(project: Path, size: int, seconds: Callable[..., float]) -> float:
    _write_order(project, size)
    shutil.rmtree(project / "build", ignore_errors=True)
    return seconds(project, "render")


def _write_order(project: Path, size: int) -> None:
    copies = size - len(OTHERS) + 1
    files = [*OTHERS, *(f"chapters/copy-{n}.qmd" for n in range(1, copies + 1))]
    config = (project / "_quarto.yml").read_text("utf-8")
    listed = "".join(f"    - {file}\n" for file in (*files, "chapters/references.qmd"))
    (project / "_quarto.yml").write_text(
        re.sub(
            r"  chapters:\n.*?\n(?=bibliography)",
            f"  chapters:\n{listed}  appendices:\n    - chapters/register.qmd\n\n",
            config,
            flags=re.DOTALL,
        ),
        "utf-8",
    )


def _renamed(chapter: str, n: int) -> str:
    """The chapter with exhibits and labels of its own, and no way out of itself."""
    own = re.sub(r'((?:table|figure)\("[\w-]+)"\)', rf'\1-{n}")', _alone(chapter))
    own = re.sub(r"(@(?:tbl|fig)-[\w-]*\w)", rf"\1-{n}", own)
    return re.sub(r"\{#(sec-[\w-]+)\}", rf"{{#\1-{n}}}", own)


def _without_others(file: Path) -> None:
    file.write_text(_alone(file.read_text("utf-8")), "utf-8")


def _alone(text: str) -> str:
    return re.sub(r"@sec-[\w-]*\w", "et annet kapittel", text)
