"""Next year, from the command that begins it to the rendered report, with no Python changed.

The delivery is the answers of 2023 in the municipalities of 2024, with growth; see `tests/next_year`.
"""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis.codebook import codebook_for
from report.project import Project
from tests.end_to_end.conftest import Copy
from tests.next_year.coders import LEFT_OUT, code
from tests.next_year.decided import decide, write_of_the_measures, write_of_the_new_question
from tests.next_year.delivery import write_delivery
from tests.next_year.researcher import cut_what_is_refused, paragraphs

Done = subprocess.CompletedProcess[str]
OPEN = (
    "data/2024/answers.csv: no answers: There are no answers for 2024 yet.",
    "data/2024/edition.yml:8: blank report_number: ",
    "data/2024/edition.yml:9: blank version: ",
    "data/2024/edition.yml:12: blank date: ",
    "data/2024/edition.yml:13: blank collected: ",
    "data/2024/form.yml:4: form not compared: Nobody has compared the two forms: 98 questions in 2023, "
    "98 in 2024; 0 dropped, 0 added, 0 renamed.",
    "data/2024/form.yml:5: new municipal division: From 2024: 357 municipalities in 15 counties, before "
    "356 in 11; split: 1507 Ålesund in 1508 Ålesund and 1580 Haram; 114 have another number.",
    "data/2024/form.yml:9: breaks undecided: A change across a break is not computed, and figures draw "
    "the break.",
)


@dataclass(frozen=True)
class Year:
    """What each command of the year said, and what the researcher did to the chapters."""

    root: Path
    begun: Done
    empty: Done
    empty_render: Done
    units: int
    imported: Done
    uncoded: Done
    drafted: Done
    begun_coding: Done
    coded: Done
    paragraphs: int
    cut: list[str]
    rendered: Done
    again: Done

    def page(self, name: str) -> str:
        return (self.root / "build" / "2024" / "book" / name).read_text("utf-8")

    def table(self, name: str) -> str:
        return self.page(f"tables/tbl-{name}.html")


@pytest.fixture(scope="module")
def year(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Year:
    root = tmp_path_factory.mktemp("next_year") / "project"
    shutil.copytree(rendered.root, root)
    report = Copy(root).report
    begun = report("new-edition", "2024")
    assert begun.returncode == 0, begun.stderr
    empty, empty_render = report("check"), report("render", "--edition", "2024")
    decide(root)
    delivery = root.parent / "levering.csv"
    units = write_delivery(root, delivery, codebook_for(root, 2024).variables(2024))
    imported = report("import", "--edition", "2024", str(delivery))
    assert imported.returncode == 0, imported.stderr
    uncoded = report("check")
    drafted, begun_coding = report("coding"), report("check")
    code(root)
    coded = report("coding")
    write_of_the_new_question(root)
    project = Project(root, 2024)
    before = len(paragraphs(project))
    # The numbers are computed by the command, which may use all of the machine.
    assert report("facts", "elderly.loneliness.yes.2024").returncode == 0
    cut = cut_what_is_refused(project)
    write_of_the_measures(root)
    return Year(
        root=root,
        begun=begun,
        empty=empty,
        empty_render=empty_render,
        units=units,
        imported=imported,
        uncoded=uncoded,
        drafted=drafted,
        begun_coding=begun_coding,
        coded=coded,
        paragraphs=before,
        cut=cut,
        rendered=report("render", "--edition", "2024", "--to", "html,pdf"),
        again=report("render", "--edition", "2023", "--to", "html,pdf"),
    )


def test_the_command_makes_the_folder_and_lists_what_a_person_must_decide(year: Year) -> None:
    assert "8 decisions before edition 2024 can be rendered" in year.begun.stdout
    assert (year.root / "chapters" / "2023" / "index.qmd").is_file()
    for finding in OPEN:
        place, what, _ = finding.split(": ", 2)
        assert f". {place}: {what}\n" in year.begun.stdout


@pytest.mark.parametrize("command", ["empty", "empty_render"])
def test_the_empty_edition_fails_with_exactly_the_decisions(year: Year, command: str) -> None:
    done = getattr(year, command)
    told = [
        line
        for line in done.stderr.splitlines()
        if line and not line.startswith(("  ", "analyse: "))
    ]
    assert done.returncode == 1
    assert told[-1] == "8 findings; nothing was written."
    assert len(told) == len(OPEN) + 1
    for line, finding in zip(told, OPEN, strict=False):
        assert line.startswith(finding)


def test_the_delivery_is_in_the_new_division(year: Year) -> None:
    assert year.units == 373
    assert "373 of 373 units have answers" in year.imported.stdout


def test_open_answers_are_a_decision_until_their_coding_is_begun(year: Year) -> None:
    told = [
        line for line in year.uncoded.stderr.splitlines() if line.startswith("data/2024/coding/")
    ]
    assert year.uncoded.returncode == 1
    assert len(told) == 13
    assert (
        "data/2024/coding/eldre_behov_hvordan.yml: open answers not coded: 34 answers to "
        "«Hvordan ble behovene kartlagt?» have no themes."
    ) in told


def test_the_coding_is_drafted_from_last_years(year: Year) -> None:
    assert year.drafted.returncode == 0, year.drafted.stderr
    assert (
        len([line for line in year.drafted.stdout.splitlines() if line.endswith((".yml", ".csv"))])
        == 26
    )
    assert "eldre_behov_hvordan    34 answers, the scheme is not filled in" in year.drafted.stdout
    assert year.begun_coding.returncode == 1
    assert "forlop_behov.yml:8: coders › 'a' › name: " in year.begun_coding.stderr


def test_what_is_coded_is_printed_and_what_is_left_out_is_not(year: Year) -> None:
    assert "eldre_behov_hvordan    34 of 34 coded, 25 by two, alpha 0." in year.coded.stdout
    assert "The open answers of 2024 are coded." in year.coded.stdout
    assert "Forebyggende hjemmebesøk" in year.table("eldre-behov-hvordan-themes")
    assert not (
        year.root / f"build/2024/book/tables/tbl-{LEFT_OUT.replace('_', '-')}-themes.html"
    ).exists()


def test_most_of_the_chapters_hold_for_the_new_year(year: Year) -> None:
    """What is cut speaks of a change across the break, of the question that is gone, or of a change
    that these answers do not have."""
    assert 20 <= len(year.cut) <= year.paragraphs / 4, f"{len(year.cut)} of {year.paragraphs}"
    assert any('plain("15", ' in text for text in paragraphs(Project(year.root, 2024)))


def test_the_report_of_the_new_year_is_made(year: Year) -> None:
    assert year.rendered.returncode == 0, year.rendered.stderr
    assert (year.root / "build" / "2024" / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "Kommunalt psykisk helse- og rusarbeid 2024" in (
        year.root / "build" / "2024" / "site" / "index.html"
    ).read_text("utf-8")


def test_the_series_shows_both_breaks(year: Year) -> None:
    figure = year.page("figures/fig-fte-series.svg")
    for word in ("brudd: sammenslåinger og pandemi", "brudd: nye kategorier"):
        assert word in figure
    page = year.page("fte.qmd")
    assert "2016–2024" in page
    assert "Ingen linje inn til 2024 (brudd: nye kategorier)." in page
    assert "change_pct.2023_2024" not in page


def test_a_change_across_the_break_is_an_official_sign(year: Year) -> None:
    table = year.table("fte-adults-measures")
    assert table.count(
        '<span aria-hidden="true">.</span><span class="spoken">ikke aktuelt</span>'
    ) == (2 * table.count('<th scope="row"'))


def test_the_new_question_stands_in_its_tables_and_in_the_prose(year: Year) -> None:
    question = "Har dere egne tiltak mot ensomhet blant eldre?"
    assert question in year.table("eldre-questions")
    assert question in year.table("eldre-added")
    assert 'data-fact="elderly.loneliness.yes.2024"' in year.page("elderly.qmd")


def test_the_dropped_question_is_gone(year: Year) -> None:
    question = "I hvilke tjenester er det vanskelig å få tak i fagfolk?"
    assert question not in year.table("rekruttering-questions")
    assert question in _of_2023(year, "rekruttering-questions")
    assert not (year.root / "build/2024/book/tables/tbl-recruitment-problems.html").exists()


@pytest.mark.parametrize(
    ("table", "new", "old"),
    [
        ("recruitment-degrees", "Svært krevende", "Meget krevende"),
        ("fte-adults-measures", "Bemannede boliger", "Boliger med fast personell"),
    ],
)
def test_the_new_words_print_this_year_and_the_old_ones_last_year(
    year: Year, table: str, new: str, old: str
) -> None:
    assert new in year.table(table)
    assert old not in year.table(table)
    assert old in _of_2023(year, table)


def test_areas_are_those_of_the_new_division(year: Year) -> None:
    counties = year.table("recruitment-by-county")
    assert "Akershus" in counties
    assert "Viken" not in counties
    assert counties.count('<th scope="row"') == 15 + 1


def test_last_years_report_is_the_same_to_the_byte(year: Year, rendered: Copy) -> None:
    assert year.again.returncode == 0, year.again.stderr
    for made in ("book", "site"):
        before, after = (_bytes(root / "build/2023" / made) for root in (rendered.root, year.root))
        assert after.keys() == before.keys()
        assert [name for name in before if before[name] != after[name]] == []
    for file in ("report.pdf", "facts.json"):
        assert (year.root / "build/2023" / file).read_bytes() == (
            rendered.build / file
        ).read_bytes()


def _of_2023(year: Year, table: str) -> str:
    return (year.root / "build/2023/book/tables" / f"tbl-{table}.html").read_text("utf-8")


def _bytes(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(files)}
