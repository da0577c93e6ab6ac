"""A revision tells its size, and whatever can be told of its cause."""

from decimal import Decimal
from typing import Any

import pytest

from analysis.fact import Fact
from analysis.survey.corrections import Correction
from report.reconcile.revision import revision
from tests.samples import make_fact


def visits(value: str, **details: Any) -> Fact:
    plain: dict[str, Any] = {
        "year": "2022",
        "definition": "Andel som gjør hjemmebesøk.",
        "sources": ("eldre_hjemmebesok",),
        "n": 332,
        "base_n": 332,
    }
    return make_fact("elderly.visits.2022", value, **(plain | details))


def correction(
    variable: str = "eldre_hjemmebesok", reason: str = "confirmed_by_unit"
) -> Correction:
    return Correction(
        unit="0301",
        variable=variable,
        old="no",
        new="yes",
        reason=reason,
        source="e-post",
        who="NN",
        date="2024-02-01",
        line=2,
    )


def test_other_answers_from_as_many_units() -> None:
    found = revision(visits("35.2"), visits("36.45"), {})
    assert str(found) == "Endret med +1,25 prosentpoeng: andre svar fra like mange enheter."


@pytest.mark.parametrize(
    ("now", "cause"),
    [
        ({"n": 330}, "svar fra 330 enheter, før 332"),
        ({"n": None}, "svar fra et ukjent antall enheter, før 332"),
        ({"base_n": 372}, "nevneren er 372, var 332"),
        ({"decimals": 1}, "trykt med én desimal, før hele tall"),
        ({"definition": "Andel i alt."}, "definisjonen er «Andel i alt.», var «Andel som gjør"),
        ({"base": "alle"}, "basisen er «alle», var «kommuner/bydeler som har svart»"),
        ({"unit": "enheter"}, "enheten er «enheter», var «prosent»"),
        ({"sources": ("a", "b", "c", "d", "e")}, "uten eldre_hjemmebesok; med a, b, c og 2 til"),
        ({"computed_by": "analysis.x.mean"}, "regnet av mean, før av tests"),
    ],
    ids=lambda case: next(iter(case)) if isinstance(case, dict) else "",
)
def test_each_cause_that_the_two_facts_show(now: dict[str, Any], cause: str) -> None:
    assert cause in str(revision(visits("35.2"), visits("36.4", **now), {}))


def test_what_was_carried_forward() -> None:
    before = make_fact("fte.total.2021", "16800", "fte", carried_forward=Decimal(0))
    now = make_fact("fte.total.2021", "16791.4", "fte", carried_forward=Decimal(12))
    assert str(revision(before, now, {})) == ("Endret med −8,60 årsverk: videreført 12,0, før 0,0.")


def test_a_function_that_moved_is_no_cause() -> None:
    before = visits("35", computed_by="analysis.statistics.measure.share")
    now = visits("36", computed_by="analysis.statistics.share.share")
    assert "regnet av" not in str(revision(before, now, {}))


def test_corrections_in_the_columns_behind_the_number_account_for_it() -> None:
    found = revision(
        visits("35.2"),
        visits("36.45"),
        {2022: [correction(), correction(), correction("bolig_status")], 2021: [correction()]},
    )
    assert found.is_corrected
    assert str(found).endswith("rettede svar: nytt svar fra kommunen eller bydelen (2).")


def test_corrections_do_not_account_for_what_was_defined_anew() -> None:
    now = visits("36.45", definition="Andel i alt.")
    assert not revision(visits("35.2"), now, {2022: [correction()]}).is_corrected


def test_a_change_has_the_corrections_of_both_years() -> None:
    before = visits("2", year="2021–2022")
    assert revision(before, visits("3", year="2021–2022"), {2021: [correction()]}).is_corrected
