"""A cause is what differs in the inputs and can reach the number."""

from analysis.delivery.difference import ChangedCell
from report.diff.cause import causes
from report.diff.changed_answers import ChangedCorrection
from report.diff.fact_changes import fact_changes
from report.diff.group_members import everyone
from report.diff.input_changes import InputChange, InputChanges, ToolChange
from tests.report.diff.sides import facts, number

STATUS = "bolig_status"
CELL = ChangedCell(STATUS, "1101", "medium", "poor")
OTHER = ChangedCell("eldre_hjemmebesok", "1101", "no", "yes")
OWN = {"sources": (STATUS,), "computed_by": "analysis.statistics.counts.share"}


def of(inputs: InputChanges, members=everyone, before=None, **now):
    old = number(value="43.4", **{**OWN, **(before or {})})
    new = number(value="45", **{**OWN, **now})
    (row,) = fact_changes(facts(old), facts(new))
    return causes(row, inputs, members)


def test_an_answer_reaches_the_numbers_of_its_column_and_year() -> None:
    (cause,) = of(InputChanges(cells={2023: (CELL, OTHER), 2022: (CELL,)}))
    assert (cause.said, cause.cells) == ("1 enhet har andre svar i 2023", (CELL,))


def test_an_answer_does_not_reach_a_group_that_the_unit_is_not_in() -> None:
    def members(label: str, year: int) -> frozenset[str]:
        assert (label, year) == ("Vestland", 2023)
        return frozenset({"4601"})

    cells = (CELL, ChangedCell(STATUS, "4601", "", "good"))
    (cause,) = of(InputChanges(cells={2023: cells}), members, group="Vestland")
    assert [cell.unit for cell in cause.cells] == ["4601"]


def test_what_was_carried_forward_has_the_answers_of_earlier_years_as_cause() -> None:
    inputs = InputChanges(cells={2021: (CELL,)})
    assert [cause.kind for cause in of(inputs)] == ["unknown"]
    (cause,) = of(inputs, carried_forward=number(value="2").fact.value)
    assert cause.said == "1 enhet har andre svar i 2021"


def test_a_correction_a_new_coding_a_definition_and_the_function_are_told_together() -> None:
    one = ChangedCorrection(STATUS, "1106", "", "good", "confirmed_by_unit", "Brev")
    files = (
        InputChange(f"data/2023/coding/{STATUS}.csv", "coding", "changed"),
        InputChange("analysis/statistics/counts.py", "analysis", "changed"),
        InputChange("analysis/statistics/sums.py", "analysis", "changed"),
    )
    found = of(InputChanges(files, corrections={2023: (one,)}), definition="Andel i alt")
    assert [cause.said for cause in found] == [
        "Definisjonen er «Andel i alt», var «Definisjonen av housing.good.2023»",
        "1 rettelse av svar i 2023 er ny, endret eller fjernet",
        "De åpne svarene er kodet på nytt (data/2023/coding/bolig_status.csv)",
        "Koden som regner tallet, er endret (analysis/statistics/counts.py)",
    ]


def test_what_reaches_everything_is_named_only_where_nothing_nearer_explains() -> None:
    files = (InputChange("data/reference/folketall.csv", "reference", "changed"),)
    tools = (ToolChange("pandas", "3.0", "3.1"),)
    far = InputChanges(files, tools)
    assert [cause.said for cause in of(far)] == [
        "Endring i kommuner og folketall (data/reference/folketall.csv)",
        "Andre versjoner av verktøy: pandas 3.0 → 3.1",
    ]
    near = InputChanges(files, tools, cells={2023: (CELL,)})
    assert [cause.kind for cause in of(near)] == ["answers"]


def test_answers_that_are_no_longer_kept_are_said_to_be() -> None:
    file = InputChange("data/2023/answers.csv", "answers", "changed", lost=True)
    (cause,) = of(InputChanges((file,)))
    assert cause.said == (
        "data/2023/answers.csv er en annen; den forrige versjonen er ikke tatt vare på"
    )


def test_a_number_without_a_cause_says_so() -> None:
    assert [cause.said for cause in of(InputChanges())] == ["Ukjent: Ingen av inndataene er endret"]
