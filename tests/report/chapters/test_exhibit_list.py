from report.chapters.exhibit_list import exhibit_list
from report.chapters.reading import Reading
from report.wording.lexicon import Lexicon
from tests.samples import sample_results

CAPTIONS = {
    "tbl-fte-series": "Årsverk 2016–2023.",
    "fig-fte-series": "Årsverkene vokste.",
    "tbl-elderly": "Hjemmebesøk hos [39]{.fact} prosent.",
}


def reading() -> Reading:
    found = Reading(sample_results(), Lexicon({}, frozenset()), captions=dict(CAPTIONS))
    found.open("chapters/exhibits.qmd", "# Tabeller og figurer")
    return found


def test_tables_and_figures_are_listed_apart_in_the_order_of_the_book() -> None:
    listed = exhibit_list(reading())
    assert listed(3, "tables") == (
        "::: {.exhibit-list}\n"
        "- @tbl-fte-series Årsverk 2016–2023.\n"
        "- @tbl-elderly Hjemmebesøk hos [39]{.fact} prosent.\n"
        ":::\n"
    )
    assert "@fig-fte-series Årsverkene vokste." in listed(5, "figures")


def test_another_kind_is_a_finding_with_the_nearest() -> None:
    found = reading()
    assert exhibit_list(found)(7, "table") == ""
    assert [(f.line, f.rule, f.remedy) for f in found.findings] == [
        (7, "undefined list of exhibits", "Nearest: tables.")
    ]
