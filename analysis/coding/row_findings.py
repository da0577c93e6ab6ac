"""What is wrong with the rows of codes: every row by itself, and against the scheme and the answers."""

from collections.abc import Iterator, Mapping, Sequence

from analysis.coding.rows import CodeRow, same_text
from analysis.coding.scheme import DECIDED, OTHER, Scheme
from analysis.errors import nearest


def row_findings(
    scheme: Scheme, rows: Sequence[CodeRow], answers: Mapping[str, str]
) -> Iterator[tuple[int, str]]:
    """Each finding with its line. A row without themes is no mistake, it is work that is left."""
    first: dict[tuple[str, str], int] = {}
    coders = (*(coder.key for coder in scheme.coders), DECIDED)
    for row in rows:
        if row.coder not in coders:
            yield (
                row.line,
                f"coder {row.coder!r} is not in the scheme{_near(row.coder, coders, 'coders')}",
            )
        line = first.setdefault((row.unit, row.coder), row.line)
        if line != row.line:
            yield (
                row.line,
                f"{row.coder!r} has coded the answer of {row.unit!r} on line {line} already; keep one of them",
            )
        yield from ((row.line, said) for said in _of_answer(row, answers))
        yield from ((row.line, said) for said in _of_themes(row, scheme))


def _of_answer(row: CodeRow, answers: Mapping[str, str]) -> Iterator[str]:
    if row.unit not in answers:
        yield f"unit {row.unit!r} has no answer to this question{nearest(row.unit, answers) or '; delete the row'}"
    elif row.answer and same_text(row.answer) != same_text(answers[row.unit]):
        yield (
            f"the answer of {row.unit!r} is another now than when it was coded; read it in the answer file, "
            "code it again, and let the cell `answer` be empty or as it is now"
        )


def _of_themes(row: CodeRow, scheme: Scheme) -> Iterator[str]:
    for theme in row.themes:
        if theme not in scheme.labels:
            yield f"theme {theme!r} is not in the scheme{_near(theme, scheme.labels, 'themes')}"
    if len(set(row.themes)) < len(row.themes):
        yield f"themes {', '.join(row.themes)!r}: one stands twice; keep it once"
    elif OTHER in row.themes and len(row.themes) > 1:
        yield f"themes {', '.join(row.themes)!r}: {OTHER!r} is for answers without another theme; take it away"
    elif not scheme.several and len(row.themes) > 1:
        yield f"themes {', '.join(row.themes)!r}: the scheme lets an answer have one; keep the first that fits"


def _near(name: str, known: Mapping[str, str] | Sequence[str], kind: str) -> str:
    return nearest(name, known) or f"; its {kind} are {', '.join(known)}"
