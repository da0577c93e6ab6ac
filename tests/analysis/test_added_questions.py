"""A question that a form added is studied and tabulated, and no question is without a form."""

from dataclasses import replace
from pathlib import Path

import pytest

from analysis import added_questions
from analysis.codebook import FormError
from tests.analysis.statistics.sample_survey import sample_survey

FORM = "as_in: 2022\nadded: [type]\n"


def survey_with(tmp_path: Path, form: str = ""):
    """The sample survey, in which `type` was asked in 2023 and not before."""
    if form:
        (tmp_path / "data" / "2023").mkdir(parents=True)
        (tmp_path / "data" / "2023" / "form.yml").write_text(form, "utf-8")
    survey = sample_survey()
    codebook = survey.codebook.model_copy(
        update={"single_measures": tuple(_fact_team(m) for m in survey.codebook.single_measures)}
    )
    codebook.__dict__.pop("measures", None)
    codebook.__dict__.pop("measure", None)
    return replace(survey, codebook=codebook), tmp_path


def _fact_team(measure):
    """`team.noe` as a share of its question, which a table can show."""
    changed = {"statistic": "share", "variables": ("type__fact",)}
    return measure.model_copy(update=changed) if measure.id == "team.noe" else measure


@pytest.fixture
def added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def found(form: str):
        survey, root = survey_with(tmp_path, form)
        read = added_questions.forms_until
        monkeypatch.setattr(added_questions, "forms_until", lambda _, edition: read(root, edition))
        return added_questions.results(survey)

    return found


def test_what_the_form_added_has_facts_and_a_table(added) -> None:
    found = added(FORM)
    ids = {fact.id for fact in found.facts}
    assert {"response.type.count.2023", "team.noe.2023", "team.noe.agder.2023"} <= ids
    assert "team.noe.trend_by_size.2023" in ids
    assert not any(fact.startswith("team.har.") for fact in ids)
    (table,) = found.tables
    assert (table.id, table.rows[0].group) == ("team-added", "Hvilke?")
    assert [row.cells for row in table.rows] == [("team.noe.numerator.2023", "team.noe.2023")]


def test_without_a_form_nothing_is_added(added) -> None:
    found = added("")
    assert (found.facts, found.tables) == ((), ())


def test_a_form_that_is_wrong_is_told(added) -> None:
    with pytest.raises(FormError):
        added("as_in: i fjor\n")
