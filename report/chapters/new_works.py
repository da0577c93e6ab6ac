"""New works: what was published since last year's edition was written, by the chapter that cites it.

New are the works of the edition's year and of the year before, which last year's edition was
written in the course of.
"""

import re
from collections.abc import Mapping, Sequence

from report.bibliography import Work
from report.chapters.reading import Marked
from report.engine.citations import cited_keys
from report.finding import nearest_names

_TITLE = re.compile(r"^# +(?P<title>.+?)(?:\s*\{(?P<attributes>[^{}]*)\})?\s*$", re.MULTILINE)
_LABEL = re.compile(r"#(sec-[\w.-]+)")
_MARKS = re.compile(r"([\\`*_\[\]{}<>@$#^~|])")
_LANGUAGES = {"english": "en", "nynorsk": "nn"}
NOTHING_NEW = "Det er ikke tatt inn arbeider fra de to siste årene."


def new_works(
    sources: Mapping[str, str], works: Sequence[Work], edition: int, general: str = ""
) -> Marked:
    """A list of chapters, and under each of them the new works that it cites, in the order of the bibliography.

    `sources` are the chapters' templates in the order of the book. `general` is the label of a
    chapter that cites the whole literature: under it stand only the works that no other chapter has.

    Raises:
        ValueError: no chapter has the label.
    """
    labels = {
        label[1]: file for file in sources if (label := _LABEL.search(_heading(sources[file])[1]))
    }
    if general and general not in labels:
        near = nearest_names(general, labels)
        raise ValueError(f"new_references: no chapter has the label {general!r}; nearest: {near}")
    new = [work for work in works if work.year in (edition - 1, edition)]
    cited = {file: frozenset(cited_keys(source)) for file, source in sources.items()}
    elsewhere = frozenset[str]().union(
        *(keys for file, keys in cited.items() if file != labels.get(general))
    )
    lines: list[str] = []
    for file, keys in cited.items():
        hidden = elsewhere if general and file == labels[general] else frozenset()
        if listed := [work for work in new if work.key in keys - hidden]:
            lines += [f"{_chapter(sources[file])}:", ""]
            lines += [f"- {_title(work)} [@{work.key}]" for work in listed]
            lines.append("")
    return Marked("\n".join(lines) if lines else NOTHING_NEW)


def _heading(source: str) -> tuple[str, str]:
    """The title of a chapter, and its attributes."""
    found = _TITLE.search(source)
    return (found["title"], found["attributes"] or "") if found else ("", "")


def _chapter(source: str) -> str:
    """The chapter as the list names it: its title, and its number where it has one."""
    title, attributes = _heading(source)
    label = _LABEL.search(attributes)
    number = f" (@{label[1]})" if label and ".unnumbered" not in attributes else ""
    return f"**{title}**{number}"


def _title(work: Work) -> str:
    """The work's title, with its language where that is not the book's."""
    title = _MARKS.sub(r"\\\1", work.title)
    language = _LANGUAGES.get(work.text("langid"))
    return f"[{title}]{{lang={language}}}" if language else title
