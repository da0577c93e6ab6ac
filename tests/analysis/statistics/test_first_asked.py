"""The first year of a question."""

from pathlib import Path

from analysis.codebook import read_codebook
from analysis.statistics.first_asked import first_asked
from analysis.survey import Survey

ROOT = Path(__file__).parents[3]


def test_recruitment_was_first_mapped_in_2020() -> None:
    survey = Survey(ROOT, 2023, read_codebook(ROOT / "data" / "codebook.yml"), {}, {})
    fact = first_asked(survey, "recruitment.very_hard.psychologist", "recruitment.first_year_asked")

    assert (fact.id, fact.value, fact.kind) == ("recruitment.first_year_asked", 2020, "year")
