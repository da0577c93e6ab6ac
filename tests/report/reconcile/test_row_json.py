import json
from dataclasses import replace

from report.reconcile.read_back import Found
from report.reconcile.reconciled import Reconciled, Reconciliation
from report.reconcile.row_json import reconciliation_json
from tests.published_sample import published

ROW = Reconciled(
    figure=published("elderly.visits.2023", "39", published_as="39"),
    status="equal",
    fact="elderly.visits.2023",
    reads="39",
    found=Found(("register", "text"), ("register",)),
)


def test_every_field_of_a_figure() -> None:
    absent = replace(ROW, status="absent", fact="", reads="", found=None)
    plain = json.loads(reconciliation_json(Reconciliation((ROW, absent)), "data/published"))
    assert plain["against"] == "data/published"
    assert plain["counts"]["equal"] == plain["counts_by_theme"]["elderly"]["absent"] == 1
    first, second = plain["figures"]
    assert first == {
        "id": "elderly.visits.2023",
        "theme": "elderly",
        "status": "equal",
        "published_as": "39",
        "value": "39",
        "unit": "percent",
        "source": "summary_2023",
        "fact": "elderly.visits.2023",
        "reads": "39",
        "reason": "",
        "html": ["register", "text"],
        "pdf": ["register"],
    }
    assert (second["html"], second["pdf"]) == (None, None)


def test_nothing_to_hold_against_is_json_too() -> None:
    assert json.loads(reconciliation_json(Reconciliation(()), "x.csv"))["figures"] == []
