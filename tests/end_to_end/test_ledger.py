"""Every figure already in print, of the themes that the report has: the same number, printed again."""

import re
from decimal import Decimal

import pytest

from analysis.ledger import PublishedFigure, read_ledger
from analysis.rounding import round_half_away
from tests.end_to_end.conftest import ROOT, Copy

THEMES = ("fte", "education", "recruitment", "housing", "outreach_teams", "elderly")
# «rundt halvparten», «halvparten», «hver tredje»: what a word in print stands for, in points.
APPROXIMATE = Decimal("3.5")
LEDGER = read_ledger(ROOT)
ACROSS = "compares years on both sides of the break in 2020, which this report does not"
OTHER_NAME = "the same number under another id: admin.not_reported"
NOT_COMPUTED = {
    "fte.adults.change_pct.2016_2020": ACROSS,
    "fte.children.change_pct.2016_2020": ACROSS,
    "fte.total.change_pct.2016_2020": ACROSS,
    "fte.total.change_abs.2016_2020": ACROSS,
    "fte.total.change_abs.2016_2020.press": ACROSS,
    "fte.adults.change_pct.2019_2020": ACROSS,
    "fte.children.change_pct.2019_2020": ACROSS,
    "fte.total.change_pct.2019_2020": ACROSS,
    "fte.total.change_abs.2019_2020": ACROSS,
    "fte.children.health_station_school.change_pct.2019_2020": ACROSS,
    "fte.total.change_abs.2016_2018": "a round number of a newspaper, over two years",
    "admin.fte_missing.2016": "the synthetic answers of 2016 are complete",
    "admin.fte_missing.2020.foreword": OTHER_NAME,
    "admin.fte_variables.2023": "says how long the form was, which no answer tells",
}


def in_print() -> list[PublishedFigure]:
    """The 2023 reports' own ledger, `figures.csv`; the press article repeats three of its rows."""
    return [f for f in LEDGER.values() if f.theme in THEMES and not f.source.startswith("http")]


def in_series() -> list[PublishedFigure]:
    """Rows of `series.csv` that say something that this report computes, without known errors."""
    return [
        f
        for f in LEDGER.values()
        if f.theme in THEMES and f.source.startswith("http") and not f.status
    ]


def reconciled(figure: PublishedFigure, value: Decimal) -> bool:
    if figure.is_approx:
        return abs(value - figure.value) <= APPROXIMATE
    return round_half_away(value, figure.decimals) == figure.value


def test_the_ledger_has_these_themes() -> None:
    assert len(in_print()) >= 105


@pytest.mark.parametrize("figure", in_print(), ids=lambda figure: figure.id)
def test_the_report_prints_what_is_in_print(rendered: Copy, figure: PublishedFigure) -> None:
    fact_id = figure.id.removesuffix(".press")
    fact = rendered.facts()[fact_id]
    assert reconciled(figure, Decimal(fact["value_exact"])), (fact["value_exact"], figure.value)
    assert fact_id in shown(rendered), "computed, but nowhere printed"


@pytest.mark.parametrize("figure", in_series(), ids=lambda figure: figure.id)
def test_the_series_agree_with_other_sources(rendered: Copy, figure: PublishedFigure) -> None:
    fact = rendered.facts().get(figure.id)
    if fact is not None:
        assert reconciled(figure, Decimal(fact["value_exact"])), (fact["value_exact"], figure.value)


def test_what_is_not_computed_has_a_reason(rendered: Copy) -> None:
    missing = {figure.id for figure in in_series() if figure.id not in rendered.facts()}
    assert missing == NOT_COMPUTED.keys()


def shown(copy: Copy) -> set[str]:
    """The ids of all facts on the site outside the register."""
    pages = (page for page in copy.pages() if page.stem != "91-register")
    return {
        fact_id
        for page in pages
        for ids in re.findall(r'data-fact="([^"]+)"', page.read_text("utf-8"))
        for fact_id in ids.split()
    }
