"""What was checked is weighed: print stops nothing, answers and own numbers do."""

from analysis.statements.rule import rule as statement_rule
from analysis.survey.accepted import Acceptance
from report.quality.gathered import by_rule
from tests.report.quality.sample import finding, quality, verdict


def test_findings_that_count_are_counted_by_severity() -> None:
    found = quality()
    assert found.counted(found.answers) == {"error": 0, "warning": 2, "notice": 2}
    assert list(found.counted(())) == ["error", "warning", "notice"]


def test_what_is_already_in_print_stops_nothing() -> None:
    assert quality().published[0].stops
    assert not quality().stops


def test_an_error_in_answers_or_own_numbers_stops_and_so_does_an_earlier_year() -> None:
    grave = verdict("x", finding("x", "", "", severity="error"))
    assert quality(answers=(grave,)).stops
    assert quality(results=(grave,)).stops
    assert quality(answers=(verdict("x", reached="error"),)).stops
    assert not quality(answers=(verdict("x", reached="warning"),)).stops
    assert quality(earlier=("sums_to.2022.1101.utdanning: adds up to 12",)).stops


def test_findings_on_finished_figures_get_a_verdict_for_each_rule() -> None:
    rules = [
        statement_rule(id, f"Regelen {id}", "warning", "Slik.")(lambda _: ())
        for id in ("grim", "parts")
    ]
    found = [finding("grim", "", "", id="grim.b"), finding("grim", "", "", id="grim.a")]
    grim, parts = by_rule(rules, found, {"grim.b": Acceptance("Kjent", 1)})
    assert [f.id for f in grim.findings] == ["grim.a"]
    assert [(a.finding.id, a.reason) for a in grim.accepted] == [("grim.b", "Kjent")]
    assert (parts.findings, parts.title, parts.method, parts.tried) == (
        (),
        "Regelen parts",
        "Slik.",
        None,
    )
