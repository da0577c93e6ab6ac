"""The lines of a chapter as an author sees them: prose apart from code, raw blocks and comments."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})\s*(.*?)\s*$")
_COMMENT = re.compile(r"<!--.*?-->")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)(\{=\w+\})?")


class Line(NamedTuple):
    """A prose line with its number in the file; comments are blanked out, columns kept."""

    number: int
    text: str

    @property
    def words(self) -> str:
        """The text with code spans blanked out."""
        return _CODE.sub(lambda span: " " * len(span[0]), self.text)


class Fence(NamedTuple):
    """A fenced block of code or raw output, by its opening line: `info` is what follows the fence."""

    number: int
    info: str
    body: str
    closed: bool = True


def lines_and_fences(text: str) -> Iterator[Line | Fence]:
    """Every prose line and every fenced block, in order."""
    mark, opened, info, body = "", 0, "", list[str]()
    in_comment = False
    for number, raw in enumerate(text.split("\n"), start=1):
        fence = _FENCE.match(raw)
        if mark:
            if fence and fence[1].startswith(mark) and not fence[2]:
                yield Fence(opened, info, "\n".join(body))
                mark = ""
            else:
                body.append(raw)
        elif fence and not in_comment:
            mark, opened, info, body = fence[1], number, fence[2], []
        else:
            line, in_comment = _without_comments(raw, in_comment)
            yield Line(number, line)
    if mark:
        yield Fence(opened, info, "\n".join(body), closed=False)


def prose(text: str) -> Iterator[Line]:
    """Only the prose lines."""
    return (part for part in lines_and_fences(text) if isinstance(part, Line))


def _without_comments(raw: str, inside: bool) -> tuple[str, bool]:
    if inside:
        end = raw.find("-->")
        if end < 0:
            return "", True
        raw = " " * (end + 3) + raw[end + 3 :]
    raw = _COMMENT.sub(lambda comment: " " * len(comment[0]), raw)
    start = raw.find("<!--")
    return (raw, False) if start < 0 else (raw[:start], True)
