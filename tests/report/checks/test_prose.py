from pathlib import Path

import pytest

from report.checks.prose import unbound_prose
from report.wording.lexicon import read_lexicon

LEXICON = read_lexicon(Path(__file__).parents[3] / "templates" / "wording.yml", "wording.yml")


def rules(source: str) -> list[tuple[int, str]]:
    return [(f.line, f.rule) for f in unbound_prose("x.qmd", source, LEXICON, 2024)]


def test_a_typed_numeral_is_found_on_its_line() -> None:
    assert rules("# Tittel\n\nDet var 47 prosent og 17\u00a0436 årsverk.") == [
        (3, "typed numeral «47»"),
        (3, "typed numeral «17\u00a0436»"),
    ]
    assert rules("Kommunene har 3 hovedforløp, og hovedforløp 4 finnes ikke.") == [
        (1, "typed numeral «3»"),
        (1, "typed numeral «4»"),
    ]


@pytest.mark.parametrize(
    "prose",
    [
        "Undersøkelsen i 2023 og perioden 2016–2023.",
        "Den 20. desember 2023 og 1. januar.",
        "Etter § 3-1 og §§ 3-2 og 3-3 i loven.",
        "Skjemaet IS-24/8, se kapittel 4.1.",
        "Hovedforløp 1 og hovedforløp 3.",
        "Se @fig-fte-2023 og [@ose2018komm; @hod2023opptrapping].",
        "## Overskrift {#sec-a2}",
        "[Direktoratet](https://example.org/2/3)",
        "```{=html}\n<b>12</b>\n```",
        "Fotnote[^1] og `kode 12` og $x_1 = 12$.",
        '<< plain("75", "aldersgrense i loven") >> år',
        "<# 47 prosent #>",
        '<% call figure("bolig-2023") %>Teksten.<% endcall %>',
    ],
)
def test_what_is_no_result_is_recognised(prose: str) -> None:
    assert rules(prose) == []


def test_prose_after_a_box_is_searched() -> None:
    assert rules("::: {.hovedfunn}\n- Funn\n:::\n\nHele 12 kommuner.") == [
        (5, "typed numeral «12»")
    ]


def test_captions_are_prose_too() -> None:
    assert rules('<% call figure("x") %>\nHele 12 kommuner.\n<% endcall %>') == [
        (2, "typed numeral «12»")
    ]


def test_a_judging_word_must_be_bound() -> None:
    assert rules("Andelen økte kraftig.") == [(1, "unbound word «økte»")]
    assert rules('Andelen << "økte" | holds_for(x.y.change_pp.2022_2023) >>.') == []


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("Det er dobbelt så mange som før.", "dobbelt så"),
        ("Tallet har doblet seg.", "har doblet seg"),
        ("Andelen er mer enn halvert.", "mer enn halvert"),
        ("Bruken er rekordhøy.", "rekordhøy"),
        ("Et klart flertall gjør det.", "Et klart flertall"),
        ("Flertallet gjør det.", "Flertallet"),
        ("En femtedel gjør det.", "En femtedel"),
        ("To tredjedeler gjør det.", "To tredjedeler"),
        ("En sjettedel gjør det.", "En sjettedel"),
        ("Det er like vanlig i byene.", "like vanlig"),
        ("Like ofte nevnt er boliger.", "Like ofte"),
        ("Nesten alle gjør det.", "Nesten alle"),
        ("De aller fleste gjør det.", "De aller fleste"),
        ("I de fleste kommunene er det slik.", "de fleste kommunene"),
        ("Her er det framgang.", "framgang"),
        ("Tilbakegangen er klar.", "Tilbakegangen"),
    ],
)
def test_words_that_nearly_always_judge_the_numbers_must_be_bound(prose: str, words: str) -> None:
    assert rules(prose) == [(1, f"unbound word «{words}»")]


@pytest.mark.parametrize(
    "prose",
    [
        "De fleste spørsmålene kunne besvares med ja eller nei.",
        "Det er sjelden gjort, og sjeldnere enn før.",
        "Flere av områdene har få enheter, og mange kommuner deler team.",
        "Hvert svar kunne gi bedre tjenester.",
    ],
)
def test_words_that_often_judge_nothing_may_stand(prose: str) -> None:
    assert rules(prose) == []


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("Seks kommuner svarer ja.", "Seks kommuner"),
        ("Det gjelder åtte prosent.", "åtte prosent"),
        ("Det er tolv\nenheter.", "tolv\nenheter"),
        ("De to kommunene ved fjorden.", "to kommunene"),
        ("Syv svar og sju.", "Syv svar"),
    ],
)
def test_a_numeral_in_words_before_what_is_counted_is_typed_too(prose: str, words: str) -> None:
    assert rules(prose) == [(1, f"typed numeral «{words}»")]


@pytest.mark.parametrize(
    "prose",
    [
        "De to svarene på fire spørsmål er fra én kommune.",
        "<< x.y.change_pp.2022_2023 | words >> prosentpoeng",
        'I << plain("fire kommuner", "antall i den siterte studien") >> var det slik.',
        "Fem kommunale avdelinger.",
    ],
)
def test_a_numeral_in_words_may_stand_where_it_is_no_result(prose: str) -> None:
    assert rules(prose) == []


def test_numerals_in_words_are_those_of_the_chapters_language() -> None:
    title = '# Summary {lang="en"}\n'
    assert rules(f"{title}Six municipalities said yes, eight per\ncent.") == [
        (2, "typed numeral «Six municipalities»"),
        (2, "typed numeral «eight per\ncent»"),
    ]
    assert rules(f"{title}Seks kommuner.") == []


@pytest.mark.parametrize("prose", ["I 2024 svarte alle.", "Årsverk 2016–2024.", "1. mars 2024"])
def test_the_year_of_the_edition_is_not_typed(prose: str) -> None:
    """Next year it would still say this year."""
    assert rules(prose) == [(1, "typed year of the edition «2024»")]


@pytest.mark.parametrize(
    "prose",
    ["<< edition.year >>", '<< plain("2024", "året planen kom") >>', "[@hod2024plan] i 2023"],
)
def test_the_year_of_the_edition_may_be_printed(prose: str) -> None:
    assert rules(prose) == []
