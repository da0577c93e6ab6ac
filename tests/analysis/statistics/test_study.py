from dataclasses import replace

from analysis.codebook import Codebook, Section
from analysis.statistics.group_spread import group_spread
from analysis.statistics.study import over_years, study
from tests.analysis.statistics.sample_survey import sample_survey

SURVEY = sample_survey()


def test_a_share_has_its_years_and_the_change_between_them() -> None:
    assert [fact.id for fact in over_years(SURVEY, "team.har") if "." in fact.id][2::3] == [
        "team.har.2022",
        "team.har.2023",
    ]
    assert over_years(SURVEY, "team.har")[-1].id == "team.har.change_pp.2022_2023"


def test_a_sum_changes_in_full_time_equivalents_and_in_per_cent() -> None:
    ids = [fact.id for fact in over_years(SURVEY, "team.aarsverk")]
    assert ids == [
        "team.aarsverk.2022",
        "team.aarsverk.2023",
        "team.aarsverk.change_abs.2022_2023",
        "team.aarsverk.change_pct.2022_2023",
    ]


def test_groups_without_answers_are_left_out() -> None:
    ids = {fact.id for fact in study(SURVEY, ["team.har"], by=("county",))}
    assert "team.har.agder.2023" in ids
    assert "team.har.viken.2023" not in ids


def test_what_is_not_asked_any_more_has_its_history_only() -> None:
    questions = {
        q.key: q.model_copy(update={"years": (2022,)}) if q.key == "har" else q
        for q in SURVEY.codebook.questions.values()
    }
    asked_before = Codebook(
        **{
            **{name: getattr(SURVEY.codebook, name) for name in ("title", "size_classes")},
            "sections": (Section(key="team", title="Team", questions=tuple(questions.values())),),
            "measures": SURVEY.codebook.single_measures,
        }
    )
    later = replace(SURVEY, codebook=asked_before)
    facts = study(later, ["team.har"], by=("size", "county"), tests=True)
    assert [fact.id for fact in facts][-1] == "team.har.2022"
    assert group_spread(later, facts, ["team.har"], "county") == ()
