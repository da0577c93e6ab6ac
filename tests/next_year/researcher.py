"""What a researcher does to last year's chapters: cuts the paragraphs that this year's numbers refuse.

Where that cuts the last that was said of a question, the edition gets a reason instead.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from report.chapters.order import read_order
from report.checks.chapters import checked_chapters
from report.finding import ReportIsWrong
from report.project import Project
from report.snapshot import take_snapshot

_NOT_REPORTED = "question not reported"
_NO_PARAGRAPH = ("#", ":::", "<!--", "```")


def paragraphs(project: Project) -> list[str]:
    """Every paragraph, list item and caption of the chapters; each is one line."""
    order = read_order(project.root, project.quarto_yml)
    texts = ((project.root / file).read_text("utf-8") for file in order.files)
    return [
        line
        for text in texts
        for line in text.splitlines()
        if line.strip() and not line.startswith(_NO_PARAGRAPH)
    ]


def cut_what_is_refused(project: Project) -> list[str]:
    """Cut until the chapters hold, and return the paragraphs that were cut.

    Works that nothing cites any more go too. A finding without a line is for a person to look at.
    """
    cut: list[str] = []
    snapshot = take_snapshot(project)
    order = read_order(project.root, project.quarto_yml)
    while True:
        try:
            checked_chapters(project, order, snapshot)
        except ReportIsWrong as wrong:
            unsaid = {f.text.partition(":")[0] for f in wrong.findings if f.rule == _NOT_REPORTED}
            reasons = _give_reasons(project, unsaid)
            snapshot = replace(
                snapshot,
                edition={
                    **snapshot.edition,
                    "not_reported": snapshot.edition["not_reported"] | reasons,
                },
            )
            lines = {(f.file, f.line) for f in wrong.findings if f.rule != _NOT_REPORTED}
            if any(line == 0 for _, line in lines):
                raise
            gone = [_cut(project.root / file, line) for file, line in sorted(lines, reverse=True)]
            cut += [text for text in gone if not text.startswith("@")]
        else:
            return cut


def _give_reasons(project: Project, questions: Iterable[str]) -> dict[str, str]:
    """Write in the edition why the answers to these questions are not reported; it ends with such reasons."""
    reasons = dict.fromkeys(sorted(questions), "Svarene er ikke lest ennå.")
    with project.edition_file.open("a", encoding="utf-8") as edition:
        edition.writelines(f"  {key}: {reason}\n" for key, reason in reasons.items())
    return reasons


def _cut(file: Path, line: int) -> str:
    """Take a paragraph, which is a line, out of a chapter, or a work out of the bibliography."""
    lines = file.read_text("utf-8").split("\n")
    end = line
    if file.suffix == ".bib":
        end = next((n for n in range(line, len(lines)) if lines[n].startswith("@")), len(lines))
    gone = lines[line - 1]
    lines[line - 1 : end] = [""] * (end - line + 1)
    file.write_text("\n".join(lines), "utf-8")
    return gone
