"""Last year's report against this year's, for the years that both have."""

from pathlib import Path

from analysis.fact import Fact
from analysis.ledger import COLUMNS
from report.reconcile.reconciled import Reconciled, Report
from report.reconcile.with_earlier import reconcile_earlier
from tests.samples import make_fact

VISITS, TEAMS, GONE = "elderly.visits.2022", "outreach.has_team.2022", "elderly.none.2021"


def fact(name: str, value: str) -> Fact:
    return make_fact(name, value, year=name[-4:], sources=("eldre_hjemmebesok",))


NOW = {name: fact(name, value) for name, value in ((VISITS, "36.4"), (TEAMS, "52"))}
BEFORE = {f.id: f for f in (fact(VISITS, "35.2"), fact(TEAMS, "52.3"), fact(GONE, "60"))}


def rows(root: Path, explained: str = "", corrections: str = "") -> dict[str, Reconciled]:
    folder = root / "data/published"
    folder.mkdir(parents=True)
    for name in ("figures.csv", "series.csv"):
        (folder / name).write_text(",".join(COLUMNS), encoding="utf-8")
    (folder / "explained.csv").write_text(f"id,fact,reads,reason\n{explained}", encoding="utf-8")
    (root / "data/2022").mkdir()
    if corrections:
        header = "unit,variable,old,new,reason,source,who,date"
        (root / "data/2022/corrections.csv").write_text(f"{header}\n{corrections}", "utf-8")
    report = Report(facts=NOW, printed=[])
    found = reconcile_earlier(root, report, BEFORE, "build/2022/facts.json")
    assert found.idle == ()
    return {row.figure.id: row for row in found.rows}


def test_a_revision_is_different_and_tells_its_size_and_cause(tmp_path: Path) -> None:
    found = rows(tmp_path)
    assert {name: row.status for name, row in found.items()} == {
        VISITS: "different",
        TEAMS: "equal",
        GONE: "absent",
    }
    assert found[VISITS].reason == (
        "Endret med +1,20 prosentpoeng: andre svar fra like mange enheter."
    )


def test_corrections_explain_it(tmp_path: Path) -> None:
    line = "0301,eldre_hjemmebesok,no,yes,confirmed_by_unit,e-post,NN,2024-02-01"
    found = rows(tmp_path, corrections=line)
    assert found[VISITS].status == "explained"
    assert "nytt svar fra kommunen eller bydelen (1)" in found[VISITS].reason


def test_a_written_reason_explains_it(tmp_path: Path) -> None:
    found = rows(tmp_path, explained=f"{VISITS},,36,Spørsmålet er lagt om.")
    assert (found[VISITS].status, found[VISITS].reason) == ("explained", "Spørsmålet er lagt om.")
