"""Every figure already in print, held against the finished report by the command itself."""

import json
import re
import shutil
from collections import Counter

import pytest

from analysis.ledger import read_ledger
from report.readback.site_text import html_text
from tests.end_to_end.conftest import ROOT, Copy

THEMES = ("fte", "education", "recruitment", "housing", "outreach_teams", "elderly")
Row = dict[str, str]


@pytest.fixture(scope="module")
def finished(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The first render in a folder of its own, since reconciling writes and these tests break things."""
    folder = tmp_path_factory.mktemp("finished") / "project"
    shutil.copytree(rendered.root, folder)
    return Copy(folder)


@pytest.fixture(scope="module")
def rows(finished: Copy) -> dict[str, Row]:
    """Each figure's status, with the places where it was found."""
    done = finished.report("reconcile", "--strict")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "within rounding" in done.stdout
    text = (finished.build / "reconciliation.json").read_text("utf-8")
    return {row["id"]: row for row in json.loads(text)["figures"]}


def test_every_figure_in_print_has_a_status_and_none_is_different(rows: dict[str, Row]) -> None:
    assert list(rows) == list(read_ledger(ROOT))
    assert {row["status"] for row in rows.values()} == {"equal", "within", "explained"}
    assert all(row["reason"] for row in rows.values() if row["status"] == "explained")


def test_what_answers_can_give_comes_out_as_printed(rows: dict[str, Row]) -> None:
    """What is explained has no answer behind it, contradicts other print, or rounds a rounded number."""
    statuses = Counter(row["status"] for row in rows.values())
    assert statuses["equal"] >= 400
    assert statuses["explained"] <= 51


def test_the_summary_s_own_figures_need_no_explanation(rows: dict[str, Row]) -> None:
    own = [r for r in rows.values() if r["theme"] in THEMES and r["source"] == "summary_2023"]
    assert len(own) >= 90
    assert {row["status"] for row in own} <= {"equal", "within"}


def test_what_agrees_stands_in_both_finished_formats(rows: dict[str, Row]) -> None:
    printed = [row for row in rows.values() if row["status"] in ("equal", "within")]
    assert len(printed) >= 420
    assert [row["id"] for row in printed if not (row["html"] and row["pdf"])] == []
    assert sum("text" in row["pdf"] for row in printed) >= 300


def test_the_appendix_lists_what_is_not_the_same_and_counts_the_rest(
    finished: Copy, rows: dict[str, Row]
) -> None:
    page = finished.build / "site" / "reconciliation.html"
    listed = re.findall(r"<code>(.*?)</code>", page.read_text("utf-8"))
    unlike = {name for name, row in rows.items() if row["status"] != "equal"}
    assert {name.replace("<wbr>", "") for name in listed} == unlike
    cells = [block.text for block in html_text(page)]
    assert cells[cells.index("I alt") + 6] == str(len(rows))


def test_a_number_that_was_changed_in_the_finished_pages_is_found(
    finished: Copy, rows: dict[str, Row]
) -> None:
    register = finished.build / "site" / "register.html"
    for file in finished.pages():
        text = file.read_text("utf-8")
        marked = re.compile(r'(data-fact="elderly\.competence\.none\.2023"[^>]*>)66<')
        file.write_text(marked.sub(r"\g<1>67<", text), "utf-8")
    text = register.read_text("utf-8")
    entry = re.compile(r'(id="fact-elderly\.competence\.none\.2023".*?<strong>)66<')
    assert entry.search(text)
    register.write_text(entry.sub(r"\g<1>67<", text), "utf-8")
    done = finished.report("reconcile")
    assert done.returncode == 1
    assert "elderly.competence.none.2023: printed '66'" in done.stdout
    assert "HTML" in done.stdout


def test_the_report_of_an_earlier_year_shows_its_revisions(finished: Copy) -> None:
    facts = list(finished.facts().values())
    earlier = [fact for fact in facts if "2023" not in fact["year"]]
    revised = next(fact for fact in earlier if fact["id"] == "fte.total.2022")
    revised["value_exact"] = "17050.5"
    file = finished.root / "build" / "2022" / "facts.json"
    file.parent.mkdir()
    file.write_text(json.dumps(earlier), "utf-8")
    done = finished.report("reconcile", "--against", "build/2022/facts.json")
    assert done.returncode == 1
    assert "fte.total.2022: printed '17 051', the report reads '17 074'" in done.stdout
    assert "Endret med +23,50 årsverk" in done.stdout
    assert done.stdout.count("different: ") == 1


def test_numbers_that_are_newer_than_the_render_are_not_reconciled(finished: Copy) -> None:
    (finished.build / "facts.json").write_text("[]", "utf-8")
    done = finished.report("reconcile")
    assert done.returncode == 2
    assert "run `report render --edition 2023` first" in done.stderr
