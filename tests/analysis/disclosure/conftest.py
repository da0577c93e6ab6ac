from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.disclosure.rules import Disclosure
from analysis.register import Register
from analysis.statistics.response import response
from analysis.statistics.study import study
from analysis.survey import Survey

DEATHS = tuple(f"overdose.deaths_5y.{answer}" for answer in ("yes", "no", "unknown"))


@pytest.fixture(scope="session")
def survey() -> Survey:
    return Survey.read(Path(__file__).parents[3], 2023)


@pytest.fixture(scope="session")
def deaths(survey: Survey) -> Register:
    """Deaths of overdose by size class and county, with the tests."""
    asked = study(survey, DEATHS, by=("size", "county"), tests=True)
    return Register((*response(survey, "overdose"), *asked))


@pytest.fixture(scope="session")
def stricter(survey: Survey) -> Callable[..., Disclosure]:
    """The shipped rules with other limits: `stricter(few_units=9)`."""

    def rules(**limits: int) -> Disclosure:
        changed = tuple(
            rule.model_copy(update={"least": limits.get(rule.key, rule.least)})
            for rule in survey.disclosure.rules
        )
        return survey.disclosure.model_copy(update={"rules": changed})

    return rules
