import json

import pytest

from analysis.errors import UserError
from analysis.exhibit import Column, Row, Table
from analysis.results import Results, ThemeResults, facts_of
from tests.samples import make_fact
from tests.unit_table_sample import adults


def table(fact_id: str) -> Table:
    return Table(
        id="t",
        title="T",
        stub="S",
        columns=(Column(label="A"),),
        rows=(Row(label="r", cells=(fact_id,)),),
    )


def test_results_come_back_from_json_as_they_were(results: Results) -> None:
    again = Results.from_plain(json.loads(json.dumps(results.to_plain())))
    assert dict(again.facts) == dict(results.facts)
    assert again.tables == results.tables
    assert again.figures == results.figures
    assert again.to_plain() == results.to_plain()


def test_an_exhibit_of_an_unknown_fact_is_refused_with_the_nearest() -> None:
    theme = ThemeResults((make_fact("a.share.2023", "1"),), (table("a.shares.2023"),))
    with pytest.raises(UserError, match="'t' shows 'a.shares.2023'.*did you mean 'a.share.2023'"):
        Results.collect([theme])


def test_two_exhibits_cannot_have_one_id() -> None:
    theme = ThemeResults((make_fact("a.2023", "1"),), (table("a.2023"), table("a.2023")))
    with pytest.raises(UserError, match="'t' is described twice"):
        Results.collect([theme])


def test_facts_of_an_exhibit_are_in_reading_order(results: Results) -> None:
    assert facts_of(results.figures["home-visits"]) == ("elderly.home_visits.yes.2023",)


def test_unit_tables_are_kept_with_the_results() -> None:
    results = Results.collect([ThemeResults(unit_tables=(adults(),))])
    again = Results.from_plain(json.loads(json.dumps(results.to_plain())))
    assert again.unit_tables == {"fte.adults": adults()}


def test_two_unit_tables_cannot_have_one_id() -> None:
    with pytest.raises(UserError, match="'fte.adults' is described twice"):
        Results.collect([ThemeResults(unit_tables=(adults(), adults()))])
