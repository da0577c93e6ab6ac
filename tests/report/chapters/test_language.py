from decimal import Decimal
from pathlib import Path

import pytest

from analysis.results import Results
from report.chapters.language import render_template, with_calls
from report.chapters.reading import Marked, Reading, holds_for
from report.wording.lexicon import Lexicon
from report.wording.rule import Rule

LEXICON = Lexicon({"nær halvparten": Rule("share", Decimal(45), Decimal(50))}, frozenset())


@pytest.fixture
def render(results: Results, tmp_path: Path):
    def rendered(source: str, file: str = "chapters/x.qmd") -> tuple[str, Reading]:
        reading = Reading(results, LEXICON)
        reading.open(file, source)
        names = {"fact": reading.mention, "plain": lambda line, text, reason: Marked(text)}
        return render_template(source, reading, names, tmp_path, 2023), reading

    return rendered


def test_fact_ids_become_calls_with_their_line() -> None:
    source = "En\n<< fte.total.2023 >> og <<\nfte.adults.change_pct.2022_2023 | signed >>"
    assert with_calls(source, {"fte"}, 2023) == (
        'En\n<< fact(2, "fte.total.2023") >> og <<\n'
        'fact(3, "fte.adults.change_pct.2022_2023") | signed >>'
    )


@pytest.mark.parametrize(
    "kept",
    [
        '<< "fte.total.2023" >>',
        "<# fte.total.2023 #>",
        "<< edition.year >>",
        "<< edition.before >>",
        "fte.total.2023",
    ],
)
def test_strings_comments_attributes_and_prose_are_left_alone(kept: str) -> None:
    assert with_calls(kept, {"fte"}, 2023) == kept


def test_other_calls_get_their_line_too() -> None:
    assert with_calls('<% call figure( "fte-series") %>\n<< plain("75", "x") >>', (), 2023) == (
        '<% call figure(1, "fte-series") %>\n<< plain(2, "75", "x") >>'
    )


def test_years_relative_to_the_edition_are_put_in_before_the_lookup(render) -> None:
    text, reading = render("Det var\n<< fte.total.now >> årsverk og << fte.totall.before >>.")
    assert 'data-fact="fte.total.2023"' in text
    assert [(f.line, f.text, f.remedy) for f in reading.findings] == [
        (2, "fte.totall.2022", "Nearest: fte.total.2023.")
    ]


def test_a_misspelt_theme_is_told_with_a_relative_year_too(render) -> None:
    _, reading = render("<< hosing.x.now >>")
    assert [f.text for f in reading.findings] == ["hosing.x.2023"]


def test_a_number_prints_with_its_id(render) -> None:
    text, reading = render("Det var << fte.total.2023 >> årsverk.")
    assert text == 'Det var [17\u00a0436]{.fact data-fact="fte.total.2023"} årsverk.'
    assert reading.mentions == {"fte.total.2023": [("chapters/x.qmd", 1)]}


@pytest.mark.parametrize(
    ("form", "shown"), [("", "3"), ("| signed", "+3"), ("| words", "tre"), ("| capital", "Tre")]
)
def test_forms_of_a_number(render, form: str, shown: str) -> None:
    text, _ = render(f"<< elderly.home_visits.yes.change_pp.2022_2023 {form} >>")
    assert text.startswith(f"[{shown}]")


def test_bound_words_stand_as_they_were_written(render) -> None:
    text, reading = render('<< "Nær halvparten" | holds_for(recruitment.very_hard.nurse.2023) >>')
    assert text.startswith("[Nær halvparten]{.claim")
    assert [claim.words for claim in reading.claims] == ["Nær halvparten"]


@pytest.mark.parametrize("typed", ["47", '"48 prosent"', '"økte"', "1.5"])
def test_code_is_no_way_round_typing_a_number_or_a_judgement(render, typed: str) -> None:
    _, reading = render(f"Det var\n<< {typed} >>.")
    assert [(f.line, f.rule) for f in reading.findings] == [(2, "template")]
    assert "prints what is no fact" in reading.findings[0].text


@pytest.mark.parametrize(
    "sum_", ["fte.total.2023 / 2", "1 / 0", "'x' * 100000000000", "10 ** 10 ** 9", "1 + 1"]
)
def test_a_template_cannot_reckon(render, sum_: str) -> None:
    _, reading = render(f"<< {sum_} >>")
    assert [f.rule for f in reading.findings] == ["template"]
    assert "does not reckon" in reading.findings[0].text


@pytest.mark.parametrize(
    "tag", ["include 'chapters/x.qmd'", "import 'index.qmd' as x", "extends 'index.qmd'"]
)
def test_a_chapter_cannot_take_in_another(render, tag: str) -> None:
    """Its numbers and mistakes would be told under the wrong file, and itself it would never end."""
    render("Tekst.", file="index.qmd")
    _, reading = render(f"Tekst.\n<% {tag} %>")
    assert [(f.line, f.rule) for f in reading.findings] == [(2, "template")]
    assert "a chapter cannot take in" in reading.findings[0].text


def test_every_undefined_fact_is_found_with_line_and_nearest_name(render) -> None:
    _, reading = render("<< fte.totall.2023 >>\n\n<< hosing.x.2023 >>")
    assert [(f.line, f.rule, f.text) for f in reading.findings] == [
        (1, "undefined fact", "fte.totall.2023"),
        (3, "undefined fact", "hosing.x.2023"),
    ]
    assert reading.findings[0].remedy == "Nearest: fte.total.2023."


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("\n<< nothing >>", 2, "'nothing' is undefined"),
        ("a\n\n<% if %>", 3, "Expected an expression"),
        ("<< ''.__class__ >>", 1, "__class__"),
    ],
)
def test_mistakes_in_a_template_are_findings(render, source: str, line: int, words: str) -> None:
    _, reading = render(source)
    assert reading.findings[0].line == line
    assert words in reading.findings[0].text


ENGLISH = '# Summary {.unnumbered lang="en"}\n\n'


def test_numbers_are_in_the_language_of_the_chapter(render) -> None:
    assert "[17,436]{.fact" in render(f"{ENGLISH}<< fte.total.now >>")[0]
    assert "[17\u00a0436]{.fact" in render("# Sammendrag\n\n<< fte.total.now >>")[0]
    change = "<< elderly.home_visits.yes.change_pp.2022_2023 | {} >>"
    assert "[three]{.fact" in render(ENGLISH + change.format("words"))[0]
    assert "[Three]{.fact" in render(ENGLISH + change.format("capital"))[0]
    assert "[+3]{.fact" in render(ENGLISH + change.format("signed"))[0]


def test_bound_words_are_looked_up_in_the_language_of_the_chapter(results: Results) -> None:
    share = Rule("share", Decimal(45), Decimal(50))
    english = Lexicon({"nearly half": share}, frozenset())
    reading = Reading(results, Lexicon(LEXICON.rules, frozenset(), {"en": english}))
    reading.open("chapters/summary-en.qmd", ENGLISH)
    nurses = "recruitment.very_hard.nurse.2023"
    assert "{.claim" in holds_for("nearly half", reading.mention(3, nurses))
    holds_for("nær halvparten", reading.mention(3, nurses))
    assert [(f.line, f.rule) for f in reading.findings] == [(3, "«nær halvparten» has no rule")]
