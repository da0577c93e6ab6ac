from pathlib import Path

import pytest

from analysis.results import Results
from report.chapters.bounded import STEPS
from report.chapters.language import render_template
from report.chapters.reading import Marked, Reading
from report.wording.lexicon import Lexicon

NAMES = {"plain": lambda line, text, reason: Marked(text)}
TEN = "(1,2,3,4,5,6,7,8,9,10)"


@pytest.fixture
def render(results: Results, tmp_path: Path):
    def rendered(source: str) -> tuple[str, list[tuple[int, str]]]:
        reading = Reading(results, Lexicon({}, frozenset()))
        reading.open("chapters/x.qmd", source)
        text = render_template(source, reading, NAMES, tmp_path, 2023)
        return text, [(f.line, f.text) for f in reading.findings]

    return rendered


def loops(depth: int, inside: str) -> str:
    return f"<% for n in {TEN} %>" * depth + inside + "<% endfor %>" * depth


def test_a_short_loop_prints(render) -> None:
    text, findings = render(
        '<% for county in ("Agder", "Oslo") %>\n* <<plain(county, "navn")>>\n<% endfor %>'
    )
    assert (text, findings) == ("* Agder\n* Oslo\n", [])


def test_a_loop_that_would_take_for_ever_is_stopped_at_its_line(render) -> None:
    _, findings = render("Først.\n" + loops(15, ""))
    assert findings == [(2, f"a chapter's loops take at most {STEPS} steps together")]


def test_a_loop_that_would_print_without_end_is_stopped(render) -> None:
    _, findings = render(loops(3, "x" * 10_000))
    assert findings == [(1, "a chapter's loops print at most 2000000 signs together")]


def test_every_chapter_has_its_own_bounds(render) -> None:
    many = loops(3, "x")
    for _ in range(12):
        assert render(many)[1] == []


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<% macro m() %><<m()>><<m()>><% endmacro %><<m()>>", "a chapter has no macro"),
        ("<% for x in (1,) recursive %><<loop((1,))>><% endfor %>", "no recursive loop"),
        ("<% set a = 'a' ~ 'a' %>", "a chapter has no ~"),
        ("<% set a %>tekst<% endset %>", "a chapter has no set … endset"),
        ("<% for x in range(9) %><% endfor %>", "'range' is undefined"),
        ("<% set a = 'a'.replace('a', 'aa') %>", "'replace'"),
        ("<% set a = 'a' | center(999999999) %>", "No filter named 'center'"),
    ],
)
def test_what_could_run_on_or_grow_is_not_in_the_language(render, source: str, words: str) -> None:
    _, [(line, text)] = render(source)
    assert line == 1
    assert words in text


def test_absurd_nesting_is_a_finding_and_no_crash(render) -> None:
    _, findings = render("<< " + "(" * 20_000 + ")" * 20_000 + " >>")
    assert len(findings) == 1
