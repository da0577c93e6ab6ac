from decimal import Decimal

from report.finding import Finding
from report.wording.claim import Claim, check
from report.wording.lexicon import Lexicon
from report.wording.rule import Rule
from tests.samples import make_fact

LEXICON = Lexicon(
    {
        "nær halvparten": Rule("share", Decimal(45), Decimal(50)),
        "over halvparten": Rule("share", Decimal(50), Decimal(60)),
        "økte": Rule("increase"),
    },
    frozenset(),
)


def checked(words: str, *facts):
    return check(words, facts, LEXICON, "chapters/x.qmd", 7, "Her står setningen.")


def test_words_that_hold_are_a_claim() -> None:
    claim = checked("Nær halvparten", make_fact("x.2023", "47.3"))
    assert isinstance(claim, Claim)
    assert (claim.file, claim.line) == ("chapters/x.qmd", 7)


def test_a_false_word_says_sentence_rule_value_and_what_would_hold() -> None:
    finding = checked("nær halvparten", make_fact("x.2023", "53.25"))
    assert isinstance(finding, Finding)
    assert str(finding) == (
        "chapters/x.qmd:7: «nær halvparten» does not hold: Her står setningen.\n"
        "    Rule: share: from 45 to under 50 per cent. Value: x.2023 = 53,25 (53 prosent). "
        "Words that hold: «over halvparten»."
    )


def test_unknown_words_name_the_nearest() -> None:
    finding = checked("nær halvdelen", make_fact("x.2023", "47"))
    assert isinstance(finding, Finding)
    assert "Nearest listed: «nær halvparten»" in finding.remedy


def test_a_word_about_change_needs_a_change() -> None:
    finding = checked("økte", make_fact("x.2023", "47"))
    assert isinstance(finding, Finding)
    assert finding.rule == "«økte» cannot be asked of share"
