from rich.console import Console

from analysis.explained import Explanation
from report.reconcile.reconciled import Reconciled, Reconciliation
from report.reconcile.terminal import counts_table, findings
from tests.published_sample import published

DIFFERENT = Reconciled(
    figure=published("fte.total.2023", "17000", published_as="17\u00a0000"),
    status="different",
    fact="fte.total.2023",
    reads="17\u00a0436",
    reason="Endret med +436 årsverk.",
)
ABSENT = Reconciled(figure=published("rph.own.2023", "26"), status="absent")
IDLE = Explanation(id="elderly.visits.2023", reason="To tall.", line=7)
FOUND = Reconciliation((DIFFERENT, ABSENT), (IDLE,))


def test_the_table_counts_by_theme_and_in_all() -> None:
    console = Console(width=80)
    with console.capture() as captured:
        console.print(counts_table(FOUND))
    lines = [line.split() for line in captured.get().splitlines()]
    assert ["fte", "1"] in lines
    assert ["rph", "1"] in lines
    assert lines[-1] == ["all", "0", "0", "0", "1", "1"]


def test_what_has_to_be_looked_at() -> None:
    different, idle = findings(FOUND, "data/published", strict=False)
    assert different.text == "fte.total.2023: printed '17 000', the report reads '17 436'"
    assert different.remedy.startswith("Endret med +436 årsverk. Put the report right")
    assert different.remedy.endswith("with reads '17 436'.")
    assert (idle.file, idle.line, idle.rule) == (
        "data/published/explained.csv",
        7,
        "explains nothing",
    )


def test_what_is_silently_absent_is_a_finding_only_when_asked() -> None:
    found = [each.text for each in findings(FOUND, "data/published", strict=True)]
    assert "rph.own.2023: printed '26'" in found
