"""The appendix of the questionnaire: every question under its section, with where its answers stand.

What the form says is written for each format as it is; the chapters are named by cross-references,
which are numbered and linked where all others are.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from analysis.asked_question import AskedQuestion
from report import raw_template
from report.chapters.reading import Reading
from report.kept import code_of, kept_text
from report.questionnaire.use import chapters_using
from report.raw_template import raw_templates

_TEMPLATES = Path(__file__).parents[2] / "templates" / "questionnaire"
_LABEL = re.compile(r"^# [^\n]*\{[^{}\n]*#(sec-[\w-]+)", re.MULTILINE)


def questionnaire_markdown(
    questions: tuple[AskedQuestion, ...],
    used_in: Mapping[str, tuple[str, ...]],
    not_reported: Mapping[str, str],
) -> str:
    """The sections as headings, each with its questions; `used_in` are labels of chapters."""
    pieces: list[str] = []
    for section, asked in groupby(questions, lambda question: question.section):
        pieces.append(f"### {section} {{.unnumbered}}")
        for question in asked:
            labels = used_in.get(question.key, ())
            left_out = "" if labels else question.left_out
            use = _use(labels, not_reported.get(question.key, left_out))
            pieces += [*_raw("opening", question), use, *_raw("closing", question)]
    return "\n\n".join(pieces)


def _use(labels: tuple[str, ...], reason: str) -> str:
    """Where the answers stand, or why they do not, in a sentence of Markdown."""
    if reason:
        return f"Ikke rapportert: {reason}"
    if not labels:
        return "Svarene står ikke i denne utgaven."
    *first, last = (f"@{label}" for label in labels)
    return f"Svarene står i {', '.join(first)} og {last}." if first else f"Svarene står i {last}."


def _raw(name: str, question: AskedQuestion) -> Iterator[str]:
    for form, ending in (("html", "html"), ("typst", "typ")):
        template = raw_templates(_TEMPLATES).get_template(f"{name}.{ending}")
        yield f"```{{={form}}}\n{template.render(question=question).strip()}\n```"


def kept_questionnaire(
    reading: Reading, edition: Mapping[str, Any], folder: Path, results_key: str
) -> str:
    """The page of the chapters read so far, kept in `folder` for the same questions used alike."""
    labels = {file: _LABEL.search(source) for file, source in reading.sources.items()}
    used_in = {
        key: tuple(label[1] for file in files if (label := labels[file]))
        for key, files in chapters_using(reading, edition["year"]).items()
    }
    not_reported = edition["not_reported"]
    looks = (file.read_text(encoding="utf-8") for file in sorted(_TEMPLATES.iterdir()))
    said = json.dumps([used_in, not_reported], ensure_ascii=False)
    made_from = (results_key, said, *looks, code_of(sys.modules[__name__], raw_template))
    questions = reading.results.questions
    return kept_text(
        folder, made_from, lambda: questionnaire_markdown(questions, used_in, not_reported)
    )
