"""A figure that the finished report does not show is different, whatever was computed."""

import pytest

from report.readback.site_text import Block, Held
from report.reconcile.gathered import looked_up
from report.reconcile.read_back import FinishedBook, Told
from report.reconcile.reconciled import Reconciled, Report
from tests.published_sample import published
from tests.samples import make_fact

VISITS = make_fact("elderly.visits.2023", "38.99")
REPORT = Report(facts={VISITS.id: VISITS}, printed=[VISITS.id])
ROW = Reconciled(figure=published(VISITS.id, "39"), status="equal", fact=VISITS.id, reads="39")
SENTENCE = Block("p", "Det er 39 prosent.", (Held("39", VISITS.id),))
ENTRY = Told(VISITS.id, "Ja. Andel.", "2023: 39")


@pytest.mark.parametrize(
    ("pages", "pdf", "status", "reason"),
    [
        ([[SENTENCE]], "Det er 39 prosent.", "equal", ""),
        ([[SENTENCE]], "Ja. Andel. 2023: 39", "equal", ""),
        ([[SENTENCE]], "Det er 38 prosent.", "different", "Står ikke i den ferdige PDF-utgaven."),
        ([], "Ja. Andel. 2023: 39", "different", "Står ikke i den ferdige HTML-utgaven."),
        ([], "", "different", "Står ikke i den ferdige HTML- og PDF-utgaven."),
    ],
    ids=["both", "register", "not in the PDF", "not on the site", "nowhere"],
)
def test_a_number_stands_in_both_formats_or_is_different(
    pages: list[list[Block]], pdf: str, status: str, reason: str
) -> None:
    found = looked_up(ROW, REPORT, FinishedBook(pages, [], pdf, [ENTRY]))
    assert (found.status, found.reason) == (status, reason)


def test_a_figure_that_is_absent_is_not_looked_for() -> None:
    absent = Reconciled(figure=published("rph.own.2023", "26"), status="absent")
    assert looked_up(absent, REPORT, FinishedBook([], [], "", [])) is absent
