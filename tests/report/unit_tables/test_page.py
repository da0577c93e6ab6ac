from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

from report.unit_tables.page import kept_tables, tables_markdown
from tests.unit_table_sample import adults, children


def html_of(markdown: str) -> str:
    return "".join(
        part.partition("\n```")[0] for part in markdown.split("```{=html}\n") if "<table" in part
    )


class Cells(HTMLParser):
    """The tables' cells in order: tag, scope, what is seen and what is heard."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[list[str]] = []
        self._unseen = self._unheard = self._in_cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("th", "td"):
            self.cells.append([tag, given.get("scope") or "", "", ""])
            self._in_cell = True
        self._unseen = given.get("class") == "spoken"
        self._unheard = given.get("aria-hidden") == "true"

    def handle_endtag(self, tag: str) -> None:
        self._unseen = self._unheard = False
        self._in_cell = self._in_cell and tag not in ("th", "td")

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            self.cells[-1][2] += "" if self._unseen else data
            self.cells[-1][3] += "" if self._unheard else data


def test_a_county_is_a_heading_with_its_tables_in_both_formats() -> None:
    markdown = tables_markdown([adults(), children()])
    assert [line for line in markdown.splitlines() if line.startswith("### ")] == [
        "### Rogaland {.unnumbered}",
        "### Møre og Romsdal {.unnumbered}",
    ]
    assert markdown.count("<table ") == markdown.count("#unit-table(") == 4


def test_header_cells_say_what_they_head_and_signs_are_read_as_words() -> None:
    cells = Cells(html_of(tables_markdown([adults()]))).cells
    assert cells[:8] == [
        ["th", "col", "Enhet", "Enhet"],
        ["th", "col", "2019", "2019"],
        ["th", "col", "brudd2020", "brudd2020"],
        ["th", "col", "2021", "2021"],
        ["th", "row", "Eigersund", "Eigersund"],
        ["td", "", "20,0", "20,0"],
        ["td", "", "20,0*", "20,0 ført videre fra et tidligere år"],
        ["td", "", "1\u00a0234,3", "1\u00a0234,3"],
    ]
    kristiansund = cells[13:16]
    assert [(seen, heard) for _, _, seen, heard in kristiansund] == [
        (".", " ikke aktuelt"),
        ("..", " mangler"),
        (":", " kan ikke offentliggjøres"),
    ]


def test_the_rule_of_a_break_stands_before_its_column() -> None:
    markdown = tables_markdown([adults()])
    assert '<colgroup><col><col><col class="after-break"><col></colgroup>' in markdown
    assert "(1, ), ([2019], [brudd \\ 2020], [2021], )" in markdown


def test_names_are_only_words_in_both_formats() -> None:
    hostile = replace(adults().rows[0], name='<b>#let "x" \\')
    markdown = tables_markdown([replace(adults(), rows=(hostile,))])
    assert '<th scope="row">&lt;b&gt;#let &#34;x&#34; \\</th>' in markdown
    assert '"<b>#let \\"x\\" \\\\", "20,0"' in markdown


def test_the_page_is_kept_for_the_same_tables_alone(tmp_path: Path) -> None:
    first = kept_tables([adults()], tmp_path)
    assert kept_tables([adults()], tmp_path) == first == tables_markdown([adults()])
    assert len(list(tmp_path.iterdir())) == 1
    other = replace(adults(), title="Annet")
    assert "Annet, Rogaland" in kept_tables([other], tmp_path)
