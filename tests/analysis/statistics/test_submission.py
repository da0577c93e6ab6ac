from pathlib import Path

from analysis.statistics.submission import submission
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]


def test_the_forms_of_a_year_are_counted_by_how_far_they_were_filled_in() -> None:
    facts = {fact.id: fact for fact in submission(Survey.read(ROOT, 2021))}
    assert facts["admin.completed.2021"].value == 338
    assert facts["admin.confirmed_only.2021"].value == 10
    assert facts["admin.partial.2020"].value == 12
    assert facts["admin.completed.2020"].n == 372
