from collections.abc import Callable

from analysis.disclosure.marking import marked_by_rules
from analysis.disclosure.rules import Disclosure, Rule
from analysis.register import Register
from analysis.statistics.measure import measured
from analysis.statistics.open_answers import open_answers
from analysis.statistics.study import by_group
from analysis.survey import Survey

Rules = Callable[..., Disclosure]


def test_the_shipped_rules_withhold_nothing_of_a_sensitive_question(
    survey: Survey, deaths: Register
) -> None:
    assert marked_by_rules(survey, survey.disclosure, deaths) == {}


def test_few_yes_in_a_group_are_marked_and_few_of_another_answer_are_not(
    survey: Survey, deaths: Register, stricter: Rules
) -> None:
    marks = marked_by_rules(survey, stricter(few_units=7), deaths)
    assert marks == {
        "overdose.deaths_5y.yes.nordland.numerator.2023": "few_units",
        "overdose.deaths_5y.yes.vestfold_og_telemark.numerator.2023": "few_units",
    }


def test_a_small_base_is_marked_whatever_was_answered(
    survey: Survey, deaths: Register, stricter: Rules
) -> None:
    marks = marked_by_rules(survey, stricter(small_group=18), deaths)
    groups = {name.split(".")[3] for name in marks}
    assert groups == {"oslo_districts", "oslo"}


def test_a_share_of_few_persons_is_marked(survey: Survey, stricter: Rules) -> None:
    shares = Register(by_group(survey, "education.children.higher_edu.share", 2023, "size"))
    assert marked_by_rules(survey, stricter(), shares) == {}
    assert marked_by_rules(survey, stricter(few_persons=10**6), shares)


def test_a_sum_that_one_unit_has_nearly_all_of_is_marked(survey: Survey) -> None:
    rule = Rule(key="one", kind="dominance", of="all", at_most=10, reason="Én enhet har det meste.")
    rules = survey.disclosure.model_copy(update={"rules": (rule,)})
    fte = Register((*measured(survey, "fte.adults", 2023), *by_group(survey, "fte.adults", 2023, "county")))  # fmt: skip
    marks = marked_by_rules(survey, rules, fte)
    assert "fte.adults.2023" not in marks
    assert "fte.adults.rogaland.2023" in marks


def test_a_theme_of_one_answer_is_marked(survey: Survey, stricter: Rules) -> None:
    themes = Register(open_answers(survey, "eldre_behov_hvordan"))
    assert marked_by_rules(survey, stricter(), themes) == {}
    assert marked_by_rules(survey, stricter(single_answer=4), themes) == {
        "open.eldre_behov_hvordan.plan.2023": "single_answer"
    }
