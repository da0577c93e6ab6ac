import string
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from report.review.anchor import anchored
from report.review.annotation import Target
from report.review.page_text import sentences_of
from report.review.said import Said
from tests.report.review.sample import PAGE, comment

PLAIN = Said(
    "For mennesker med rusproblemer er bildet et annet.",
    "For mennesker med rusproblemer er bildet et annet.",
    "rus",
)
NUMBER = Said(
    "I 2023 vurderte 43 prosent av kommunene den som god.",
    "I 2023 vurderte {housing.good.2023} prosent av kommunene den som god.",
    "sec-housing",
)


def on(said: Said, fact: str = "") -> Target:
    target = comment(sentence=said.text, form=said.form, place=said.place, fact=fact).target
    assert isinstance(target, Target)
    return target


def said(text: str, place: str = "rus") -> Said:
    return Said(text, text, place)


def test_a_sentence_that_nobody_touched_stands_as_it_was() -> None:
    found = anchored(on(PLAIN), sentences_of(PAGE))
    assert (found.standing, found.now) == ("as it was", PLAIN)


def test_a_number_that_moved_has_changed_its_sentence() -> None:
    now = replace(NUMBER, text=NUMBER.text.replace("43", "44"))
    found = anchored(on(NUMBER, "housing.good.2023"), [PLAIN, now])
    assert (found.standing, found.now) == ("changed", now)


def test_a_rewritten_sentence_is_found_again() -> None:
    now = said("For mennesker med rusproblemer er bildet et helt annet i år.")
    found = anchored(on(PLAIN), [said("Rus"), now, said("Noe annet.")])
    assert (found.standing, found.now) == ("changed", now)


def test_capitals_and_commas_make_no_other_sentence() -> None:
    now = said("Vi tar to forbehold, og de gjelder hele kapittelet.")
    found = anchored(on(said("To forbehold gjelder hele kapittelet.")), [said("Rus"), now])
    assert (found.standing, found.now) == ("changed", now)


def test_of_two_sentences_that_are_the_same_the_one_in_its_place_is_meant() -> None:
    elsewhere = replace(PLAIN, place="psykisk-helse")
    assert anchored(on(PLAIN), [elsewhere, PLAIN]).now == PLAIN
    assert anchored(on(PLAIN), [elsewhere]).now == elsewhere


def test_a_sentence_written_anew_around_its_number_is_found_by_it() -> None:
    now = Said("Nå sier 43 at den er bra.", "Nå sier {housing.good.2023} at den er bra.", "ny")
    found = anchored(on(NUMBER, "housing.good.2023"), [PLAIN, now])
    assert (found.standing, found.now) == ("changed", now)


def test_a_sentence_about_another_number_is_not_taken_for_it() -> None:
    twin = Said(
        "I 2023 vurderte 20 prosent av kommunene den som god.",
        NUMBER.form.replace("housing.good.2023", "housing.poor.2023"),
        "sec-housing",
    )
    found = anchored(on(NUMBER, "housing.good.2023"), [twin])
    assert (found.standing, found.now) == ("gone", None)


def test_a_row_is_not_taken_for_another_because_both_are_rows() -> None:
    row = Said("Svært god · 24 · 7", "Svært god · {a} · {b}", "tbl")
    other = Said("Dårlig · 54 · 16", "Dårlig · {c} · {d}", "tbl")
    assert anchored(on(row), [other]).standing == "gone"


def test_a_page_that_is_gone_has_no_sentence() -> None:
    assert anchored(on(PLAIN), []).standing == "gone"


WORD = st.text(string.ascii_lowercase, min_size=2, max_size=8)
SENTENCE = st.lists(WORD, min_size=6, max_size=14).map(lambda words: " ".join(words) + ".")


@given(st.lists(SENTENCE, min_size=1, max_size=8, unique=True), st.data())
def test_a_sentence_that_stands_is_found_wherever_it_was_moved(
    page: list[str], data: st.DataObject
) -> None:
    one = data.draw(st.sampled_from(page))
    moved = data.draw(st.permutations(page))
    found = anchored(on(said(one)), [said(text) for text in moved])
    assert found.standing == "as it was"
    assert found.now == said(one)


@given(SENTENCE, st.lists(SENTENCE, max_size=6), st.data())
def test_a_word_taken_out_or_put_in_does_not_lose_the_comment(
    one: str, others: list[str], data: st.DataObject
) -> None:
    words = one.split()
    at = data.draw(st.integers(0, len(words) - 1))
    edited = data.draw(
        st.sampled_from([[*words[:at], *words[at + 1 :]], [*words[:at], "nytt", *words[at:]]])
    )
    now = said(" ".join(edited))
    assume(now.text != one and all(other != one for other in others))
    # Nothing else on the page is as like it as it is itself with one word more or less.
    assume(all(len(set(words) & set(other.split())) * 3 < len(words) for other in others))
    found = anchored(on(said(one)), [*map(said, others), now])
    assert (found.standing, found.now) == ("changed", now)


@given(SENTENCE, st.lists(SENTENCE, max_size=6))
def test_a_comment_always_has_a_standing_and_never_a_sentence_from_nowhere(
    one: str, page: list[str]
) -> None:
    found = anchored(on(said(one)), [said(text) for text in page])
    assert (found.now is None) == (found.standing == "gone")
    assert found.now is None or found.now.text in page
    assert (found.standing == "as it was") == (one in page)
