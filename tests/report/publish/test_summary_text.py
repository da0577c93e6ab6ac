from report.publish.summary_text import summary_of
from report.readback.site_text import Block


def test_the_summary_is_the_first_paragraph_without_references_into_the_book() -> None:
    blocks = [
        Block("p", "Svarene er syntetiske."),
        Block("h1", "Sammendrag"),
        Block("p", "Kommunene rapporterte 17 436 årsverk (kapittel 2.1). Det er flere (tabell 3)."),
        Block("p", "Mer."),
    ]
    assert summary_of(blocks) == "Kommunene rapporterte 17 436 årsverk. Det er flere."


def test_a_sentence_that_leads_to_a_chapter_means_nothing_outside_the_book() -> None:
    told = "I 2023 svarte alle. Kapitlet om bolig er nytt. Forskning er samlet i kapittel\u00a01."
    blocks = [Block("h1", "Sammendrag"), Block("p", f"{told} Tallene står i vedlegg A. Slutt.")]
    assert summary_of(blocks) == "I 2023 svarte alle. Kapitlet om bolig er nytt. Slutt."


def test_a_page_without_a_heading_has_no_summary() -> None:
    assert summary_of([Block("p", "Bare tekst.")]) == ""
