"""What each chapter says, in short: its main findings, its headings and the captions of what it shows.

The snapshots in `__snapshots__/test_chapters` are for people: a changed number or word is one changed
line. After a change that is meant: `pytest tests/end_to_end/test_chapters.py --snapshot-update`.
"""

import re
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.end_to_end.conftest import ROOT, Copy

CHAPTERS = sorted(file.stem for file in (ROOT / "chapters").glob("*.qmd"))
BOUND = re.compile(r"\[([^\[\]]*)\]\{\.(?:fact|claim)[^}]*\}")
EXHIBIT = re.compile(r"^::: \{#((?:fig|tbl)-[\w-]+)\}\n(.*?)^:::$", re.MULTILINE | re.DOTALL)
RAW = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


class Markdown(SingleFileSnapshotExtension):
    """One readable file to a chapter."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def in_short(chapter: str) -> str:
    """The findings, headings and captions of a chapter's rendered Markdown, one to a line."""
    text = BOUND.sub(r"\1", EXHIBIT.sub(_caption, chapter))
    lines = RAW.sub("", text).splitlines()
    findings = "::: {.hovedfunn}" in lines
    kept = []
    for line in lines:
        if line.startswith(("#", "[fig-", "[tbl-")) or (findings and line.startswith("- ")):
            kept.append(line)
        findings = findings and line != ":::"
    return "\n".join(kept) + "\n"


def _caption(exhibit: re.Match[str]) -> str:
    words = [line for line in RAW.sub("", exhibit[2]).splitlines() if line.strip()]
    caption = next((line for line in words if not line.startswith(("![", ":::", "{"))), "")
    return f"[{exhibit[1]}] {caption}"


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_says_what_it_said(
    name: str, rendered: Copy, snapshot: SnapshotAssertion
) -> None:
    page: Path = rendered.build / "book" / f"{name}.qmd"
    text = in_short(page.read_text("utf-8"))
    assert text == snapshot(extension_class=Markdown)


def test_what_is_short_of_a_chapter() -> None:
    chapter = """# Bolig {#sec-housing}

::: {.hovedfunn}
- Hver [tredje]{.claim data-rule="share" data-fact="a"} kommune ([33]{.fact data-fact="a"} prosent).
:::

Prose that is not shown.

- A list that is not the findings.

::: {#tbl-housing}
```{=html}
<td>33</td>
```

Svar i [372]{.fact data-fact="b"} kommuner.
:::
"""
    assert in_short(chapter).splitlines() == [
        "# Bolig {#sec-housing}",
        "- Hver tredje kommune (33 prosent).",
        "[tbl-housing] Svar i 372 kommuner.",
    ]
