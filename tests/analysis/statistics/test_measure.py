from dataclasses import replace
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.codebook import Codebook
from analysis.codebook.counted import Measure
from analysis.codebook.instrument import Filter, Option, Question, Section
from analysis.reference.units import units
from analysis.statistics.grouping import groups
from analysis.statistics.measure import measured
from analysis.statistics.setting import NobodyAnswered
from tests.analysis.statistics.sample_survey import (
    BERGEN,
    LINDESNES,
    ROOT,
    YES_NO,
    sample_survey,
)

SURVEY = sample_survey()


def last(measure: str, year: int = 2023):
    return measured(SURVEY, measure, year)[-1]


def test_a_share_is_of_those_who_answered_and_knows_its_parts() -> None:
    numerator, base, share = measured(SURVEY, "team.har", 2023)
    assert (numerator.value, base.value) == (2, 3)
    assert share.value == Decimal(200) / 3
    assert share.derived_from == ("team.har.numerator.2023", "team.har.base.2023")
    assert (share.n, share.base_n, share.kind) == (3, 3, "share")
    assert share.base == "kommuner/bydeler som har svart på spørsmålet"


def test_a_share_of_the_frame_counts_no_answer_as_no() -> None:
    assert last("team.har_av_alle").value == Decimal(200) / 372
    assert last("team.har_av_alle").n == 3


def test_several_options_count_a_unit_once_and_name_the_filter() -> None:
    fact = last("team.noe")
    assert (fact.value, fact.n) == (2, 2)
    assert fact.base.startswith("kommuner/bydeler som svarte «ja» på «Har dere team?»")


def test_a_question_asked_by_the_answer_to_the_same_item_names_what_was_asked_before() -> None:
    """How satisfied are you with the centre, of those who have been in contact with that centre."""
    items = (Option(key="napha", label="NAPHA"), Option(key="korus", label="KORUS"))
    kinds = {"type": "single", "years": (2023,), "options": YES_NO, "items": items}
    contact = Question(key="kontakt", text="Hatt kontakt?", **kinds)
    asked = Filter(variable="kontakt", is_one_of=("ja",))
    content = Question(key="fornoyd", text="Fornøyd?", filter=asked, **kinds)
    measure = Measure(
        id="fornoyd.korus",
        statistic="share",
        variables=("fornoyd__korus",),
        options=("ja",),
        label="KORUS",
        definition="Andel fornøyde",
    )
    section = Section(key="sentre", title="Sentre", questions=(contact, content))
    sizes = SURVEY.codebook.size_classes
    codebook = Codebook(title="Prøve", size_classes=sizes, sections=(section,), measures=(measure,))
    content_with = pd.Series({BERGEN: "ja", LINDESNES: "nei"}).reindex(SURVEY.units(2023).index)
    survey = replace(
        SURVEY, codebook=codebook, _answers={2023: pd.DataFrame({"fornoyd__korus": content_with})}
    )
    fact = measured(survey, "fornoyd.korus", 2023)[-1]
    assert (fact.value, fact.base) == (
        50,
        "kommuner/bydeler som svarte «ja» på «Hatt kontakt?» og har svart på spørsmålet",
    )


def test_a_team_that_two_units_share_is_summed_once() -> None:
    assert last("team.aarsverk").value == Decimal("12.6")


def test_a_ratio_is_of_sums() -> None:
    assert last("team.kommunal").value == Decimal("6.3") * 100 / Decimal("25.1")


def test_a_total_says_what_was_carried_forward() -> None:
    assert last("team.aarsverk").carried_forward == Decimal("0.1")


def test_a_rate_is_per_inhabitants_of_the_age_group() -> None:
    rate = last("team.rate")
    assert rate.base_n == 4_376_793
    assert rate.value == Decimal("25.1") * 10_000 / 4_376_793
    assert rate.base == "innbyggere 18 år og eldre 1. januar 2023"


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(["ja", "nei", None]), min_size=372, max_size=372))
def test_the_shares_of_a_question_are_the_whole_of_those_who_answered(
    said: list[str | None],
) -> None:
    units = SURVEY.answers(2023).index
    answers = {2023: pd.DataFrame({"har": pd.Series(said, index=units)})}
    survey = replace(SURVEY, _answers=answers)
    if not any(said):
        return
    numerator, base, share = measured(survey, "team.har", 2023)
    assert numerator.value == said.count("ja")
    assert base.value == said.count("ja") + said.count("nei")
    assert 0 <= share.value <= 100
    complement = Decimal(said.count("nei")) * 100 / base.value
    assert abs(share.value + complement - 100) < Decimal("1e-20")


def test_rates_and_ratios_know_their_parts() -> None:
    fte, people, rate = measured(SURVEY, "team.rate", 2023)
    assert (fte.value, people.value) == (Decimal("25.1"), 4_376_793)
    assert rate.derived_from == ("team.rate.numerator.2023", "team.rate.base.2023")
    assert rate.carried_forward == Decimal("0.1") * 10_000 / 4_376_793
    part, whole, ratio = measured(SURVEY, "team.kommunal", 2023)
    assert (part.value, whole.value) == (Decimal("6.3"), Decimal("25.1"))
    assert ratio.derived_from == (part.id, whole.id)


def test_a_silent_unit_is_in_the_sum_and_not_among_those_who_delivered() -> None:
    assert (last("team.aarsverk").n, last("team.aarsverk").base_n) == (2, 372)


def test_response_is_of_all_units() -> None:
    assert (last("team.svar").n, last("team.svar").base_n) == (3, 372)


def test_a_group_has_its_key_in_the_id_and_its_own_base() -> None:
    agder = next(group for group in groups(SURVEY, 2023, "county") if group.key == "agder")
    *_, share = measured(SURVEY, "team.har", 2023, agder)
    assert (share.id, share.group, share.value) == ("team.har.agder.2023", "Agder", 100)


def test_a_group_in_which_nobody_answered_has_no_share() -> None:
    oslo = groups(SURVEY, 2023, "size")[-1]
    assert len(oslo.units) == 17
    with pytest.raises(NobodyAnswered, match=r"team\.har\.oslo_districts\.2023"):
        measured(SURVEY, "team.har", 2023, oslo)


def test_a_year_in_which_it_was_not_asked_is_refused() -> None:
    with pytest.raises(ValueError, match="was not asked in 2021; it was in 2022, 2023"):
        measured(SURVEY, "team.har", 2021)


def test_groups_hold_every_unit_once() -> None:
    everyone = units(ROOT, 2023).index
    for by in ("size", "county"):
        members = [unit for group in groups(SURVEY, 2023, by) for unit in group.units]
        assert sorted(members) == sorted(everyone)
