"""The bibliography: the works that chapters may cite, as `references.bib` gives them, each field with its line.

pandoc formats the works and stops at the first thing that it cannot read. This reads what the checks
and the list of new works need, and tells every broken entry at once.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from report.finding import Finding

_START = re.compile(r"^[ \t]*@", re.MULTILINE)
_HEAD = re.compile(r"@\s*(\w+)\s*\{\s*")
_KEY = re.compile(r"([^\s,{}\"#%=()]+)\s*(?:,|(?=\}))")
_NAME = re.compile(r"([A-Za-z][\w:+-]*)\s*=\s*")
# A sign after a backslash is only a sign.
_SIGN = re.compile(r'\\.|[{}"]', re.DOTALL)
_SPACES = re.compile(r"\s*")
_WORD = re.compile(r"[\w:+./-]+")
_NOT_WORKS = ("comment", "preamble", "string")


@dataclass(frozen=True)
class Field:
    """A field's text without its outer braces or quotes, on one line; `line` is where its name stands."""

    text: str
    line: int


@dataclass(frozen=True)
class Work:
    """A bibliography entry: its key, its kind (`report`), its line, and its fields by name in small letters."""

    key: str
    kind: str
    line: int
    fields: Mapping[str, Field]

    def text(self, name: str) -> str:
        """A field's text; empty when the work does not have it."""
        return self.fields[name].text if name in self.fields else ""

    @property
    def published(self) -> Field | None:
        """When it was published, as it is written: 2023, 2023-11 or 2023-11-30."""
        return self.fields.get("date") or self.fields.get("year")

    @property
    def year(self) -> int | None:
        """The year of publication, where one is readable."""
        written = self.published
        found = re.match(r"\d{4}", written.text) if written else None
        return int(found.group()) if found else None

    @property
    def title(self) -> str:
        """The title, without the braces that keep capitals."""
        return re.sub(r"[{}]", "", self.text("title"))


@dataclass(frozen=True)
class Bibliography:
    """The works of a bibliography file in order, and what in it could not be read."""

    file: str
    works: tuple[Work, ...]
    broken: tuple[Finding, ...] = ()


class _Unreadable(Exception):
    """An entry does not follow the form; `at` is the position, and the message what to do."""

    def __init__(self, at: int, remedy: str) -> None:
        super().__init__(remedy)
        self.at = at


def read_bibliography(text: str, file: str) -> Bibliography:
    """The works in a BibTeX text; an entry that is not whole becomes a finding, and the rest is still read."""
    starts = [match.end() - 1 for match in _START.finditer(text)]
    works: list[Work] = []
    broken = []
    line = 1
    for before, start, end in zip((0, *starts), starts, (*starts[1:], len(text)), strict=False):
        line += text.count("\n", before, start)
        entry = _Entry(text[start:end], line)
        try:
            works += entry.works()
        except _Unreadable as fault:
            at, shown = entry.line(fault.at), repr(entry.shown(fault.at))
            broken.append(Finding(file, at, "broken bibliography entry", shown, str(fault)))
    return Bibliography(file, tuple(works), tuple(broken))


class _Entry:
    """One entry being read: its text, from its `@` to the next one that begins a line, and its line."""

    def __init__(self, text: str, first_line: int) -> None:
        self.text, self.first_line, self.at = text, first_line, 0

    def line(self, at: int) -> int:
        """The line in the file of a place in the entry."""
        return self.first_line + self.text.count("\n", 0, at)

    def shown(self, at: int) -> str:
        """What stands on that line."""
        return self.text.splitlines()[self.line(at) - self.first_line].strip()

    def works(self) -> Iterator[Work]:
        """The work, or nothing when the entry is a comment."""
        head = self._take(_HEAD)
        if head is None:
            raise _Unreadable(0, "Begin with the kind and a brace: @report{key,")
        if head[1].lower() in _NOT_WORKS:
            return
        key = self._take(_KEY)
        if key is None:
            raise _Unreadable(0, f"Begin with a key and a comma: @{head[1]}{{ose2018komm,")
        yield Work(key[1], head[1].lower(), self.first_line, dict(self._fields(key[1])))

    def _fields(self, key: str) -> Iterator[tuple[str, Field]]:
        while not self._skip("}"):
            begins = self.at
            name = self._take(_NAME)
            if name is None and self.at == len(self.text):
                raise _Unreadable(0, f"A brace is missing in {key}, in a field or at the end.")
            if name is None:
                raise _Unreadable(
                    begins, f"Write the fields of {key} as name = {{text}}, one a line."
                )
            text = " ".join(self._value(name[1]).split())
            yield name[1].lower(), Field(text, self.line(begins))
            if not self._skip(",") and not self.text.startswith("}", self.at):
                raise _Unreadable(begins, f"Put a comma or a brace after {name[1]} of {key}.")

    def _value(self, name: str) -> str:
        """One or more pieces, joined with `#`."""
        pieces = [self._piece(name)]
        while self._skip("#"):
            pieces.append(self._piece(name))
        return "".join(pieces)

    def _piece(self, name: str) -> str:
        begins, opening = self.at, self.text[self.at : self.at + 1]
        if opening not in ("{", '"'):
            word = self._take(_WORD)
            if word is None:
                raise _Unreadable(begins, f"Put the text of {name} in braces: {name} = {{…}}.")
            return word.group()
        depth, closing = 0, "}" if opening == "{" else '"'
        for sign in _SIGN.finditer(self.text, begins + 1):
            if depth == 0 and sign.group() == closing:
                self.at = sign.start()
                self._skip(closing)
                return self.text[begins + 1 : sign.start()]
            depth += (sign.group() == "{") - (sign.group() == "}")
        raise _Unreadable(begins, f"Close what opens {name} with {closing}")

    def _take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What stands here, if it is of the pattern; spaces after it are passed."""
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
            self._skip("")
        return match

    def _skip(self, sign: str) -> bool:
        """Pass the sign, if it stands here, and the spaces after it."""
        found = self.text.startswith(sign, self.at)
        spaces = _SPACES.match(self.text, self.at + len(sign) * found)
        assert spaces is not None
        self.at = spaces.end()
        return found
