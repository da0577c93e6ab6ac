"""Exhibits are drawn once, and anew when what they are made of changes."""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from analysis.exhibit import exhibit_to_json
from analysis.fact import Fact
from report.exhibits.cache import ExhibitFiles, draw_all
from report.exhibits.content import ExhibitError
from tests.report.exhibits.samples import FACTS, FIGURES, TABLES

SOME_TABLES = [TABLES["sizes"], TABLES["change"]]
SOME_FIGURES = [FIGURES["bars-long"], FIGURES["stacked-groups"]]


def drawn(folder: Path, facts: Mapping[str, Fact] = FACTS) -> ExhibitFiles:
    return draw_all(SOME_TABLES, SOME_FIGURES, facts, folder / "cache", folder / "out")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_files_stand_where_the_book_looks_for_them(tmp_path: Path) -> None:
    files = drawn(tmp_path)
    assert set(contents(tmp_path / "out")) == {
        "figures/fig-bars-long.svg",
        "figures/fig-stacked-groups.svg",
        "tables/tbl-change.html",
        "tables/tbl-change.typ",
        "tables/tbl-sizes.html",
        "tables/tbl-sizes.typ",
    }
    assert files.tables_typst["sizes"] == tmp_path / "out" / "tables" / "tbl-sizes.typ"
    assert files.alt_texts["bars-long"].startswith(
        "Tittel. Stolpediagram, prosent, fem kategorier."
    )
    assert (files.drawn, files.cached) == (4, 0)


def test_the_second_time_nothing_is_drawn_and_the_files_are_the_same(tmp_path: Path) -> None:
    drawn(tmp_path)
    first = contents(tmp_path / "out")
    files = drawn(tmp_path)
    assert (files.drawn, files.cached) == (0, 4)
    assert contents(tmp_path / "out") == first


def test_a_changed_fact_redraws_what_shows_it(tmp_path: Path) -> None:
    drawn(tmp_path)
    first = contents(tmp_path / "out")
    changed = {**FACTS, "three0.0": replace(FACTS["three0.0"], value=Decimal(61))}
    assert drawn(tmp_path, changed).drawn == 1
    second = contents(tmp_path / "out")
    assert {name for name in first if first[name] != second[name]} == {
        "figures/fig-stacked-groups.svg",
    }


def test_figures_for_phones_are_kept_beside_the_others(tmp_path: Path) -> None:
    drawn(tmp_path)
    folders = tmp_path / "cache", tmp_path / "phones"
    assert draw_all([], SOME_FIGURES, FACTS, *folders, narrow=True).drawn == 2
    files = draw_all([], SOME_FIGURES, FACTS, *folders, narrow=True)
    assert (files.drawn, files.cached) == (0, 2)
    assert files.figures["bars-long"].name == "fig-bars-long.narrow.svg"
    assert set(contents(tmp_path / "phones")) == {
        "figures/fig-bars-long.narrow.svg",
        "figures/fig-stacked-groups.narrow.svg",
    }
    assert drawn(tmp_path).cached == 4


@pytest.mark.parametrize("damage", [b"", b"half", b"0\n{}", b"\xff\xfe"])
def test_a_damaged_entry_is_drawn_anew(tmp_path: Path, damage: bytes) -> None:
    drawn(tmp_path)
    first = contents(tmp_path / "out")
    for entry in (tmp_path / "cache").iterdir():
        entry.write_bytes(damage)
    assert drawn(tmp_path).drawn == 4
    assert contents(tmp_path / "out") == first
    assert drawn(tmp_path).cached == 4


def test_two_processes_draw_the_same_as_one(tmp_path: Path) -> None:
    everything = [*TABLES.values()], [*FIGURES.values()], FACTS
    for processes in (1, 2):
        folder = tmp_path / str(processes)
        files = draw_all(*everything, folder / "cache", folder / "out", processes)
        assert files.drawn == len(TABLES) + len(FIGURES)
    assert contents(tmp_path / "1" / "out") == contents(tmp_path / "2" / "out")


def test_all_that_is_wrong_is_told_at_once_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ExhibitError) as error:
        drawn(tmp_path, {})
    assert len(error.value.findings) > 30
    assert not (tmp_path / "out").exists()


def test_what_does_not_suit_its_form_is_told_from_another_process(tmp_path: Path) -> None:
    wrong = [replace(f, form="slope") for f in FIGURES.values() if f.form != "slope"]
    with pytest.raises(ExhibitError) as error:
        draw_all([], wrong, FACTS, tmp_path / "cache", tmp_path / "out", 2)
    assert any("'bars-counties', form 'slope': 11 years" in text for text in error.value.findings)


def test_when_all_is_kept_no_drawing_library_is_imported(tmp_path: Path) -> None:
    drawn(tmp_path)
    described = {
        "tables": [exhibit_to_json(table) for table in SOME_TABLES],
        "figures": [exhibit_to_json(figure) for figure in SOME_FIGURES],
        "facts": [fact.to_json() for fact in FACTS.values()],
    }
    (tmp_path / "described.json").write_text(json.dumps(described), encoding="utf-8")
    program = """
import json, sys
from pathlib import Path
from analysis.exhibit import figure_from_json, table_from_json
from analysis.fact import Fact
from report.exhibits.cache import draw_all

folder = Path(sys.argv[1])
described = json.loads((folder / "described.json").read_text(encoding="utf-8"))
facts = {fact.id: fact for fact in map(Fact.from_json, described["facts"])}
files = draw_all(
    [table_from_json(table) for table in described["tables"]],
    [figure_from_json(figure) for figure in described["figures"]],
    facts, folder / "cache", folder / "out",
)
assert files.cached == 4, files
heavy = {"matplotlib", "seaborn", "pandas", "numpy", "great_tables", "babel"} & set(sys.modules)
assert not heavy, heavy
"""
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
        check=False,
    )
    assert done.returncode == 0, done.stderr
