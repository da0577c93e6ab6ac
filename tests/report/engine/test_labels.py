import re

from hypothesis import given
from hypothesis import strategies as st

from report.engine.book import Page
from report.engine.labels import Labels, Reference, cross_references, scan_labels


def numbers(labels: Labels) -> dict[str, str]:
    return {id: label.number for id, label in labels.by_id.items()}


def test_every_kind_of_label_is_numbered(labels: Labels) -> None:
    assert numbers(labels) == {
        "sec-sammendrag": "",
        "sec-fte": "1",
        "sec-fte-data": "1.1",
        "eq-rate": "1.1",
        "sec-fte-trend": "1.2",
        "fig-fte-series": "1.1",
        "tbl-fte-series": "1.1",
        "fig-fte-size": "1.2",
        "sec-fte-change": "1.3",
        "sec-outreach": "2",
        "sec-outreach-size": "2.1",
        "tbl-outreach": "2.1",
        "sec-register": "A",
    }


def test_headings_carry_the_number_that_both_formats_print(labels: Labels) -> None:
    assert [(h.level, h.number, h.title) for h in labels.headings["04-arsverk.qmd"]] == [
        (1, "1", "Årsverk"),
        (2, "1.1", "Datagrunnlag"),
        (2, "1.2", "Utvikling fra 2016 til 2023"),
        (3, "1.2.1", "En underoverskrift på tredje nivå"),
        (2, "1.3", "Hva endret seg?"),
    ]


def test_exhibits_outside_numbered_chapters_are_numbered_through_the_book() -> None:
    pages = [
        Page("a.qmd", "# Forord {-}\n::: {#fig-a}\n:::\n", False),
        Page("b.qmd", "# Om {.unnumbered}\n::: {#fig-b}\n:::\n", False),
    ]
    assert numbers(scan_labels(pages)) == {"fig-a": "1", "fig-b": "2"}


def test_a_label_that_stands_twice_keeps_its_first_place() -> None:
    labels = scan_labels([Page("a.qmd", "# A {#sec-a}\n\n## B {#sec-a}\n", False)])
    assert labels.by_id["sec-a"].line == 1
    assert [label.line for label in labels.duplicates] == [3]


def test_titles_are_plain_words() -> None:
    text = "# *Hva* endret [seg]{lang=nb}, se [loven](https://x.no)? {#sec-a}"
    assert (
        scan_labels([Page("a.qmd", text, False)]).by_id["sec-a"].title
        == "Hva endret seg, se loven?"
    )


def test_cross_references_of_every_form_are_found() -> None:
    text = "Se @fig-a, @Fig-b og [-@tbl-c].\nOg [@sec-d; @eq-e] men `@fig-x` og a@fig-y.no."
    assert list(cross_references(text)) == [
        Reference("fig-a", 1),
        Reference("fig-b", 1),
        Reference("tbl-c", 1),
        Reference("sec-d", 2),
        Reference("eq-e", 2),
    ]


@given(st.lists(st.integers(1, 4), min_size=1, max_size=12))
def test_section_numbers_grow_and_never_repeat(levels: list[int]) -> None:
    text = "\n\n".join(f"{'#' * level} Tittel {{#sec-{i}}}" for i, level in enumerate([1, *levels]))
    found = scan_labels([Page("a.qmd", text, False)])
    parts = [
        tuple(int(n) for n in re.findall(r"\d+", heading.number))
        for heading in found.headings["a.qmd"]
    ]
    assert parts == sorted(set(parts))
    assert [len(p) for p in parts] == [h.level for h in found.headings["a.qmd"]]
