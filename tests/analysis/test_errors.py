"""Findings are bounded, whatever a stranger's file holds."""

import pytest

from analysis.errors import FINDING_AT_MOST, UserError, one_finding, printable


def test_a_long_finding_keeps_its_place_and_its_remedy() -> None:
    said = one_finding(f"f.csv:1: {'x' * 100_000}: matches no variable; list it under `ignore`")
    assert len(said) <= FINDING_AT_MOST + 3
    assert said.startswith("f.csv:1: xxx")
    assert said.endswith("xxx: matches no variable; list it under `ignore`")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\x1b[31mrød", "\\x1b[31mrød"),
        ("\u202egnp.csv", "\\u202egnp.csv"),
        ("a\rb\x07", "a\\rb\\x07"),
        ("byte \udcff", "byte \\udcff"),
        ("12\u00a0000 årsverk – «ja» →\n\tny linje", "12\u00a0000 årsverk – «ja» →\n\tny linje"),
    ],
)
def test_signs_that_steer_a_terminal_are_written_out(text: str, said: str) -> None:
    assert printable(text) == said


def test_an_error_shows_the_first_twenty_findings_and_counts_the_rest() -> None:
    error = UserError(f"line {number}\x07" for number in range(25))
    assert str(error).splitlines()[-2:] == ["line 19\\x07", "… and 5 more"]
    assert len(error.findings) == 25
