"""Reading a grid from the HTML that great_tables writes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from report.exhibits.grid import Cell, Grid, Line, Run, Scope


def read_grid(html: str) -> Grid:
    """Read the table in what `GT.as_raw_html` returned."""
    reader = _Reader()
    reader.feed(html[html.index("<table") : html.index("</table>")])
    return Grid(tuple(reader.head), tuple(map(Line, reader.body)), tuple(reader.notes))


@dataclass
class _OpenCell:
    scope: Scope
    numeric: bool
    colspan: int
    rowspan: int
    runs: list[Run] = field(default_factory=list)

    def close(self) -> Cell:
        runs = list(_trimmed(self.runs))
        return Cell(
            runs=tuple(runs),
            scope=self.scope if runs else "",
            numeric=self.numeric,
            colspan=self.colspan,
            rowspan=self.rowspan,
        )


def _trimmed(runs: list[Run]) -> Iterator[Run]:
    """The runs without the layout's blanks around them."""
    for i, run in enumerate(runs):
        text = run.text.lstrip(" ") if i == 0 else run.text
        text = text.rstrip(" ") if i == len(runs) - 1 else text
        if text or run.role == "break":
            yield replace(run, text=text)


class _Reader(HTMLParser):
    """Follows great_tables' markup; everything that is only its look is left behind."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.head: list[tuple[Cell, ...]] = []
        self.body: list[tuple[Cell, ...]] = []
        self.notes: list[str] = []
        self._part = ""
        self._row: list[Cell] = []
        self._cell: _OpenCell | None = None
        self._run = Run("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        classes = given.get("class", "").split()
        if tag in ("thead", "tbody", "tfoot"):
            self._part = tag
        elif tag == "tr":
            self._row = []
        elif tag in ("th", "td"):
            self._cell = _OpenCell(
                _scope(tag, given, classes),
                "gt_right" in classes,
                int(given.get("colspan", 1)),
                int(given.get("rowspan", 1)),
            )
        elif tag == "br" and self._cell:
            self._cell.runs.append(Run("", "break"))
        elif tag == "span" and "fact" in classes:
            self._run = Run("", "fact", given["data-fact"], float(given.get("data-room", 0)))
        elif tag == "span" and "sign" in classes:
            self._run = Run("", "sign")
        elif tag == "span" and "unit" in classes:
            self._run = Run("", "unit")

    def handle_endtag(self, tag: str) -> None:
        if tag == "span":
            self._run = Run("")
        elif tag in ("th", "td") and self._cell:
            self._row.append(self._cell.close())
            self._cell = None
        elif tag == "tr" and self._part == "tfoot":
            self.notes += [cell.text for cell in self._row]
        elif tag == "tr":
            (self.head if self._part == "thead" else self.body).append(tuple(self._row))

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.runs.append(replace(self._run, text=re.sub("[ \n]+", " ", data)))


def _scope(tag: str, given: dict[str, str], classes: list[str]) -> Scope:
    if tag == "td":
        return ""
    if "gt_group_heading" in classes:
        return "rowgroup"
    if given.get("scope") == "row":
        return "row"
    return "colgroup" if int(given.get("colspan", 1)) > 1 else "col"
