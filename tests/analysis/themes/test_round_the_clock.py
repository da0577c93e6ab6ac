import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import round_the_clock
from tests.analysis.themes.in_print import collected, in_print

PRINTED = {
    "rtc.own_places.count.2023": 102,
    "rtc.own_places.share.2023": 30,
    "rtc.own_places.share_of_all.2023": 27,
    "rtc.own_places.size_gt_50000.2023": 47,
    "rtc.own_places.oslo_districts.2023": 88,
    "rtc.own_places.other_sizes_low.2023": 21,
    "rtc.own_places.other_sizes_high.2023": 31,
    "rtc.type.rehab.share.2023": 43,
    "rtc.type.rehab.count.2023": 44,
    "rtc.type.nursing_home.share.2023": 45,
    "rtc.type.nursing_home.count.2023": 46,
    "rtc.purchase_private.respondents.2023": 343,
    "rtc.purchase_private.none.count.2023": 179,
    "rtc.purchase_private.none.share.2023": 52,
    "rtc.purchase_private.any.count.2023": 164,
    "rtc.purchase_private.any.share.2023": 48,
    "rtc.purchase_other_municipality.count.2023": 21,
    "rtc.purchase_other_municipality.share.2023": 6,
    "rtc.women_specific.2023": 12,
    "rtc.self_assessment.violence_risk_insufficient.2023": 36,
    "rtc.suggestions.count.2023": 237,
}


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return collected(survey, round_the_clock.results(survey))


def test_the_figures_that_are_in_print(results: Results) -> None:
    assert in_print(results, PRINTED) == PRINTED


def test_who_buys_and_who_does_not_are_all_that_answered(results: Results) -> None:
    facts = results.facts
    none, some = (facts[f"rtc.purchase_private.{who}.count.2023"].value for who in ("none", "any"))
    assert none + some == facts["rtc.purchase_private.respondents.2023"].value


def test_those_who_buy_from_both_kinds_are_counted_once(results: Results) -> None:
    stem = "rtc.purchase_private"
    either, nonprofit, commercial = (
        results.facts[f"{stem}.{who}.share.2023"].value
        for who in ("any", "nonprofit", "commercial")
    )
    assert max(nonprofit, commercial) < either < nonprofit + commercial


def test_kinds_of_places_are_shares_of_those_that_have_places(results: Results) -> None:
    own = results.facts["rtc.own_places.count.2023"].value
    for kind in round_the_clock.KINDS:
        assert results.facts[f"{kind}.base.2023"].value == own


def test_the_need_of_each_group_is_drawn_around_the_middle_answer(results: Results) -> None:
    figure = results.figures["rtc-coverage"]
    assert (figure.form, figure.neutral) == ("diverging", "I noen grad")
    assert [point.x for point in figure.series[0].points] == [
        "Hovedsakelig rus",
        "Hovedsakelig psykisk lidelse",
        "Samtidig rus og psykisk lidelse",
        "Antatt forhøyet voldsrisiko",
    ]
