"""The sentences of a composed page, each as it is read and as it is built.

A sentence's *text* has its numbers and bound words in it. Its *form* has a slot for each instead,
`{fte.total.2023}`, so that a sentence whose number moved is still the same sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from report.engine.labels import plain_title
from report.engine.source import prose

# A number or a bound word, as `Mention` and `holds_for` write them.
_HELD = re.compile(r'\[([^\]]*)\]\{\.(fact|claim)(?: data-rule="[^"]*")? data-fact="([^"]*)"\}')
_SPAN = re.compile(r"\[([^\[\]]*)\](?:\{[^}]*\}|\([^)]*\))")
_HEADING = re.compile(r"^#{1,6}\s+(?P<title>.*?)\s*#*(?:\s*\{(?P<said>[^{}]*)\})?\s*$")
_QUOTED = re.compile(r"^\s*>(?:\s*>)*\s?")
# A sign behind a backslash is the sign; the others steer.
_STEERS = re.compile(r"\\([!-/:-@\[-`{-~])|[*`]|(?<!\w)_|_(?!\w)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)]|:)\s+")
_NO_PROSE = re.compile(r"^\s*(?:!\[|\||:{3,}|</?\w)")
_EXHIBIT = re.compile(r"^:{3,}\s*\{#((?:tbl|fig)-[\w.-]+)\}")
_LABEL = re.compile(r"(?:^|\s)#([\w.-]+)")
# Stand for what is held while a block is cut: the first for words that may open a sentence.
_OPENS, _WITHIN, _ENDS = "\ue000", "\ue001", "\ue002"
_TOKEN = re.compile(f"[{_OPENS}{_WITHIN}](\\d+){_ENDS}")
_BETWEEN = re.compile(rf"(?<=[.!?])[»”\"]?\s+(?=[A-ZÆØÅ«@\[{_OPENS}])")


@dataclass(frozen=True)
class Sentence:
    """A sentence (or a heading, or a caption) under the place on the page where it is found."""

    text: str
    form: str
    anchor: str


def number_anchor(fact_id: str) -> str:
    """The anchor of a fact's first mention on a page."""
    return f"tall-{fact_id}"


def sentences(markdown: str) -> Iterator[Sentence]:
    """The sentences of a page in reading order; tables, figures and raw blocks are no prose."""
    told: set[str] = set()
    for anchor, block in _blocks(markdown):
        held: list[tuple[str, str]] = []
        text = _HELD.sub(partial(_token, held), block)
        for part in _BETWEEN.split(_plain(text)):
            if not part.strip():
                continue
            ids = [held[int(match[1])][1].split()[0] for match in _TOKEN.finditer(part)]
            first = next((fact_id for fact_id in ids if fact_id not in told), "")
            told.update(ids)
            yield Sentence(
                text=_filled(part, [words for words, _ in held]),
                form=_filled(part, [f"{{{ids}}}" for _, ids in held]),
                anchor=number_anchor(first) if first else anchor,
            )


def _token(held: list[tuple[str, str]], match: re.Match[str]) -> str:
    held.append((match[1], match[3]))
    opens = match[2] == "claim" and match[1][:1].isupper()
    return f"{_OPENS if opens else _WITHIN}{len(held) - 1}{_ENDS}"


def _filled(part: str, with_these: list[str]) -> str:
    return _TOKEN.sub(lambda match: with_these[int(match[1])], part).strip()


def _plain(text: str) -> str:
    """The words without links, attributes and emphasis; citations and references stay as written."""
    previous = ""
    while text != previous:
        previous, text = text, _SPAN.sub(r"\1", text)
    return " ".join(_STEERS.sub(lambda match: match[1] or "", text).split())


def _blocks(markdown: str) -> Iterator[tuple[str, str]]:
    """Each heading, paragraph, list item and caption, with the label or heading that it stands under."""
    section = exhibit = ""
    lines: list[str] = []

    def block() -> Iterator[tuple[str, str]]:
        if lines:
            yield exhibit or section, " ".join(lines)
            lines.clear()

    for line in prose(markdown):
        text = _QUOTED.sub("", line.text)
        heading = _HEADING.match(text)
        if heading or not text.strip() or _NO_PROSE.match(text):
            yield from block()
            if heading:
                section = _anchor(heading)
                yield section, heading["title"]
            elif text.startswith(":::"):
                opened = _EXHIBIT.match(text)
                exhibit = opened[1] if opened else ""
            continue
        if _ITEM.match(text):
            yield from block()
        lines.append(_ITEM.sub("", text).strip())
    yield from block()


def _anchor(heading: re.Match[str]) -> str:
    """The heading's own label, or the one that pandoc makes of its words."""
    if own := _LABEL.search(" " + (heading["said"] or "")):
        return own[1]
    words = re.sub(r"[^\w\s.-]", "", plain_title(heading["title"]).lower())
    return re.sub(r"^[^a-zæøå]+", "", "-".join(words.split()))
