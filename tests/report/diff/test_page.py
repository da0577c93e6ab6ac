"""The page, the JSON, the marks and the terminal tell of the same changes."""

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from analysis.delivery.difference import ChangedCell
from report.diff.diff_json import difference_json, marks_json
from report.diff.difference import Difference, difference
from report.diff.group_members import everyone
from report.diff.input_changes import InputChange, InputChanges
from report.diff.page import difference_page
from report.diff.terminal import told
from tests.report.diff.sides import CHANGE, SHARE, contents, number, page, side, table, word

TEMPLATES = Path(__file__).parents[3] / "templates"
HOSTILE = "<script>alert(1)</script>\x1b[31m"


@pytest.fixture
def found(tmp_path: Path) -> Difference:
    before = side(
        number(value="51", sources=("bolig",)),
        number(CHANGE, "-8", "change_pp", year="2022–2023"),
        number("hidden.2023", "1"),
        label="build/før",
        slug="before",
        contents=contents(
            word("falt", "decrease"),
            pages=(page(f"Andelen er {{{SHARE}}} prosent.", f"Den {{{CHANGE}}}.", "Her."),),
            shown=table(SHARE),
        ),
    )
    (tmp_path / "2023" / "site").mkdir(parents=True)
    after = side(
        number(value="43", sources=("bolig",)),
        number(CHANGE, "9", "change_pp", year="2022–2023"),
        number("hidden.2023", "2"),
        slug="after",
        site=tmp_path / "2023" / "site",
        contents=contents(
            word("steg", "increase"),
            pages=(page(f"Andelen er {{{SHARE}}} prosent.", f"Den {{{CHANGE}}}.", HOSTILE),),
            shown=table(SHARE),
        ),
    )
    cell = ChangedCell("bolig", "1101", "good", HOSTILE)
    file = InputChange("data/2023/answers.csv", "answers", "changed")
    inputs = InputChanges((file,), cells={2023: (cell,)}, names={"1101": "Eigersund"})
    return difference(before, after, 2023, inputs, everyone)


def test_the_page_leads_to_the_printed_places_and_trusts_no_text(
    found: Difference, tmp_path: Path
) -> None:
    html = difference_page(found, tmp_path, TEMPLATES)
    assert "<script>alert" not in html
    assert f'href="2023/site/housing.html#tall-{SHARE}"' in html
    assert 'href="2023/site/housing.html#tbl-housing"' in html
    assert (
        "2 trykte tall, 1 ord om tallene, 2 setninger og 1 tabell eller figur er ikke som før."
        in html
    )
    assert "Fortegnet er snudd. «falt» stemmer ikke lenger med tallene." in html
    assert "1 enhet har andre svar i 2023." in html
    assert "Eigersund" in html
    assert "−8,00 prosentpoeng" in html
    assert "hidden.2023" not in html


def test_the_page_is_whole_and_asks_for_nothing(found: Difference, tmp_path: Path) -> None:
    html = difference_page(found, tmp_path, TEMPLATES)
    links = Links()
    links.feed(html)
    assert not links.loaded
    assert links.wanted <= links.ids
    assert "http" not in html.replace("http://www.w3.org", "")


class Links(HTMLParser):
    """The places that a page asks for, those it jumps to within itself, and its own ids."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.wanted: set[str] = set()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids.add(given.get("id") or "")
        if tag in ("link", "img", "iframe") or (tag == "script" and "src" in given):
            self.loaded.append(tag)
        for name in ("aria-labelledby", "for"):
            self.wanted.update((given.get(name) or "").split())
        if (given.get("href") or "").startswith("#"):
            self.wanted.add((given["href"] or "")[1:])


def test_the_json_has_every_row_and_the_marks_only_what_is_printed(found: Difference) -> None:
    plain = json.loads(difference_json(found))
    assert plain["counts"]["facts"] == {
        "changed": 3, "added": 0, "removed": 0, "rounding": 0, "same": 0,
    }  # fmt: skip
    share = next(row for row in plain["facts"] if row["id"] == SHARE)
    assert share["causes"] == [
        {"kind": "answers", "said": "1 enhet har andre svar i 2023", "units": 1}
    ]
    assert share["places"][0] == {"page": "housing.qmd", "anchor": f"tall-{SHARE}", "where": "text"}
    assert plain["claims"][0]["turned"] is True
    assert plain["exhibits"][0]["cells"][0]["after"] == "43"
    assert [row["status"] for row in plain["sentences"]] == ["added", "removed"]
    marks = json.loads(marks_json(found))
    assert marks["facts"] == {
        SHARE: {"status": "changed", "before": "51"},
        CHANGE: {"status": "changed", "before": "\u22128"},
    }


def test_the_terminal_is_told_shortly_and_is_not_steered(found: Difference) -> None:
    lines = list(told(found))
    assert "\x1b" not in "".join(lines)
    assert f"  changed: {SHARE} 51 → 43: 1 enhet har andre svar i 2023" in lines
    assert "\nNumbers that are not printed: 1 differ." in lines


def test_two_reports_that_are_alike(tmp_path: Path) -> None:
    same = side(number(), contents=contents(pages=(page("Her."),)))
    found = difference(same, same, 2023, InputChanges(), everyone)
    assert found.is_empty
    html = difference_page(found, tmp_path, TEMPLATES)
    assert "Ingenting som leses i rapporten, er endret." in html
    assert "Begge rapportene er laget av de samme filene" in html


def test_a_report_without_contents_is_compared_by_its_numbers(tmp_path: Path) -> None:
    found = difference(side(number()), side(number(value="45")), 2023, InputChanges(), everyone)
    assert (found.whole, len(found.differing)) == (False, 1)
    assert "Bare tallene er sammenliknet." in difference_page(found, tmp_path, TEMPLATES)


def test_between_years_the_later_words_are_tried_on_the_earlier_numbers() -> None:
    change = "housing.good.change_pp.{}"
    later = side(
        number("housing.good.2022", "51"),
        number("housing.good.2023", "43"),
        number(change.format("2021_2022"), "1", "change_pp"),
        number(change.format("2022_2023"), "-8", "change_pp"),
        contents=contents(word("falt", "decrease")),
    )
    found = difference(later, later, 2022, InputChanges(between_years=True), everyone)
    assert found.years
    assert [(row.id, row.status) for row in found.facts] == [
        ("housing.good.change_pp.before_now", "changed"),
        ("housing.good.now", "changed"),
    ]
    (claim,) = found.claims
    assert (claim.before, claim.turned, claim.held_then) == (None, True, False)
