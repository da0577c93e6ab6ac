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


def test_an_expression_that_stands_twice_is_a_finding(tmp_path: Path) -> None:
    file = tmp_path / "wording.yml"
    file.write_text(
        "- {rule: rises, words: [opp]}\n- {rule: falls, words: [Opp]}\n- {rule: up, words: [x]}\n"
    )
    with pytest.raises(ReportIsWrong) as wrong:
        read_lexicon(file, "wording.yml")
    assert "stands twice" in str(wrong.value)
    assert "'rule': 'up'" in str(wrong.value)
