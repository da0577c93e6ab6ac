"""Every published figure gets one status, and the reason that somebody wrote."""

from collections.abc import Mapping

import pytest

from analysis.explained import Explanation
from report.reconcile.reconciled import NOT_PRINTED, Reconciliation, Report, as_typed, reconcile
from tests.published_sample import published
from tests.samples import make_fact

VISITS, MAPPED, ASKED = "elderly.visits.2023", "elderly.mapped.2023", "elderly.asked.2023"
FACTS = {
    VISITS: make_fact(VISITS, "38.99"),
    MAPPED: make_fact(MAPPED, "11.2"),
    ASKED: make_fact(ASKED, "42.1"),
}
REPORT = Report(facts=FACTS, printed=[VISITS, MAPPED])


def reconciled(
    *figures: tuple[str, str],
    explained: tuple[Explanation, ...] = (),
    same_as: Mapping[str, str] | None = None,
) -> Reconciliation:
    return reconcile(
        (published(name, value) for name, value in figures),
        REPORT,
        explained={each.id: each for each in explained},
        same_as=same_as or {},
    )


def test_each_status() -> None:
    found = reconciled(
        (VISITS, "39"),
        (MAPPED, "11.2"),
        ("elderly.visits.2023.press", "40"),
        (ASKED, "42"),
        ("elderly.none.2023", "66"),
        ("elderly.page_age.2023", "128"),
        same_as={"elderly.visits.2023.press": VISITS},
        explained=(Explanation(id="elderly.page_age.2023", reason="Alderen på en nettside."),),
    )
    assert [row.status for row in found.rows] == [
        "equal",
        "within",
        "different",
        "absent",
        "absent",
        "explained",
    ]
    assert [row.reads for row in found.rows] == ["39", "11", "39", "", "", ""]
    assert found.rows[3].reason == NOT_PRINTED
    assert found.rows[5].reason == "Alderen på en nettside."
    assert found.counts["elderly"] == {
        "equal": 1,
        "within": 1,
        "explained": 1,
        "different": 1,
        "absent": 2,
    }


def test_a_difference_is_explained_only_while_the_report_says_what_the_reason_is_about() -> None:
    about_39 = Explanation(id=VISITS, reads="39", reason="To trykte tall er ulike.")
    about_41 = Explanation(id=VISITS, reads="41", reason="To trykte tall er ulike.")
    found = reconciled((VISITS, "40"), explained=(about_39,))
    assert (found.rows[0].status, found.rows[0].reason) == ("explained", about_39.reason)
    assert found.idle == ()
    stale = reconciled((VISITS, "40"), explained=(about_41,))
    assert (stale.rows[0].status, stale.idle) == ("different", (about_41,))


def test_a_reason_for_what_is_not_there_does_not_excuse_another_number() -> None:
    absent = Explanation(id=VISITS, reason="Ingen svar kan vise det.")
    found = reconciled((VISITS, "40"), explained=(absent,))
    assert (found.rows[0].status, found.idle) == ("different", (absent,))


def test_a_reason_for_a_number_that_is_gone_does_not_excuse_its_absence() -> None:
    gone = Explanation(id="elderly.none.2023", reads="66", reason="Talt på en annen måte.")
    found = reconciled(("elderly.none.2023", "65"), explained=(gone,))
    assert (found.rows[0].status, found.idle) == ("absent", (gone,))


def test_a_reason_that_nobody_needs_any_more_is_idle() -> None:
    found = reconciled((VISITS, "39"), explained=(Explanation(id=VISITS, reads="38", reason="x"),))
    assert [each.id for each in found.idle] == [VISITS]


def test_reasons_for_figures_of_another_file_are_not_idle() -> None:
    assert reconciled((VISITS, "39"), explained=(Explanation(id=MAPPED, reason="x"),)).idle == ()


@pytest.mark.parametrize(
    ("figure", "explained", "same_as"),
    [
        ("units.visits.2023", Explanation(id="units.visits.2023", fact=VISITS), {}),
        ("visits.press", Explanation(id="x"), {"visits.press": VISITS}),
        (
            "visits.press",
            Explanation(id="units.visits.2023", fact=VISITS),
            {"visits.press": "units.visits.2023"},
        ),
    ],
    ids=["under another id", "repeated", "repeats what stands under another id"],
)
def test_a_figure_may_stand_under_another_id(
    figure: str, explained: Explanation, same_as: dict[str, str]
) -> None:
    (row,) = reconciled((figure, "39"), explained=(explained,), same_as=same_as).rows
    assert (row.status, row.fact) == ("equal", VISITS)


def test_a_reason_is_typed_with_the_signs_of_a_keyboard() -> None:
    assert as_typed("−17\u00a0436") == "-17 436"
