"""Terms have one form, abbreviations an explanation, pages a date that fits."""

from analysis.statements.rules.terms import abbreviation, page_date, stray_hyphen, term_forms
from tests.analysis.statements.in_print import arithmetic, figure, found, says


def term(word: str, concept: str, id: str = "a", source: str = "rapport"):  # type: ignore[no-untyped-def]
    return says("term", "", concept, word, id=id, source=source)


def test_a_concept_has_one_form() -> None:
    first = term("Utskrivingsklare", "utskrivningsklare")
    assert arithmetic(term_forms, first, term("utskrivningsklare", "utskrivningsklare", "b")) == [
        "2 former av «utskrivningsklare»"
    ]
    assert not found(term_forms, first, term("utskrivingsklare", "utskrivningsklare", "b"))
    assert not found(term_forms, first, term("forløp", "hovedforløp", "b"))


def test_a_hyphen_between_small_letters_is_left_over() -> None:
    assert arithmetic(stray_hyphen, term("bruker-erfaring", "x")) == [
        "«bruker-erfaring» → «brukererfaring»"
    ]
    assert not found(stray_hyphen, term("FACT-team", "x"), term("IS-24/8", "y", "b"))


def test_an_abbreviation_is_written_out_first() -> None:
    used = says("abbreviation", "", "used", "RPH", line=50, id="a")
    before, after, elsewhere = (
        says("abbreviation", "", "written_out", "RPH", line=line, id="b", source=source)
        for line, source in ((40, "rapport"), (222, "rapport"), (3, "presse"))
    )
    assert not found(abbreviation, used, before)
    assert found(abbreviation, used, after)
    assert found(abbreviation, used, elsewhere)
    assert found(abbreviation, used)


def test_a_page_is_not_older_than_its_results() -> None:
    date = says("page_date", printed="2015-12-21", years=(2015,))
    assert found(page_date, figure("a.2019", "31"), date)
    assert not found(page_date, figure("a.2015", "31"), date)
    assert not found(page_date, figure("a.2024", "128", "count"), date)
