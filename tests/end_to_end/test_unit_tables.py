"""The appendix of single units and its files, read back from a finished render."""

import csv
import io
import json
import re
from decimal import Decimal
from itertools import pairwise

from report.readback.pdf_text import pdf_text
from tests.end_to_end.conftest import Copy

PAGE = "municipalities.html"
UNITS = 372


def test_every_unit_stands_once_in_each_table(rendered: Copy) -> None:
    text = (rendered.build / "site" / PAGE).read_text("utf-8")
    names = re.findall(r'<th scope="row">([^<]+)</th>', text)
    assert len(names) == 4 * UNITS
    assert names.count("Utsira") == names.count("Gamle Oslo") == 4


def test_the_files_are_linked_written_and_in_the_manifest(rendered: Copy) -> None:
    text = (rendered.build / "site" / PAGE).read_text("utf-8")
    linked = re.findall(r'href="(data/[^"]+)" download>[^<]+\((?:Excel|CSV), \d+ kB\)<', text)
    assert len(linked) == 5
    outputs = json.loads((rendered.build / "manifest.json").read_bytes())["outputs"]
    written = {
        file.relative_to(rendered.build).as_posix()
        for file in (rendered.build / "site" / "data").iterdir()
        if not file.name.startswith(("fig-", "tbl-"))
    }
    assert {f"site/{href}" for href in linked} == written
    assert written <= outputs.keys()


def test_the_units_add_up_to_the_country_every_year(rendered: Copy) -> None:
    text = (rendered.build / "site" / "data" / "fte-adults.csv").read_text("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))
    for year in ("2016", "2019", "2020", "2023"):
        of_year = [line for line in lines if line["år"] == year]
        total = sum(Decimal(line["verdi"].replace(",", ".") or 0) for line in of_year)
        assert len(of_year) == UNITS
        assert total == Decimal(rendered.facts()[f"fte.adults.{year}"]["value_exact"])


def test_units_stand_by_county_and_number_in_the_files(rendered: Copy) -> None:
    text = (rendered.build / "site" / "data" / "fte-children.csv").read_text("utf-8-sig")
    numbers = [line.partition(";")[0] for line in text.splitlines()[1:]]
    assert all(before <= after for before, after in pairwise(numbers))


def test_the_pdf_has_the_tables_too(rendered: Copy) -> None:
    pages = [" ".join(page.split()) for page in pdf_text(rendered.build / "report.pdf")]
    shown = [page for page in pages if "Årsverk til voksne, Rogaland" in page]
    assert len(shown) == 1
    assert "Utsira" in shown[0]


def test_a_render_of_the_same_answers_keeps_the_series_beside_it(scratch: Copy) -> None:
    done = scratch.report("series", "--by", "rhf", "--measure", "fte.total")
    assert done.returncode == 0, done.stderr
    file = scratch.build / "series" / "fte.total-rhf-2020.xlsx"
    assert str(file.relative_to(scratch.root)) in done.stdout
    before = file.read_bytes()
    assert scratch.report("render", "--to", "html").returncode == 0
    assert file.read_bytes() == before
