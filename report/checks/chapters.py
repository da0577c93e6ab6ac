"""The whole check of the chapters: everything that must hold before anything is drawn or written."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from analysis.text_file import read_text
from report.bibliography import read_bibliography
from report.chapters import language as chapter_language
from report.chapters.compose import Composed, compose
from report.chapters.order import Order
from report.checks import numeral_words, prose
from report.checks.images import image_findings
from report.checks.prose import unbound_prose
from report.checks.questions import question_findings
from report.checks.references import (
    book_labels,
    citation_findings,
    cross_reference_findings,
)
from report.checks.works import work_findings
from report.engine import labels, subset
from report.engine import source as source_lines
from report.engine.labels import Labels
from report.engine.page_language import page_language
from report.engine.subset import unsupported_markdown
from report.finding import Finding, ReportIsWrong, nearest_names
from report.kept import code_of, kept_text
from report.project import Project
from report.snapshot import Snapshot
from report.wording.lexicon import Lexicon, read_lexicon


def checked_chapters(project: Project, order: Order, snapshot: Snapshot) -> tuple[Composed, Labels]:
    """The composed chapters and their labels.

    Raises:
        ReportIsWrong: with every finding of every chapter at once.
    """
    wording = project.templates / "wording.yml"
    lexicon = read_lexicon(wording, project.relative(wording))
    name = project.relative(project.bibliography)
    bibliography = read_bibliography(read_text(project.bibliography, name), name)
    composed = compose(
        project.root,
        order,
        snapshot.results,
        lexicon,
        snapshot.edition,
        cache=project.cache,
        results_key=snapshot.key,
        works=bibliography.works,
    )
    book = book_labels(composed, order)
    findings = [*composed.reading.findings]
    for file, source in composed.sources.items():
        findings += source_findings(project, file, source, lexicon)
        findings += image_findings(file, source, project.root)
    if any(finding.rule == "template" for finding in findings):
        # A chapter that stopped halfway has no labels and cites nothing; only why it stopped is news.
        raise ReportIsWrong(findings)
    findings += cross_reference_findings(composed, book)
    published = date.fromisoformat(str(snapshot.edition["date"]))
    findings += bibliography.broken
    findings += work_findings(bibliography.works, name, published)
    if not bibliography.broken:
        # What a broken entry holds would otherwise be told as missing.
        findings += citation_findings(composed.sources, bibliography.works, name)
    findings += _question_findings(project, composed, snapshot.edition)
    findings += _cover_finding(snapshot.edition, composed, project)
    findings += _version_findings(project, snapshot.edition["version"])
    if findings:
        raise ReportIsWrong(findings)
    return composed, book


def source_findings(
    project: Project, file: str, source: str, lexicon: Lexicon
) -> Iterator[Finding]:
    """What the chapter's text alone shows to be wrong; kept, since most chapters stay as they are."""
    lexicon = lexicon.of(page_language(source))

    def find() -> str:
        found = [asdict(finding) for finding in unbound_prose(file, source, lexicon, project.year)]
        found += [
            asdict(Finding(file, line, "not supported", text, remedy))
            for line, text, remedy in unsupported_markdown(source, file)
        ]
        return json.dumps(found, ensure_ascii=False)

    words = "\n".join((*lexicon.rules, "", *sorted(lexicon.everyday)))
    made_from = (
        file,
        source,
        words,
        str(project.year),
        code_of(prose, numeral_words, chapter_language, subset, labels, source_lines),
    )
    for plain in json.loads(kept_text(project.cache / "checks", made_from, find)):
        yield Finding(**plain)


def _question_findings(
    project: Project, composed: Composed, edition: Mapping[str, Any]
) -> Iterator[Finding]:
    file = project.relative(project.edition_file)
    text = read_text(project.edition_file, file)
    return question_findings(composed.reading, edition, file, text)


def _version_findings(project: Project, version: str) -> Iterable[Finding]:
    """What errata and title page disagree in; nearly every edition has none, and loads nothing for it."""
    if not project.errata_file.is_file():
        return ()
    from report.errata import version_findings

    return version_findings(project, version)


def _cover_finding(
    edition: Mapping[str, Any], composed: Composed, project: Project
) -> Iterator[Finding]:
    """The cover shows a figure that a chapter shows, so that the reader finds its caption."""
    wanted, shown = edition["cover_figure"], composed.reading.figures
    if wanted and wanted not in shown:
        near = nearest_names(wanted, shown, otherwise=", ".join(shown))
        file = project.relative(project.edition_file)
        yield Finding(file, 0, "undefined figure", f"cover_figure: {wanted}", f"Nearest: {near}.")
