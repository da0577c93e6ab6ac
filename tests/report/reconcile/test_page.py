"""The appendix: counts by theme, and each figure that is not the same."""

from analysis.explained import Explanation
from analysis.statements.sources import Sources
from report.reconcile.named import Naming
from report.reconcile.page import counts_by_theme, reconciliation_markdown, shown_themes
from report.reconcile.reconciled import Report, reconcile
from tests.published_sample import published
from tests.samples import make_fact

NAMES = {"fte": "Årsverk", "elderly": "Oppfølging av eldre", "rph": "Rask psykisk helsehjelp"}
SOURCES = Sources({"summary_2023": "sammendraget for 2023"})
FACTS = {
    "elderly.visits.2023": make_fact("elderly.visits.2023", "38.99"),
    "elderly.mapped.2023": make_fact("elderly.mapped.2023", "10.6"),
    "fte.total.2023": make_fact("fte.total.2023", "17436", "fte"),
}
NAMING = Naming(FACTS)
FOUND = reconcile(
    (
        published("elderly.visits.2023", "39"),
        published("elderly.none.2023", "50", is_approx=True, published_as="halvparten"),
        published("elderly.mapped.2023", "10.6"),
        published(
            "fte.total.2023", "17000", unit="FTE", source="https://www.avis.no/flere-arsverk"
        ),
    ),
    Report(
        facts=FACTS,
        printed=["elderly.visits.2023", "elderly.mapped.2023", "fte.total.2023"],
    ),
    explained={
        "fte.total.2023": Explanation(
            id="fte.total.2023", reads="17 436", reason="Avisen <runder> av."
        )
    },
    same_as={},
)


def test_counts_stand_in_the_order_of_the_names_with_a_total() -> None:
    assert [(row.name, row.numbers) for row in counts_by_theme(FOUND, NAMES)] == [
        ("Årsverk", (0, 0, 1, 0, 0, 1)),
        ("Oppfølging av eldre", (1, 1, 0, 0, 1, 3)),
        ("I alt", (1, 1, 1, 0, 1, 4)),
    ]


def test_a_figure_that_is_the_same_is_not_listed() -> None:
    fte, elderly = shown_themes(FOUND, NAMES, SOURCES, NAMING)
    assert [("".join(row.parts), row.status) for row in elderly.rows] == [
        ("elderly.mapped.2023", "likt innenfor avrundingen"),
        ("elderly.none.2023", "ikke i rapporten"),
    ]
    (row,) = fte.rows
    assert row.parts == ("fte.", "total.", "2023")
    assert row.name == "Definisjonen av fte.total.2023 (2023)"
    assert (row.printed, row.reads) == ("17000\u00a0årsverk", "17\u00a0436\u00a0årsverk")
    assert (row.source, row.reason) == ("avis.no/flere-arsverk", "Avisen <runder> av.")


def test_a_fraction_in_words_has_no_unit_and_a_source_opens_with_a_capital() -> None:
    _, elderly = shown_themes(FOUND, NAMES, SOURCES, NAMING)
    assert [row.printed for row in elderly.rows] == ["10.6\u00a0prosent", "halvparten"]
    assert elderly.rows[0].source == "Sammendraget for 2023"


def test_both_formats_hold_every_row_and_escape_what_was_written() -> None:
    text = reconciliation_markdown(FOUND, NAMES, SOURCES, NAMING)
    assert text.count("```{=html}") == text.count("```{=typst}") == 3
    assert "### Årsverk {.unnumbered}" in text
    assert "Forklart. Avisen &lt;runder&gt; av." in text
    assert '"Forklart. Avisen <runder> av."' in text
    assert '"fte.\u200btotal.\u200b2023"' in text
