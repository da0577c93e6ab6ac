"""Full-time equivalents of the 2023 edition, against what is in print."""

from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from analysis.absence import absence
from analysis.fitting import fitted
from analysis.register import Register
from analysis.results import Results
from analysis.rounding import round_half_away
from analysis.survey import Survey
from analysis.themes import fte

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def results() -> Results:
    survey = Survey.read(ROOT, 2023)
    return Results.collect(fitted([fte.results(survey)], partial(absence, survey)))


@pytest.fixture(scope="module")
def facts(results: Results) -> Register:
    return results.facts


def rounded(facts: Register, fact_id: str, decimals: int = 0) -> Decimal:
    return round_half_away(facts[fact_id].value, decimals)


@pytest.mark.parametrize(
    ("year", "adults", "children", "total"),
    [
        (2016, 11_063, 2_873, 13_936),
        (2017, 11_534, 3_099, 14_633),
        (2018, 12_563, 3_331, 15_894),
        (2019, 12_872, 3_527, 16_399),
        (2020, 12_966, 3_603, 16_569),
        (2022, 13_291, 3_783, 17_074),
        (2023, 13_445, 3_991, 17_436),
    ],
)
def test_the_series(facts: Register, year: int, adults: int, children: int, total: int) -> None:
    printed = tuple(rounded(facts, f"fte.{who}.{year}") for who in ("adults", "children", "total"))

    assert printed == (adults, children, total)


@pytest.mark.parametrize(
    ("who", "more", "per_cent"),
    [("adults", 154, "1.2"), ("children", 208, "5.5"), ("total", 362, "2.1")],
)
def test_the_change_from_last_year(facts: Register, who: str, more: int, per_cent: str) -> None:
    assert rounded(facts, f"fte.{who}.change_abs.2022_2023") == more
    assert rounded(facts, f"fte.{who}.change_pct.2022_2023", 1) == Decimal(per_cent)


@pytest.mark.parametrize(("who", "per_cent"), [("adults", "1.4"), ("children", "6.2")])
def test_growth_without_the_units_that_count_differently(
    facts: Register, who: str, per_cent: str
) -> None:
    assert rounded(facts, f"fte.{who}.change_pct.2022_2023.adjusted", 1) == Decimal(per_cent)


@pytest.mark.parametrize(
    ("who", "psychologists", "specialists", "per_cent"),
    [("adults", "-12", "4", "-3.1"), ("children", "9.5", "10.5", "5.4")],
)
def test_psychologists(
    facts: Register, who: str, psychologists: str, specialists: str, per_cent: str
) -> None:
    def printed(fact_id: str, as_in_print: str) -> bool:
        decimals = len(as_in_print.partition(".")[2])
        return rounded(facts, f"education.{who}.{fact_id}.2022_2023", decimals) == Decimal(
            as_in_print
        )

    assert printed("psychologist.change_abs", psychologists)
    assert printed("psych_specialist.change_abs", specialists)
    assert printed("psychologists_all.change_pct", per_cent)


def test_growth_in_the_measures_for_children_runs_from_four_to_six_per_cent(
    facts: Register,
) -> None:
    assert rounded(facts, "fte.children.measures.growth_low.2022_2023") == 4
    assert rounded(facts, "fte.children.measures.growth_high.2022_2023") == 6


def test_adults_got_more_full_time_equivalents_but_fewer_for_each_of_them(facts: Register) -> None:
    assert facts["fte.adults.change_abs.2022_2023"].value > 0
    assert facts["fte.rate_per_10000.adults.change_abs.2022_2023"].value < 0


def test_a_measures_full_time_equivalents_are_those_of_the_educations(facts: Register) -> None:
    def total(stem: str, items: str) -> Decimal:
        return sum((facts[f"{stem}.{item}.2023"].value for item in items.split()), Decimal(0))

    measures = "health_station_school treatment prevention management"
    educations = (
        "psych_specialist psychologist health_nurse_further_edu health_nurse social_worker "
        "other_higher_edu upper_secondary other"
    )

    assert total("fte.children", measures) == total("education.children", educations)


def test_the_break_in_2020_is_drawn_and_said_under_the_table(results: Results) -> None:
    (drawn,) = results.figures["fte-series"].breaks

    assert drawn.before == "2020"
    assert results.tables["fte-series"].notes == (
        "Brudd før 2020 (sammenslåinger og pandemi): "
        "tall på hver side av et brudd skal ikke sammenlignes.",
    )


def test_the_change_table_has_the_total_last(results: Results) -> None:
    table = results.tables["fte-change"]

    assert [row.label for row in table.rows] == ["Voksne", "Barn og unge", "I alt"]
    assert [row.total for row in table.rows] == [False, False, True]


def test_growth_year_by_year_has_no_row_into_the_break(results: Results) -> None:
    rows = {row.label: row.cells for row in results.tables["fte-growth"].rows}
    assert list(rows) == ["2017", "2018", "2019", "2021", "2022", "2023"]
    assert rows["2023"][2:4] == (
        "fte.children.change_abs.2022_2023",
        "fte.children.change_pct.2022_2023",
    )
