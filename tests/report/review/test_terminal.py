from pathlib import Path

from report.review.listing import listings
from report.review.terminal import summary, told, told_strays
from report.review.thread import threads
from tests.report.review.sample import PAGE, comment, decision, project_in, reply

ID = "urn:uuid:1f3a9c2e-0000-4000-8000-000000000000"


def lines(folder: Path, *said: object, page: str = PAGE) -> list[str]:
    comments = threads(said).comments  # type: ignore[arg-type]
    return [*told(listings(project_in(folder, page), comments))]


def test_a_comment_is_told_with_its_words_its_sentence_and_its_answers(tmp_path: Path) -> None:
    first = comment("Hvilket bilde?\nOg hvem sitt?", id=ID, blocking=True)
    assert lines(tmp_path, first, reply(first, "Brukernes.")) == [
        "housing  Kapittel 15 Boligsituasjon",
        "  1f3a9c2e  Kari Nordmann, 2024-02-01 08:00  BLOCKING",
        "    on  «et annet»",
        "    in  For mennesker med rusproblemer er bildet et annet.",
        "    →   Hvilket bilde?",
        "        Og hvem sitt?",
        "      ↳ Ola: Brukernes.",
        "",
    ]


def test_a_changed_sentence_is_shown_as_it_was_and_as_it_is(tmp_path: Path) -> None:
    shown = lines(tmp_path, comment(), page=PAGE.replace("et annet", "et helt annet"))
    assert "    was For mennesker med rusproblemer er bildet et annet." in shown
    assert "    now For mennesker med rusproblemer er bildet et helt annet." in shown


def test_a_sentence_that_is_gone_says_so(tmp_path: Path) -> None:
    shown = lines(tmp_path, comment(), page="<article><p>Tomt.</p></article>")
    assert "    now (the sentence is gone)" in shown


def test_nothing_that_a_reviewer_wrote_steers_the_terminal(tmp_path: Path) -> None:
    hostile = "\x1b[2J\x07\u202esnudd\x00 \x9b31m"
    first = comment(hostile, by="Kari \u202e", sentence="\x1b]0;x", exact="\x1b[A")
    stray = reply(comment(), hostile)
    text = "\n".join((*lines(tmp_path, first, reply(first, hostile)), *told_strays([stray])))
    assert all(sign.isprintable() or sign == "\n" for sign in text)
    assert "\\x1b[2J" in text
    assert "\\u202esnudd" in text


def test_a_long_text_is_folded(tmp_path: Path) -> None:
    shown = lines(tmp_path, comment("uvis " * 2_000))
    assert max(map(len, shown)) <= 100
    assert sum(line.count("uvis") for line in shown) == 2_000


def test_the_summary_counts_what_is_open() -> None:
    first, second, third = comment(blocking=True), comment(), comment(blocking=True)
    found = threads([first, second, third, decision(third, "resolved")])
    assert summary(found.comments) == "2 open, 1 of them blocking."
