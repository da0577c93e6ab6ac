from dataclasses import replace
from pathlib import Path

import pytest

from analysis.disclosure.given_away import GivenAway
from analysis.disclosure.marking import marked_by_rules
from analysis.disclosure.rules import Disclosure
from analysis.disclosure.withholding import withheld, without_withheld
from analysis.register import Register
from analysis.results import Results
from analysis.statistics.study import study
from analysis.survey import Survey
from report.checks import disclosure
from report.finding import ReportIsWrong
from report.project import Project
from report.snapshot import Snapshot

HERE = Project(Path(__file__).parents[3], 2023)


@pytest.fixture(scope="module")
def survey() -> Survey:
    return Survey.read(HERE.root, 2023)


@pytest.fixture(scope="module")
def strict(survey: Survey) -> Disclosure:
    rules = tuple(
        rule.model_copy(update={"least": 7}) if rule.key == "few_units" else rule
        for rule in survey.disclosure.rules
    )
    return survey.disclosure.model_copy(update={"rules": rules})


@pytest.fixture(scope="module")
def deaths(survey: Survey) -> Results:
    asked = [f"overdose.deaths_5y.{answer}" for answer in ("yes", "no", "unknown")]
    return Results(Register(study(survey, asked, by=("size", "county"))), {}, {})


def attacked(monkeypatch: pytest.MonkeyPatch, rules: Disclosure, results: Results) -> str:
    monkeypatch.setattr(disclosure, "take_snapshot", lambda _: Snapshot("", {}, results))
    monkeypatch.setattr(Survey, "disclosure", rules)
    return disclosure.attacked(HERE)


def test_an_attack_that_finds_nothing_says_how_much_it_tried(
    monkeypatch: pytest.MonkeyPatch, survey: Survey, strict: Disclosure, deaths: Results
) -> None:
    left = without_withheld(survey, strict, deaths)
    assert attacked(monkeypatch, strict, left) == "2 withheld numbers attacked, none recovered."


def test_what_sums_tell_is_a_finding_with_its_value_and_what_tells_it(
    monkeypatch: pytest.MonkeyPatch, survey: Survey, strict: Disclosure, deaths: Results
) -> None:
    marks = marked_by_rules(survey, strict, deaths.facts)
    left = withheld(deaths, GivenAway(deaths.facts).by(marks))
    with pytest.raises(ReportIsWrong) as wrong:
        attacked(monkeypatch, strict, left)
    first = str(wrong.value.findings[0])
    assert first.startswith("data/2023/disclosure.yml: a withheld number can be computed")
    assert "overdose.deaths_5y.yes.nordland.numerator.2023" in first


def test_a_share_that_stays_though_its_numerator_is_gone_is_a_finding(
    monkeypatch: pytest.MonkeyPatch, survey: Survey, strict: Disclosure, deaths: Results
) -> None:
    left = without_withheld(survey, strict, deaths)
    share = "overdose.deaths_5y.yes.nordland.2023"
    facts = (deaths.facts[share] if f.id == share else f for f in left.facts.values())
    with pytest.raises(ReportIsWrong, match="computed from a withheld one"):
        attacked(monkeypatch, strict, replace(left, facts=Register(facts)))
