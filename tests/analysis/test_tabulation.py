"""What the standard exhibits name: each cell and mark is the fact that its place promises."""

from analysis.tabulation import distribution_table, group_table, questions_table, year_table
from tests.analysis.statistics.sample_survey import sample_survey


def test_antall_and_prosent_are_the_numerator_and_the_share() -> None:
    table = distribution_table(sample_survey(), "team", "Team", "Svar", ["team.har"])
    assert table.rows[0].cells == ("team.har.numerator.2023", "team.har.2023")


def test_the_table_by_size_ends_with_all_units_and_their_base() -> None:
    table = group_table(sample_survey(), "team", "Team", "size", ["team.har"])
    assert table.rows[0].cells == ("team.har.lt2000.base.2023", "team.har.lt2000.2023")
    assert table.rows[-1].cells == ("team.har.base.2023", "team.har.2023")
    assert table.rows[-1].total


def test_the_change_column_is_between_the_last_two_years_shown() -> None:
    table = year_table(sample_survey(), "team", "Team", "Svar", ["team.har"], change="change_pp")
    assert [column.label for column in table.columns] == ["2022", "2023", "Endring 2022–2023"]
    assert table.rows[0].cells[-1] == "team.har.change_pp.2022_2023"


def test_chapters_that_share_a_section_have_a_table_of_questions_each() -> None:
    survey = sample_survey()
    whole = questions_table(survey, "team", "Team")
    part = questions_table(survey, "team", "Team", keys=["har"], table_id="team-part")
    assert (whole.id, part.id) == ("team-questions", "team-part")
    assert len(part.rows) < len(whole.rows)
    assert [row.cells[0] for row in part.rows] == ["response.har.count.2023"]
