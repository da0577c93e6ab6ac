"""What is missing is found once: the whole section of full-time equivalents, a split, or a topic."""

import pandas as pd
import pytest

from analysis.quality.declared import SilenceRule
from analysis.quality.missing import fte_missing, missing_sections, silent_again, unfinished
from tests.analysis.quality.sample import FTE, UNITS, found, ids, year_of

SILENT = dict.fromkeys(FTE)
NO_TOPIC = {
    "behov": None,
    "hvordan": None,
    "tema__rus": None,
    "tema__vold": None,
    "tema__none": None,
}
NO_TEAM = {"team_id": None, "fact__total": None, "fact__municipal": None}
SILENCE = SilenceRule.model_validate(
    {"title": "", "severity": "warning", "method": "", "why": "", "ask": "", "years": 2}
)


def test_a_unit_without_full_time_equivalents_is_one_finding() -> None:
    (finding,) = found(fte_missing(year_of({}, SILENT)))
    assert finding.id == "rule.2023.1103.arsverk"
    assert finding.said == "Enheten har ikke gitt årsverk i år."


def test_a_split_that_is_empty_is_named() -> None:
    (finding,) = found(
        fte_missing(year_of({"utdanning__psykolog": None, "utdanning__andre": None}))
    )
    assert finding.id == "rule.2023.1101.utdanning"
    assert finding.said == "«Årsverk etter utdanning?» er ikke fylt ut."


def test_a_zero_is_an_answer() -> None:
    assert ids(fte_missing(year_of(dict.fromkeys(FTE, "0")))) == []


def test_silence_counts_from_the_second_year() -> None:
    years = pd.Series([0, 1, 2, 3], index=pd.Index(UNITS))
    cases = silent_again(SILENCE, year_of({}, {}, {}, {}, silent_years=years))
    first, second = found(cases)
    assert (first.id, second.id) == ("rule.2023.1106.arsverk", "rule.2023.1108.arsverk")
    assert first.said == "Enheten har ikke gitt årsverk siden før 2022."
    assert second.arithmetic == "2021–2023: 3 år uten svar"


def test_a_complete_form_with_an_empty_section_is_found() -> None:
    (finding,) = found(missing_sections(year_of(NO_TOPIC, {})))
    assert finding.id == "rule.2023.1101.eldre"
    assert finding.said == "Skjemaet er merket som ferdig, men bolken «Eldre» er tom."


def test_a_form_that_says_it_is_partial_is_another_rule() -> None:
    year = year_of(NO_TOPIC | {"status": "partial"})
    assert ids(missing_sections(year)) == []
    (finding,) = found(unfinished(year))
    assert finding.said == "Skjemaet er delvis utfylt. Tomme bolker: Eldre."
    assert finding.arithmetic == "1 av 3 bolker er tomme"


@pytest.mark.parametrize(
    ("status", "found_ids"),
    [("partial", ["1101.status"]), ("confirmed", ["1101.status"]), ("complete", []), (None, [])],
)
def test_only_forms_that_are_begun_are_unfinished(status: str | None, found_ids: list[str]) -> None:
    cases = unfinished(year_of(NO_TOPIC | NO_TEAM | {"status": status}))
    assert ids(cases) == found_ids
    assert len(cases.table) == (status is not None)


def test_a_partial_form_where_no_section_is_empty_has_nothing_missing() -> None:
    assert ids(unfinished(year_of({"status": "partial"}))) == []
