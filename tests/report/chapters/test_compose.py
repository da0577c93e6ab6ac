from dataclasses import replace
from pathlib import Path

import pytest

from analysis.register import Register
from analysis.results import Results, facts_of
from report.chapters.compose import Composed, compose
from report.chapters.order import read_order
from report.chapters.reading import Reading
from report.chapters.register import register_markdown
from report.wording.lexicon import Lexicon

EDITION = {"year": 2023, "title": "Rapporten", "date": "2023-12-20", "synthetic": False}


@pytest.fixture
def write(tmp_path: Path, results: Results):
    def composed(**chapters: str) -> Composed:
        names = [f"{name}.qmd" for name in chapters]
        for name, text in chapters.items():
            (tmp_path / f"{name}.qmd").write_text(text, "utf-8")
        (tmp_path / "_quarto.yml").write_text(f"book: {{chapters: [{', '.join(names)}]}}")
        return compose(
            tmp_path,
            read_order(tmp_path),
            results,
            Lexicon({}, frozenset()),
            EDITION,
            cache=tmp_path,
            results_key="r",
        )

    return composed


def test_a_figure_has_caption_alternative_text_n_and_source(write) -> None:
    page = write(index='<% call figure("home-visits") %>\nFunnet.\n<% endcall %>').pages[
        "index.qmd"
    ]
    assert '::: {#fig-home-visits}\n![](figures/fig-home-visits.svg){fig-alt="' in page
    assert "39" in page.partition("fig-alt=")[2].partition("\n")[0]
    assert "\n\nFunnet.\n:::" in page
    assert "n = 336. Kilde: IS-24/8." in page


def test_a_table_is_a_marker_until_it_is_drawn(write) -> None:
    composed = write(index='<% call table("home-visits") %>Funnet.<% endcall %>')
    assert "<!-- table home-visits -->" in composed.pages["index.qmd"]
    assert composed.reading.tables == {"home-visits": "index.qmd"}


def test_a_caption_is_one_line_in_which_numbers_keep_their_no_break_space(write) -> None:
    table = '<% call table("home-visits") %>\nI alt\n<< fte.total.2023 >>.\n<% endcall %>'
    composed = write(index=table)
    caption = 'I alt [17\u00a0436]{.fact data-fact="fte.total.2023"}.'
    assert f"\n\n{caption}\n:::" in composed.pages["index.qmd"]
    assert composed.reading.captions == {"tbl-home-visits": caption}


def test_an_exhibit_that_nobody_described_is_a_finding(write) -> None:
    reading = write(index='\n<% call figure("home-visit") %>x<% endcall %>').reading
    assert [(f.line, f.rule, f.text, f.remedy) for f in reading.findings] == [
        (2, "undefined figure", "home-visit", "Nearest: home-visits.")
    ]


def test_an_exception_needs_a_reason(write) -> None:
    reading = write(index='<< plain("75", " ") >>').reading
    assert reading.findings[0].rule == "exception without a reason"


def test_the_edition_is_known_to_every_chapter(write) -> None:
    assert write(index="<< edition.title >>").pages["index.qmd"] == "Rapporten"
    assert write(index="<< edition.before >>–<< edition.year >>").pages["index.qmd"] == "2022–2023"


def test_the_register_tells_of_what_was_printed_and_what_it_came_from(write) -> None:
    pages = write(
        index="# Eldre {#sec-x}\n\n<< elderly.home_visits.yes.change_pp.2022_2023 >>",
        register="<< register() >>",
    ).pages
    register = pages["register.qmd"]
    assert register.startswith("## Eldre {.unnumbered}")
    assert 'id="fact-elderly.home_visits.yes.change_pp.2022_2023"' in register
    assert (
        'id="fact-elderly.home_visits.yes.2022" class="register-value">2022: <strong>36</strong> '
        "(n\u00a0=\u00a0336)</span>"
    ) in register
    assert 'strong("+3 prosentpoeng")' in register
    assert "fact-fte.total.2023" not in register


def test_words_of_the_survey_are_only_words_in_the_register(write, results: Results) -> None:
    hostile = replace(results.facts["fte.total.2023"], definition='<b>x</b> #let y "z" \\')
    facts = [hostile if fact.id == hostile.id else fact for fact in results.facts.values()]
    results = Results(Register(facts), results.tables, results.figures)
    reading = Reading(results, Lexicon({}, frozenset()))
    reading.open("x.qmd", "# X")
    reading.note_printed(hostile, 1)
    register = register_markdown(reading)
    assert "&lt;b&gt;x&lt;/b&gt; #let y" in register
    assert '<b>x</b> #let y \\"z\\" \\\\."' in register


def test_what_stands_only_in_a_table_is_in_the_register_too(write) -> None:
    table = '<% call table("home-visits") %>x<% endcall %>'
    assert (
        "fact-elderly.home_visits.yes.2023" in write(a=table, b="<< register() >>").pages["b.qmd"]
    )


def test_a_number_is_printed_by_every_page_whose_prose_table_or_figure_shows_it(write) -> None:
    table = '<% call table("home-visits") %>Funnet.<% endcall %>'
    figure = '<% call figure("home-visits") %>Funnet.<% endcall %>'
    reading = write(index="I alt << fte.total.2023 >>.", elderly=table, outlook=figure).reading
    shown = facts_of(reading.results.tables["home-visits"])[0]
    drawn = facts_of(reading.results.figures["home-visits"])[0]
    printed = reading.printed_in()
    assert printed["fte.total.2023"] == ["index.qmd"]
    assert "elderly.qmd" in printed[shown]
    assert printed[drawn][-1] == "outlook.qmd"
