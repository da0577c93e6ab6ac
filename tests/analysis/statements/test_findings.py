"""The proof: which of the 33 inconsistencies known in print the rules find, and nothing else.

The numbers are those of the list that people made by reading the texts. A case is found when all
its findings are.
"""

import re
from pathlib import Path

import pytest

from analysis.statements.findings import RULES, statement_findings
from analysis.statements.published import Published, read_published

ROOT = Path(__file__).parents[3]
DIRECTORATE = "helsedirektoratet.no/psykisk-helse-og-rustjeneste"

CASES: dict[int, tuple[str, ...]] = {
    1: ("preposition.elderly.needs_mapped.2020",),
    2: ("change_rounding.user_involvement.peer_fte.change_pct.2019_2023",),
    3: (
        "parts_rounding.discharge.problems",
        "count_share.discharge.problems.large_degree.count.2023"
        "+discharge.problems.large_degree.share.2023",
    ),
    4: ("lower_bound.outreach.team_fte.total.2023",),
    5: ("share_of_share.outreach.team_type.base",),
    6: ("kinds_short.emergency.forms", "base_unsaid.emergency.form.own_in_housing.base"),
    7: ("year_said.elderly.competence.none.2023",),
    8: ("span.pathways.span",),
    9: ("base_changes.outreach.youth.share.2023+outreach.school_refusal_measures.share.2023",),
    10: ("category.user_involvement.national_orgs.large.2023",),
    12: ("turn_untold.gp.good_cooperation.2012+gp.good_cooperation.2023",),
    13: ("category.recruitment.very_hard.social_educator_further_edu.2023",),
    14: (
        "base_unsaid.recruitment.remedy.base",
        "base_unsaid.escalation_plan.effect.more_fte.base",
    ),
    15: (
        "like_year.suicide.involved.like+2021",
        "like_year.relatives.specialist_cooperation.like+2019",
        "like_year.relatives.suicide_bereaved_care.like+2019",
        "like_year.user_involvement.experience_collected.like+2018",
        "like_year.employment.nav_cooperation.like+2022",
    ),
    16: ("one_number.referrals.substance_use.one",),
    17: ("one_number.housing.cause.one",),
    18: ("press_only.availability.other_low_threshold.2023",),
    19: ("break_unmarked.fte.table.series",),
    20: ("same_figure_twice.admin.fte_missing.2020.foreword+admin.not_reported.2020",),
    21: (
        "change_wrong.fte.total.change_pct.2016_2020.text_error",
        "change_wrong.fte.total.change_abs.2019_2020.text_error",
        "same_figure_twice.fte.total.change_pct.2016_2020.text_error"
        "+fte.total.change_pct.2016_2020",
        "same_figure_twice.fte.total.change_abs.2019_2020.text_error"
        "+fte.total.change_abs.2019_2020",
    ),
    22: ("change_wrong.fte.total.change_pct.2015_2016",),
    23: (
        "percent_or_points.fte.children.change_pct.2016_2017",
        "percent_or_points.fte.adults.change_pct.2016_2017",
    ),
    24: (
        "frame.context.ssb.units.2020",
        "same_figure_twice.context.ssb.oslo_districts.2020+units.oslo_districts.units.2023",
    ),
    25: ("level_across_break.fte.rate_per_1000.total.2024",),
    26: ("base_words.summary_2023", "term_forms.summary_2023+kommunene/bydelene"),
    27: ("change_word.outreach.youth.share.2017+outreach.youth.share.2023",),
    28: ("fraction_words_differ.overdose.deaths_5y.no.2023+relatives.suicide_bereaved_care.2023",),
    29: ("words_and_digits.summary_2023", "sentence_start.summary_2023"),
    30: ("thousands.summary_2023", "range_hyphen.summary_2023"),
    31: ("term_forms.summary_2023+utskrivningsklare", "stray_hyphen.summary_2023"),
    32: ("page_date.sintef_project_page_2020", "period_twice.prosjektperiode"),
    33: ("term_forms.summary_2023+hovedforløp", "abbreviation.summary_2023+RPH"),
}
NOT_FOUND = {
    11: "65 per cent of two items is no mistake, only easy to mix up; a rule against equal numbers "
    "would accuse every coincidence in print",
}
# What is found of a case only in part, and why.
IN_PART = {
    5: "the broken sentence itself; the texts are not here, only facts about their figures",
    31: "the words «miste», «har ligger» and the dropped verb; that takes the whole sentence",
}
# Not on the list, and true; the arithmetic is what the finding must show.
BEYOND = {
    "base_changes.availability.acute.oslo_districts.2023+availability.evening.oslo_districts.2023"
    "+availability.weekend.oslo_districts.2023": "93 prosent: 14, 15; 79 prosent: 14; "
    "67 prosent: 3, 6, 9, 12, 15",
    "slower_than_population.fte.adults.change_pct.2022_2023": "4 316 747 → 4 376 793, 1,39 prosent; "
    "årsverk per 10 000: 30,79 → 30,72",
    "rate_denominator.fte.rate_per_10000.denominator": "fte.rate_per_10000.adults.2018: 23,7 av "
    "innbyggere i alt, trykt 30; 30,2 av innbyggere 18 år og eldre",
    f"change_across_break.{DIRECTORATE}+2020": "2019–2020: 0,7 prosent",
    "change_across_break.nettavisen.no/3424052057.html+2020": "2019–2020: 170 årsverk",
}
# The figures in doubt, by the number of their case; every other figure of the ledger is consistent.
IN_DOUBT: dict[int, str] = {
    1: "elderly.needs_mapped.2020",
    2: "user_involvement.peer_fte.change_pct.2019_2023",
    3: "discharge.problems.large_or_some.2023 discharge.problems.large_degree.count.2023 "
    "discharge.problems.large_degree.share.2023",
    4: "outreach.team_fte.total.2023",
    5: "outreach.team_type.act.2023 outreach.team_type.fact.2023 outreach.team_type.fact_youth.2023 "
    "outreach.team_type.other_adult.2023",
    6: "emergency.form.intermunicipal_kad.2023 emergency.form.own.2023 "
    "emergency.form.own_in_housing_or_nursing_home.2023",
    7: "elderly.competence.none.2023",
    9: "outreach.youth.share.2023 outreach.school_refusal_measures.share.2023",
    10: "user_involvement.national_orgs.large.2023",
    12: "gp.good_cooperation.2023",
    13: "recruitment.very_hard.social_educator_further_edu.2023",
    14: "recruitment.remedy.study_positions.2023 recruitment.remedy.education_cooperation.2023 "
    "recruitment.remedy.internships.2023 recruitment.remedy.higher_pay.2023 "
    "recruitment.remedy.higher_seniority.2023 escalation_plan.effect.more_fte.2018",
    15: "suicide.involved.crisis_team.2023 suicide.involved.other_services_contact.2023 "
    "suicide.involved.user_contact.2023 suicide.involved.referral.2023 "
    "suicide.involved.follow_up_activity.2023 relatives.specialist_cooperation.2023 "
    "relatives.suicide_bereaved_care.2023 user_involvement.experience_collected.2023 "
    "employment.nav_cooperation.2023",
    16: "referrals.substance_use.unchanged.2023",
    17: "housing.cause.rop_housing.2023 housing.cause.small_affordable.2023 "
    "housing.cause.staffed_housing.2023 housing.cause.general_access.2023",
    18: "availability.other_low_threshold.2023",
    20: "admin.fte_missing.2020.foreword",
    21: "fte.total.change_pct.2016_2020.text_error fte.total.change_abs.2019_2020.text_error",
    22: "fte.total.change_pct.2015_2016",
    23: "fte.children.change_pct.2016_2017 fte.adults.change_pct.2016_2017",
    24: "context.ssb.units.2020 context.ssb.oslo_districts.2020",
    25: "fte.rate_per_1000.total.2024",
    27: "outreach.youth.share.2023",
    28: "overdose.deaths_5y.no.2023 relatives.suicide_bereaved_care.2023",
    # Beyond the list: the bases of Oslo, growth beside the population, the denominator of the rates.
    0: "availability.acute.oslo_districts.2023 availability.evening.oslo_districts.2023 "
    "availability.weekend.oslo_districts.2023 fte.adults.change_pct.2022_2023 "
    "fte.rate_per_10000.adults.2018 fte.rate_per_10000.adults.2019 "
    "fte.rate_per_10000.children.2018 fte.rate_per_10000.children.2019",
}
FINDINGS = {finding.id: finding for finding in statement_findings(ROOT)}


@pytest.fixture(scope="module")
def published() -> Published:
    return read_published(ROOT)


@pytest.mark.parametrize("case", CASES)
def test_the_case_is_found_with_its_arithmetic(case: int) -> None:
    for name in CASES[case]:
        assert name in FINDINGS
        assert FINDINGS[name].arithmetic
        assert FINDINGS[name].said.endswith(".")
        assert FINDINGS[name].remedy


def test_every_case_is_found_or_has_a_reason() -> None:
    assert sorted([*CASES, *NOT_FOUND]) == list(range(1, 34))
    assert len(CASES) == 32
    assert set(IN_PART) <= set(CASES)


@pytest.mark.parametrize("name", BEYOND)
def test_what_else_is_found_is_true(name: str) -> None:
    assert BEYOND[name] in FINDINGS[name].arithmetic.replace("\u00a0", " ")


def test_nothing_else_is_accused() -> None:
    documented = {name for names in CASES.values() for name in names} | BEYOND.keys()
    assert FINDINGS.keys() == documented


def test_only_figures_of_the_documented_cases_are_in_doubt(published: Published) -> None:
    accused = {name for finding in FINDINGS.values() for name in finding.variable.split()}
    assert accused == {name for names in IN_DOUBT.values() for name in names.split()}
    assert accused <= published.ledger.keys()
    assert len(published.ledger) - len(accused) > 400


def test_print_without_fault_is_most_of_what_is_tried(published: Published) -> None:
    """The rules have as many chances to accuse what is right: most statements are in order."""
    in_doubt = {name for names in IN_DOUBT.values() for name in names.split()}
    sound = [s for s in published.statements if s.figures and not in_doubt & {*s.figures, *s.of}]
    assert len(sound) > 110
    assert len({s.aspect for s in sound}) >= 14


@pytest.mark.parametrize("word", ["status", "note", "description"])
def test_no_rule_reads_a_verdict(word: str) -> None:
    """The ledger says in these columns what people found; the rules may not know it."""
    for path in (ROOT / "analysis/statements").glob("*.py"):
        assert f".{word}" not in path.read_text("utf-8"), path.name


def test_no_rule_knows_a_figure_by_its_name(published: Published) -> None:
    code = "\n".join(p.read_text("utf-8") for p in (ROOT / "analysis/statements").glob("*.py"))
    assert not [name for name in published.ledger if name in code]
    assert not [s.id for s in published.statements if f'"{s.id}"' in code]


def test_rules_say_what_they_are() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"[a-z_]+", rule.id)
        assert rule.title[0].isupper() or rule.title[0] == "«"
        assert rule.method.endswith(".")


def test_the_findings_come_in_the_order_of_the_rules() -> None:
    order = [rule.id for rule in RULES]
    places = [order.index(finding.rule) for finding in statement_findings(ROOT)]
    assert places == sorted(places)
