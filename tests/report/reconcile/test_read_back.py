"""A number is found in the finished book only where it stands for its fact."""

import pytest

from analysis.fact import Fact
from report.readback.site_text import Block, Held
from report.reconcile.read_back import FinishedBook, Told
from tests.samples import make_fact

VISITS = make_fact("elderly.visits.2023", "38.99")
TEN = make_fact("elderly.asked.change_pp.2022_2023", "9.7", "change_pp")
SENTENCE = Block(
    "p",
    "I 2023 svarte 39 prosent at de gjør det systematisk.",
    (Held("39", VISITS.id),),
)
ENTRY = Told(VISITS.id, "Ja. Andel som gjør hjemmebesøk.", "2023: 39")
OTHER = Told("elderly.mapped.2023", "Kartlagt. Andel som har kartlagt behov.", "2023: 11")
REGISTER = [
    Block("p", "Ja. Andel som gjør hjemmebesøk. prosent"),
    Block("p", "2022: 36 (121 av 332) · 2023: 39 (131 av 336)"),
    Block("p", "Kartlagt. Andel som har kartlagt behov."),
    Block("p", "2023: 11"),
]
PDF = (
    "I 2023 svarte 39 prosent at de gjør det syste-\nmatisk.\n"
    "Ja. Andel som gjør\nhjemmebesøk.\n2022: 36 (121 av 332) · 2023:\n39 (131 av 336)\n"
    "Kartlagt. Andel som har kartlagt behov.\n2023: 11\n"
)


def book(
    *pages: Block, register: list[Block] | None = None, pdf: str = "", told: tuple[Told, ...] = ()
) -> FinishedBook:
    return FinishedBook([list(pages)], register or [], pdf, told)


def test_a_number_in_a_sentence_and_in_the_register_of_both() -> None:
    found = book(SENTENCE, register=REGISTER, pdf=PDF, told=(ENTRY, OTHER)).find(VISITS)
    assert found.html == ("register", "text")
    assert found.pdf == ("register", "text")
    assert found.missing == ()


def test_a_number_in_a_table_is_found_in_the_pdf_by_its_entry() -> None:
    cell = Block("td", "39", (Held("39", VISITS.id),))
    found = book(cell, pdf=PDF, told=(ENTRY, OTHER)).find(VISITS)
    assert (found.html, found.pdf) == (("table",), ("register",))


@pytest.mark.parametrize(
    "pdf",
    [
        "I 2022 svarte 39 prosent at de ikke gjør det.",
        "Ja. Andel som gjør hjemmebesøk. 2023: 38. Kartlagt. Andel som har kartlagt behov. 2023: 39",
        "Ja. Andel som gjør hjemmebesøk. 2023: 39,4",
        "Ja. Andel som gjør hjemmebesøk. 2023: 390",
        "39 39 39",
    ],
    ids=["another sentence", "another entry", "a decimal more", "a digit more", "bare"],
)
def test_the_same_digits_elsewhere_in_the_pdf_are_not_taken_for_the_number(pdf: str) -> None:
    found = book(SENTENCE, pdf=pdf, told=(ENTRY, OTHER)).find(VISITS)
    assert found.pdf == ()
    assert found.missing == ("PDF",)


@pytest.mark.parametrize("words", ["ti", "Ti", "10", "+10"])
def test_a_number_may_be_written_in_words(words: str) -> None:
    block = Block("p", f"{words} prosentpoeng flere.", (Held(words, TEN.id),))
    assert book(block).find(TEN).html == ("text",)


def test_another_number_bound_to_the_fact_is_not_its_number() -> None:
    block = Block("p", "11 prosentpoeng flere.", (Held("11", TEN.id),))
    assert book(block).find(TEN).missing == ("HTML", "PDF")


def test_a_bound_word_stands_for_the_number_only_where_it_is_asked_for() -> None:
    block = Block("p", "Nær halvparten svarte.", (Held("Nær halvparten", VISITS.id),))
    assert book(block).find(VISITS, {"nær halvparten"}).html == ("text",)
    assert book(block).find(VISITS).html == ()


def test_a_definition_that_ends_another_is_not_taken_for_it() -> None:
    longer = Told("a.2023", "Nei. Ja. Andel som gjør hjemmebesøk.", "2023: 39")
    pdf = "Nei. Ja. Andel som gjør hjemmebesøk. 2023: 39"
    fact: Fact = make_fact("a.2023", "39")
    finished = book(pdf=pdf, told=(longer, ENTRY))
    assert finished.find(fact).pdf == ("register",)
    assert finished.find(VISITS).pdf == ()


def test_words_that_hold_several_facts_are_found_for_each() -> None:
    block = Block("p", "like mange", (Held("like mange", "a.2023 b.2023"),))
    finished = book(block)
    for name in ("a.2023", "b.2023"):
        assert finished.find(make_fact(name, "1"), {"like mange"}).html == ("text",)
