"""Sentences that were written anew, put in or taken out."""

from report.diff.prose_changes import prose_changes, sentence_count
from tests.report.diff.sides import contents, page

OLD = contents(
    pages=(page("Boliger er viktige.", "Andelen er {a.2023} prosent.", "Det står her."),)
)


def test_a_sentence_whose_number_moved_is_the_same_sentence() -> None:
    assert list(prose_changes(OLD, OLD)) == []
    assert sentence_count(OLD) == 3


def test_a_rewritten_sentence_shows_its_words() -> None:
    new = contents(
        pages=(page("Boliger er svært viktige.", "Andelen er {a.2023} prosent.", "Det står her."),)
    )
    (row,) = prose_changes(OLD, new)
    assert row.status == "changed"
    assert row.pieces == (("kept", "Boliger er "), ("new", "svært "), ("kept", "viktige."))


def test_sentences_that_share_nothing_came_and_went() -> None:
    new = contents(
        pages=(page("Boliger er viktige.", "Noe helt annet skrives nå.", "Det står her."),)
    )
    assert [(row.status, (row.after or row.before).text) for row in prose_changes(OLD, new)] == [
        ("added", "Noe helt annet skrives nå."),
        ("removed", "Andelen er {a.2023} prosent."),
    ]


def test_a_page_that_is_gone() -> None:
    new = contents(pages=(page("Boliger er viktige.", name="other.qmd"),))
    assert [(row.page, row.status) for row in prose_changes(OLD, new)] == [
        ("other.qmd", "added"),
        *[("housing.qmd", "removed")] * 3,
    ]
