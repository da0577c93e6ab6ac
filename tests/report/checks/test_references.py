from analysis.results import Results
from report.bibliography import read_bibliography
from report.chapters.compose import Composed
from report.chapters.reading import Reading
from report.checks.references import citation_findings, cross_reference_findings
from report.engine.book import Page
from report.engine.labels import scan_labels
from report.wording.lexicon import Lexicon

BIB = """@report{a2018, title = {En}, year = {2018}}
@report{a2018, title = {To}, year = {2018}}
@online{b2023, title = {Tre}, date = {2023}}
"""


def test_missing_unused_and_repeated_works_are_found() -> None:
    works = read_bibliography(BIB, "references.bib").works
    sources = {"x.qmd": "Tekst [@a2018].\n\nSe @a2019."}
    found = list(citation_findings(sources, works, "references.bib"))
    assert [(f.file, f.line, f.rule) for f in found] == [
        ("references.bib", 2, "entry stands twice"),
        ("x.qmd", 3, "missing bibliography key"),
        ("references.bib", 3, "unused bibliography entry"),
    ]
    assert found[1].remedy == "Nearest: a2018."


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
