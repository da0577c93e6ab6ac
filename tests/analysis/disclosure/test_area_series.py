from dataclasses import replace

from analysis.disclosure.area_series import published_part
from analysis.register import Register
from analysis.statistics.area_series import area_series
from analysis.statistics.area_table import area_table
from analysis.survey import Survey
from analysis.unit_table import SIGNS, UnitTable
from tests.analysis.statistics.reform_survey import DISCLOSURE, reform_survey


def survey_under(least: int) -> Survey:
    """The sample survey under a rule on shares of fewer full-time equivalents than that."""
    survey = reform_survey()
    rule = DISCLOSURE.rules[0].model_copy(update={"least": least})
    vars(survey)["disclosure"] = DISCLOSURE.model_copy(update={"rules": (rule,)})
    return survey


def never() -> Register:
    raise AssertionError("the report's facts are not needed")


def numbers(table: UnitTable) -> set[str]:
    return {cell for row in table.rows for cell in row.cells if cell not in SIGNS}


def test_a_sum_that_no_rule_can_withhold_is_whole_and_asks_for_nothing() -> None:
    survey = survey_under(1)
    table = area_table(survey, "fte.total", "county")
    assert published_part(survey, table, "county", never) is table


def test_a_share_is_whole_where_nothing_of_it_is_withheld() -> None:
    survey = survey_under(1)
    table = area_table(survey, "fte.educated", "county")
    assert published_part(survey, table, "county", Register) is table


def test_beside_a_withheld_number_only_what_the_report_has_is_published() -> None:
    survey = survey_under(1)
    table = area_table(survey, "fte.educated", "county")
    first, *others = [
        fact for fact in area_series(survey, "fte.educated", "county") if fact.kind == "share"
    ]
    report = Register([first.withheld("few_persons"), *others[:3]])
    left = published_part(survey, table, "county", lambda: report)
    shown = sum(cell not in SIGNS for row in left.rows for cell in row.cells)
    assert shown == 3


def test_what_a_rule_withholds_is_nowhere_in_the_series() -> None:
    survey = survey_under(10**6)
    table = area_table(survey, "fte.educated", "county")
    assert numbers(table)
    assert not numbers(published_part(survey, table, "county", Register))


def test_in_another_division_no_number_is_the_reports() -> None:
    survey = survey_under(1)
    facts = area_series(survey, "fte.educated", "county")
    report = Register(replace(fact.withheld("few_persons")) for fact in facts)
    table = area_table(survey, "fte.educated", "county", division=2020)
    assert not numbers(published_part(survey, table, "county", lambda: report))
