from pathlib import Path

import pytest

from report.finding import ReportIsWrong
from report.wording.lexicon import Lexicon, read_lexicon
from tests.samples import make_fact

WORDING = Path(__file__).parents[3] / "templates" / "wording.yml"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon(WORDING, "templates/wording.yml")


@pytest.mark.parametrize(
    ("words", "share", "holds"),
    [
        ("nær halvparten", "46", True),
        ("nær halvparten", "49", True),
        ("nær halvparten", "53", False),
        ("rundt halvparten", "53", True),
        ("hver tredje", "33.3", True),
        ("over hver tredje", "36", True),
        ("rundt hver tredje", "34", True),
        ("én av fire", "25", True),
        ("én av fire", "28", False),
        ("Nesten halvparten", "48", True),
        ("en femtedel", "19.6", True),
        ("en femtedel", "21", False),
        ("nesten alle", "89.5", True),
        ("nesten alle", "89.4", False),
        ("de fleste kommunene", "59.9", False),
    ],
)
def test_fractions_follow_the_published_texts(
    lexicon: Lexicon, words: str, share: str, holds: bool
) -> None:
    rule = lexicon.rule(words)
    assert rule is not None
    assert rule.holds([make_fact("x.2023", share)]) is holds


def test_words_that_would_hold_are_one_per_rule(lexicon: Lexicon) -> None:
    assert lexicon.true_of([make_fact("x.2023", "48")]) == (
        "rundt halvparten",
        "nær halvparten",
        "under halvparten",
        "et mindretall",
    )


def test_judging_words_in_prose_are_seen_and_everyday_words_are_not(lexicon: Lexicon) -> None:
    prose = "Andelen økte litt, og nær halvparten hadde flere tiltak."
    assert [m.group() for m in lexicon.unbound_in(prose)] == ["økte litt", "nær halvparten"]


def test_a_judging_word_is_seen_although_the_line_ends_in_it(lexicon: Lexicon) -> None:
    assert [m.group() for m in lexicon.unbound_in("Andelen gikk\nned.")] == ["gikk\nned"]


def test_an_expression_that_stands_twice_is_a_finding(tmp_path: Path) -> None:
    file = tmp_path / "wording.yml"
    file.write_text(
        "- {rule: rises, words: [opp]}\n- {rule: falls, words: [Opp]}\n- {rule: up, words: [x]}\n"
    )
    with pytest.raises(ReportIsWrong) as wrong:
        read_lexicon(file, "wording.yml")
    assert "stands twice" in str(wrong.value)
    assert "'rule': 'up'" in str(wrong.value)


@pytest.mark.parametrize(
    ("entry", "remedy"),
    [
        ("- {rule: shar, words: [halv]}", "`rule` that is one of share, ratio, increase"),
        ("- halvparten", "`rule` that is one of share, ratio, increase"),
        ("- {rule: rises}", "Give `words` as a list"),
        ("- {rule: rises, words: opp}", "Give `words` as a list"),
        ("- {rule: rises, words: [1]}", "1 is not an expression"),
        ("- {rule: rises, words: ['']}", "'' is not an expression"),
        ("- {rule: rises, words: [opp], evryday: true}", "'evryday'; an entry has"),
        ("- {rule: rises, words: [opp], lower: 3}", "Only the rules share and ratio have limits"),
        ("- {rule: ratio, words: [doblet]}", "Give `lower` and `upper`"),
        ("- {rule: share, words: [halv], lower: 49}", "Give `lower` and `upper`"),
        ("- {rule: share, words: [halv], lower: 51, upper: 49}", "the smaller first"),
        ("- {rule: share, words: [halv], lower: .nan, upper: 49}", "Give `lower` and `upper`"),
        ("- {rule: share, words: [halv], lower: ni, upper: 49}", "Give `lower` and `upper`"),
    ],
)
def test_an_entry_that_is_no_rule_is_told_at_its_line(
    tmp_path: Path, entry: str, remedy: str
) -> None:
    file = tmp_path / "wording.yml"
    file.write_text(f"- {{rule: falls, words: [ned]}}\n{entry}\n", "utf-8")
    with pytest.raises(ReportIsWrong) as wrong:
        read_lexicon(file, "wording.yml")
    assert "wording.yml:2: wording: " in str(wrong.value)
    assert remedy in str(wrong.value)


@pytest.mark.parametrize("text", ["", "halvparten", "{rule: rises}"])
def test_a_file_that_is_no_list_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "wording.yml"
    file.write_text(text, "utf-8")
    with pytest.raises(ReportIsWrong, match="Write a list of rules"):
        read_lexicon(file, "wording.yml")


def test_english_words_are_apart_and_guard_english_chapters_alone(lexicon: Lexicon) -> None:
    english = lexicon.of("en")
    assert lexicon.rule("rose") is None
    assert english.rule("Rose") is not None
    assert english.rule("økte") is None
    assert [found.group() for found in english.unbound_in("Services grew; det økte.")] == ["grew"]
    assert [found.group() for found in lexicon.unbound_in("Services grew; det økte.")] == ["økte"]
    assert lexicon.of("nb") is lexicon


def test_a_language_that_no_chapter_is_written_in_is_told(tmp_path: Path) -> None:
    file = tmp_path / "wording.yml"
    file.write_text("- {lang: de, rule: rises, words: [mehr]}\n", "utf-8")
    with pytest.raises(ReportIsWrong, match="'de' is no language that chapters are written in"):
        read_lexicon(file, "wording.yml")
