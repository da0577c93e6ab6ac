from analysis.results import Results
from report.chapters.compose import Composed
from report.chapters.reading import Reading
from report.checks.references import (
    Entry,
    bibliography_entries,
    citation_findings,
    cross_reference_findings,
)
from report.engine.book import Page
from report.engine.labels import scan_labels
from report.wording.lexicon import Lexicon

BIB = "@report{a2018,\n  title = {En},\n  year = {2018}\n}\n\n@online{b2025, date = {2025-01-01}}\n"


def test_entries_have_key_line_and_year() -> None:
    assert bibliography_entries(BIB)[0] == Entry("a2018", 1, 2018)
    assert bibliography_entries(BIB)[1].line == 6


def test_missing_unused_repeated_and_late_works_are_found() -> None:
    entries = [Entry("a2018", 1, 2018), Entry("a2018", 9, 2018), Entry("b2025", 6, 2025)]
    sources = {"x.qmd": "Tekst [@a2018].\n\nSe @a2019."}
    found = list(citation_findings(sources, entries, "references.bib", 2023))
    assert [(f.file, f.line, f.rule) for f in found] == [
        ("references.bib", 9, "entry stands twice"),
        ("references.bib", 6, "work later than the edition"),
        ("x.qmd", 3, "missing bibliography key"),
        ("references.bib", 6, "unused bibliography entry"),
    ]
    assert found[2].remedy == "Nearest: a2018."


def test_a_reference_to_nothing_and_an_exhibit_never_named_are_found(results: Results) -> None:
    page = "# Tittel {#sec-x}\n\nSe @fig-home.\n\n::: {#fig-home-visits}\n![](a.svg){fig-alt='a'}\n\nT\n:::\n"
    reading = Reading(results, Lexicon({}, frozenset()), figures={"home-visits": "x.qmd"})
    reading.open("x.qmd", page)
    composed = Composed({"x.qmd": page}, reading)
    labels = scan_labels([Page("x.qmd", page, False)])
    found = list(cross_reference_findings(composed, labels))
    assert [(f.line, f.rule, f.text) for f in found] == [
        (3, "cross-reference to nothing", "@fig-home"),
        (0, "exhibit not referred to", "fig-home-visits"),
    ]
    assert found[0].remedy == "Nearest: fig-home-visits."
