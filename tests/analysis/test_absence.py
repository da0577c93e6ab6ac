"""Only what the form or a break rules out is excused from having a number."""

from pathlib import Path

import pytest

from analysis.absence import Absence, absence
from analysis.codebook import read_codebook
from analysis.codebook.edition_codebook import with_form
from analysis.codebook.form import YearForm
from analysis.survey import Survey

ROOT = Path(__file__).parents[2]
FORM = YearForm(
    as_in=2023, dropped=("eldre_behov", "eldre_behov_hvordan"), breaks={"arsverk": "brudd"}
)
CODEBOOK = with_form(read_codebook(ROOT / "data" / "codebook.yml"), FORM, 2024)
SURVEY = Survey(ROOT, 2024, CODEBOOK, dict.fromkeys(range(2016, 2025)), {})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "why"),
    [
        ("elderly.needs_mapped.2024", Absence.NOT_ASKED),
        ("elderly.needs_mapped.lt2000.base.2024", Absence.NOT_ASKED),
        ("elderly.needs_mapped.change_pp.2023_2024", Absence.NOT_ASKED),
        ("elderly.needs_mapped.change_pp.2022_2023", Absence.NOT_ASKED),
        ("response.eldre_behov.count.2024", Absence.NOT_ASKED),
        ("open.eldre_behov_hvordan.plan.2024", Absence.NOT_ASKED),
        ("fte.total.change_pct.2023_2024", Absence.BROKEN),
        ("fte.adults.change_pct.2023_2024.adjusted", Absence.BROKEN),
        ("fte.total.change_pct.2019_2020", Absence.BROKEN),
        ("fte.total.2024", None),
        ("fte.totall.2024", None),
        ("fte.total.change_pct.2022_2023", None),
        ("elderly.alcohol_asked.2000_5000.2024", None),
        ("elderly.needs_mapped.2023", None),
        ("response.eldre_behvo.count.2024", None),
        ("response.eldre_behov.count.2023", None),
        ("units.2024", None),
        ("definition.home_visit_age_low", None),
    ],
)
def test_why_there_is_no_number(fact: str, why: Absence | None) -> None:
    assert absence(SURVEY, fact) == why
