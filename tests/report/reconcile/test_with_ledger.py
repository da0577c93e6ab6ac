"""The project's own ledger, held against a report of a few facts."""

from pathlib import Path

from report.reconcile.reconciled import Report
from report.reconcile.with_ledger import reconcile_ledger
from tests.samples import make_fact

ROOT = Path(__file__).parents[3]
FACTS = {
    fact.id: fact
    for fact in (
        make_fact("fte.total.2023", "17435.9", "fte"),
        make_fact("units.lt2000.2023", "79", "count"),
        make_fact("units.oslo_districts.2023", "17", "count"),
        make_fact("admin.not_reported.2020", "66", "count"),
        make_fact("admin.partial.2020", "12", "count"),
        make_fact("availability.acute.more_og_romsdal.2023", "33.333"),
    )
}


def test_the_ledger_s_rows_by_id_by_repetition_and_by_what_a_person_wrote() -> None:
    found = reconcile_ledger(ROOT, Report(facts=FACTS, printed=list(FACTS)))
    by_id = {row.figure.id: row for row in found.rows}
    assert by_id["fte.total.2023"].status == "equal"
    assert by_id["fte.total.2023.press"].status == "equal"
    assert by_id["units.lt2000.units.2023"].status == "equal"
    assert by_id["admin.fte_missing.2020.foreword"].status == "equal"
    assert by_id["admin.not_reported.2020"].status == "explained"
    assert by_id["context.ssb.oslo_districts.2020"].status == "explained"
    assert by_id["admin.press.article_age_days"].status == "explained"
    assert by_id["rph.own.2023"].status == "absent"
    assert found.idle == ()
