from pathlib import Path

import pytest

from analysis.results import Results, ThemeResults
from report.chapters.compose import Composed, compose
from report.chapters.order import read_order
from report.wording.lexicon import Lexicon
from tests.report.unit_tables.test_workbook import EDITION
from tests.unit_table_sample import adults, higher_education


@pytest.fixture
def write(tmp_path: Path):
    def composed(text: str) -> Composed:
        (tmp_path / "index.qmd").write_text(text, "utf-8")
        (tmp_path / "_quarto.yml").write_text("book: {chapters: [index.qmd]}")
        return compose(
            tmp_path,
            read_order(tmp_path),
            Results.collect([ThemeResults(unit_tables=(adults(), higher_education()))]),
            Lexicon({}, frozenset()),
            EDITION,
            cache=tmp_path,
            results_key="r",
        )

    return composed


def test_a_chapter_shows_the_tables_of_a_theme(write) -> None:
    page = write('<< unit_tables("fte") >>').pages["index.qmd"]
    assert "Årsverk til voksne, Rogaland" in page
    assert "Høyere utdanning" not in page


def test_tables_that_nobody_made_are_a_finding_with_the_nearest(write) -> None:
    findings = write('\n<< unit_tables("educations") >>').reading.findings
    assert [(f.line, f.rule, f.text) for f in findings] == [
        (2, "undefined unit tables", "educations")
    ]
    assert "education" in findings[0].remedy


def test_links_to_files_say_their_form_and_size(write) -> None:
    page = write("<< unit_files() >>").pages["index.qmd"]
    assert '<a href="data/fte-adults.csv" download>Årsverk til voksne (CSV, 1 kB)</a>' in page
    assert page.startswith("```{=html}\n<dl")
    assert page.rstrip().endswith("</dl>\n```")
