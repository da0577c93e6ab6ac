"""Questions: each question of the edition has its answers in the report, or a reason why they are not."""

from collections.abc import Iterator, Mapping
from typing import Any

from report.chapters.reading import Reading
from report.finding import Finding, nearest_names
from report.questionnaire.use import chapters_using

_CODEBOOK = "data/codebook.yml"
_FIELD = "not_reported"


def question_findings(
    reading: Reading, edition: Mapping[str, Any], edition_file: str, edition_text: str
) -> Iterator[Finding]:
    """Questions that stand nowhere without a reason, and reasons for what stands somewhere after all."""
    used = chapters_using(reading, edition["year"])
    reasons: Mapping[str, str] = edition[_FIELD]
    for question in reading.results.questions:
        has_reason = question.left_out or question.key in reasons
        if not used[question.key] and not has_reason:
            remedy = (
                f"Print its answers in a chapter (`report facts` finds them), or give the reason under "
                f"{_FIELD} in {edition_file}."
            )
            shown = f"{question.key}: {question.text}"
            yield Finding(_CODEBOOK, question.line, "question not reported", shown, remedy)
    for key in reasons:
        line = _line(edition_text, key)
        if key not in used:
            near = nearest_names(key, used)
            remedy = f"The form of {edition['year']} has no such question; nearest: {near}."
            yield Finding(edition_file, line, "reason for an unknown question", key, remedy)
        elif used[key]:
            where = ", ".join(used[key])
            remedy = f"Its answers are printed in {where}; remove the reason."
            yield Finding(edition_file, line, "reason for a question that is reported", key, remedy)


def _line(text: str, key: str) -> int:
    """The line on which the edition gives the reason for a question."""
    lines = enumerate(text.splitlines(), 1)
    return next((n for n, row in lines if row.lstrip().startswith(f"{key}:")), 0)
