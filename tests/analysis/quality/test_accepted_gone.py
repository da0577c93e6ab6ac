"""An acceptance of something that is no longer found is itself a finding, with line and nearest id."""

from analysis.quality.accepted_gone import accepted_gone
from analysis.quality.declared import Rule
from analysis.survey.accepted import Acceptance

RULE = Rule.model_validate(
    {"title": "Borte", "severity": "warning", "method": "", "why": "", "ask": "Slett linjen."}
)
FOUND = {"sums_to.2023.1101.utdanning", "change.2023.1106.tiltak"}


def said(*accepted: str) -> list[str]:
    lines = {name: Acceptance("Riktig", line) for line, name in enumerate(accepted, 1)}
    verdict = accepted_gone(RULE, 2023, lines, FOUND, "data/2023/accepted.yml")
    return [finding.said for finding in verdict.findings]


def test_what_is_still_found_is_fine() -> None:
    assert said(*FOUND) == []


def test_a_misspelt_id_is_told_with_its_line_and_the_nearest() -> None:
    assert said("change.2023.1106.tiltak", "sums_to.2023.1101.utdaning") == [
        "data/2023/accepted.yml, linje 2: ingen regel finner «sums_to.2023.1101.utdaning» lenger. "
        "Nærmeste funn er «sums_to.2023.1101.utdanning»."
    ]


def test_an_id_with_nothing_near_says_only_that_it_is_gone() -> None:
    (words,) = said("x")
    assert words == "data/2023/accepted.yml, linje 1: ingen regel finner «x» lenger."
