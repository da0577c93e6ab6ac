"""Answers that contradict each other are said in words that a municipality understands."""

from typing import Any

import pytest

from analysis.quality.contradiction import contradictions
from analysis.survey.rules import broken_rules
from tests.analysis.quality.sample import CODEBOOK, found, ids, year_of


@pytest.mark.parametrize(
    ("rule", "changed", "variable", "said", "arithmetic"),
    [
        (
            "sums_to",
            {"utdanning__andre": "9.5"},
            "1101.utdanning",
            "Årsverkene under «Årsverk etter utdanning?» er til sammen 10,5, men fordelt på tiltak er de 10,0.",
            "10,5 − 10,0 = 0,5",
        ),
        (
            "filter",
            {"behov": "no"},
            "1101.hvordan",
            "Spørsmålet er besvart, men gjelder bare dem som på «Er behovene kartlagt?» har «Ja». "
            "Der er svaret «Nei».",
            "",
        ),
        (
            "filter",
            {"behov": None},
            "1101.hvordan",
            "Spørsmålet er besvart, men gjelder bare dem som på «Er behovene kartlagt?» har «Ja». "
            "Der er svaret ikke besvart.",
            "",
        ),
        (
            "exclusive",
            {"tema__vold": 1, "tema__none": 1},
            "1101.tema__none",
            "«Ingen» er krysset av sammen med «Rus» og «Vold».",
            "",
        ),
        (
            "at_most",
            {"fact__municipal": "4.5"},
            "1101.fact__municipal",
            "«Fra kommunene» er 4,5, men «I alt» bare 4,0.",
            "4,5 > 4,0",
        ),
    ],
)
def test_each_rule_says_what_is_wrong(
    rule: str, changed: dict[str, Any], variable: str, said: str, arithmetic: str
) -> None:
    year = year_of(changed, {})
    cases = contradictions(year)
    (finding,) = found(cases.pop(rule))
    assert finding.id == f"rule.2023.{variable}"
    assert (finding.said, finding.arithmetic) == (said, arithmetic)
    assert all(found(others) == () for others in cases.values())


def test_what_stops_a_render_and_what_is_shown_have_the_same_ids() -> None:
    year = year_of({"utdanning__andre": "9.5"}, {"behov": "no"}, {"tema__none": 1})
    shown = [
        f"{rule}.2023.{id}" for rule, cases in contradictions(year).items() for id in ids(cases)
    ]
    stops = [broken.id for broken in broken_rules(CODEBOOK, 2023, year.answers)]
    assert sorted(shown) == sorted(stops) == [
        "exclusive.2023.1106.tema__none", "filter.2023.1103.hvordan", "sums_to.2023.1101.utdanning",
    ]  # fmt: skip
