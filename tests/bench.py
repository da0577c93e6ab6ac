"""`make bench`: what a render costs, as ratios to what its parts need, all measured in one run.

The floor is the time that importing the libraries, drawing, pandoc and Typst need for this very book
when everything else is free: each part alone in a fresh process, their sum spread over the cores that
a render uses. Seconds differ between machines and days; the ratios are what the aims speak of.
"""

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from report.project import Project
from tests.bench_answers import growth
from tests.bench_chapters import cost_by_chapters

ROOT = Path(__file__).parents[1]
CORES = 2
PARTS = {
    "imports": "import pandas, scipy.stats, statsmodels.genmod.generalized_linear_model",
    "drawing": """
from report.snapshot import take_snapshot
from report.exhibits.figure import figure_svg
from report.exhibits.table import table_html
results = take_snapshot(project).results
start = time.perf_counter()
import matplotlib.pyplot, seaborn, great_tables
for figure in results.figures.values():
    figure_svg(figure, results.facts)
for table in results.tables.values():
    table_html(table, results.facts)
""",
    "pandoc": """
from report.engine.embedded import Pandoc, read_book, render_html
from report.engine.pdf import typst_text
book = read_book(project.book)
start = time.perf_counter()
with Pandoc() as pandoc:
    render_html(book, scratch / "site", worker=pandoc)
    typst_text(book, pandoc)
""",
    "typst": """
from report.engine.embedded import Pandoc, read_book
from report.engine.pdf import set_pages, typst_text
from report.engine.tags import with_row_headers
book = read_book(project.book)
with Pandoc() as pandoc:
    text = typst_text(book, pandoc)
start = time.perf_counter()
import typst, pikepdf
with_row_headers(set_pages(book, text))
""",
}
PRELUDE = """
import time
from pathlib import Path
from report.project import Project
project = Project.find(Path.cwd())
scratch = Path({scratch!r})
start = time.perf_counter()
{body}
print(time.perf_counter() - start)
"""


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns("build", ".*", "*.egg-info"))
        seconds(copy, "render")
        floor = {name: part(copy, body, Path(folder)) for name, body in PARTS.items()}
        total = sum(floor.values()) / CORES
        print(
            "floor: "
            + ", ".join(f"{name} {s:.2f}" for name, s in floor.items())
            + f"; over {CORES} cores {total:.2f} s"
        )
        shutil.rmtree(copy / "build")
        cold = seconds(copy, "render")
        print(f"cold render: {cold:.2f} s = {cold / total:.2f} x floor (aim 1.5)")
        warm = statistics.median(seconds(copy, "render") for _ in range(3))
        print(f"nothing changed: {warm:.2f} s = {warm / total:.2f} x floor")
        edited = statistics.median(edit_and_render(copy, n) for n in range(5))
        print(f"one edited chapter to HTML, command line: {edited:.2f} s (aim 1)")
        print(f"one edited chapter to HTML, warm worker: {warm_edit(copy):.2f} s (aim 0.3)")
        shown, worked = quick_pages(copy)
        print(
            f"one edited chapter to its page, preview: {shown:.2f} s, of which {worked:.2f} s is work "
            "of the two processes (aim 0.3)"
        )
        answered = statistics.median(float(s) for s in run(copy, "-c", ANSWER).stdout.split())
        print(f"one changed answer to its page, preview: {answered:.2f} s (aim 2)")
        once, tenfold = growth(copy, Project.find(copy).year, Path(folder))
        print(
            f"reading and checking all years of answers: {once:.2f} s; "
            f"ten times the units {tenfold / once:.1f} x that (aim at most 10)"
        )
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"peak memory of any process: {peak:.0f} MB (aim under 700)")
        quarto_peer(copy, cold)
        line = cost_by_chapters(copy, seconds, findings)
        sizes = list(line)
        print(
            "cold render by chapters: "
            + ", ".join(f"{size}: {line[size]:.1f} s" for size in sizes)
            + "; one more costs "
            + ", ".join(
                f"{(line[after] - line[before]) / (after - before):.2f} s"
                for before, after in pairwise(sizes)
            )
            + " (aim: constant)"
        )


QUICK = """
import time
from pathlib import Path
import psutil
from report.engine.html import warm_up
from report.engine.pandoc import Pandoc
from report.preview.quick import QuickPages
from report.project import Project

def worked(pandoc):
    times = psutil.Process(pandoc.start().pid).cpu_times()
    return times.user + times.system + time.process_time()

quick = QuickPages.after_render(Project.find(Path.cwd()))
chapter = Path("chapters/housing.qmd")
with Pandoc() as pandoc:
    warm_up(quick.book, pandoc)
    for added in "abcde":
        chapter.write_text(chapter.read_text() + f"Et ord til: {added}.\\n\\n")
        start, before = time.perf_counter(), worked(pandoc)
        assert quick.page(str(chapter), pandoc)
        print(time.perf_counter() - start, worked(pandoc) - before)
"""

ANSWER = """
import time
from pathlib import Path
from report.engine.html import warm_up
from report.engine.pandoc import Pandoc
from report.exhibits.draw import warm_up_all
from report.preview.analyst import Analyst
from report.preview.quick import QuickPages
from report.project import Project

project = Project.find(Path.cwd())
answers = project.root / "data" / str(project.year) / "answers.csv"
quick, analyst = QuickPages.after_render(project), Analyst()
analyst.begin(project)
analyst.analyse(project)
with Pandoc() as pandoc:
    warm_up(quick.book, pandoc)
    warm_up_all()
    for _ in range(5):
        text = answers.read_text()
        start = time.perf_counter()
        answers.write_text(text.replace(",good,", ",very_good,", 1))
        assert quick.with_numbers(analyst.analyse(project)).page("chapters/housing.qmd", pandoc)
        print(time.perf_counter() - start)
analyst.close()
"""


def quick_pages(copy: Path) -> tuple[float, float]:
    """Seconds from a saved chapter to its page with a warm pandoc, and seconds of work; the medians."""
    lines = [line.split() for line in run(copy, "-c", QUICK).stdout.splitlines()]
    return (
        statistics.median(float(shown) for shown, _ in lines),
        statistics.median(float(work) for _, work in lines),
    )


def part(copy: Path, body: str, scratch: Path) -> float:
    """Seconds of one part alone, by its own clock, in a fresh process; the best of two."""
    code = PRELUDE.format(scratch=str(scratch / "part"), body=body)
    return min(float(run(copy, "-c", code).stdout.split()[-1]) for _ in range(2))


def run(copy: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A Python process in the copy of the project."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=copy,
        check=True,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": str(copy)},
    )


def findings(copy: Path) -> str:
    """Everything that `report check` finds wrong."""
    subprocess.run(
        [sys.executable, "-m", "report", "check"],
        cwd=copy,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": str(copy)},
    )
    return (copy / "build" / "findings.txt").read_text("utf-8")


def seconds(copy: Path, *verb: str) -> float:
    """Wall time of one command, start of Python included."""
    start = time.perf_counter()
    run(copy, "-m", "report", *verb)
    return time.perf_counter() - start


def edit(copy: Path, n: int) -> None:
    """Add a sentence to a chapter."""
    chapter = copy / "chapters" / "outreach.qmd"
    chapter.write_text(chapter.read_text("utf-8") + f"\nEn setning til{' til' * n}.\n", "utf-8")


def edit_and_render(copy: Path, n: int) -> float:
    """Edit a chapter and render HTML from the command line."""
    edit(copy, n)
    return seconds(copy, "render", "--to", "html")


def warm_edit(copy: Path) -> float:
    """The same within a process that keeps the results and pandoc."""
    code = """
import json, statistics, sys, time
from pathlib import Path
sys.path.insert(0, ".")
from report.worker import Worker
from tests.bench import edit
times = []
with Worker.at(Path.cwd()) as worker:
    worker.render_html()
    for n in range(10, 16):
        edit(Path.cwd(), n)
        start = time.perf_counter()
        worker.render_html()
        times.append(time.perf_counter() - start)
print(json.dumps(statistics.median(times)))
"""
    return float(json.loads(run(copy, "-c", code).stdout.splitlines()[-1]))


def quarto_peer(copy: Path, cold: float) -> None:
    """The same book through `quarto render`, where it is installed."""
    if shutil.which("quarto") is None:
        print("quarto is not installed: no comparison")
        return
    start = time.perf_counter()
    subprocess.run(
        ["quarto", "render", ".", "--to", "html"],
        cwd=copy / "build" / "2023" / "book",
        check=True,
        capture_output=True,
    )
    took = time.perf_counter() - start
    print(f"quarto render, HTML alone: {took:.2f} s = {took / cold:.1f} x our cold HTML and PDF")


if __name__ == "__main__":
    main()
