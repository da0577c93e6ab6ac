"""Breaks of the codebook are marked, and nothing is reckoned across them."""

from analysis.statements.rules.series_breaks import (
    break_unmarked,
    change_across_break,
    level_across_break,
)
from tests.analysis.statements.in_print import arithmetic, figure, found, says

SERIES = [
    figure("fte.total.2018", "15894", "fte"),
    figure("fte.total.2019", "16399", "fte"),
    figure("fte.total.2020", "16569", "fte"),
]


def test_a_series_over_the_break_of_2020_needs_a_mark() -> None:
    ids = " ".join(f.id for f in SERIES)
    assert arithmetic(break_unmarked, *SERIES, says("series", ids)) == [
        "16 399 (2019) | brudd 2020 | 16 569 (2020)"
    ]
    assert not found(break_unmarked, *SERIES, says("series", ids, "", "brudd"))


def test_a_series_on_one_side_needs_none() -> None:
    assert not found(break_unmarked, *SERIES, says("series", "fte.total.2018 fte.total.2019"))


def test_a_change_over_the_break_is_told_by_source() -> None:
    across = [
        figure("fte.total.change_abs.2019_2020", "170", "change_abs"),
        figure("fte.total.change_pct.2018_2020", "4.2", "change_pct"),
    ]
    within = figure("fte.total.change_pct.2018_2019", "3.2", "change_pct")
    (finding,) = found(change_across_break, *across, within)
    assert finding.id == "change_across_break.rapport+2020"
    assert finding.arithmetic == "2019–2020: 170 årsverk; 2018–2020: 4,2 prosent"
    assert not finding.variable


def test_shares_are_not_broken() -> None:
    share = figure("elderly.needs_mapped.change_pp.2019_2023", "-3", "change_pp")
    assert not found(change_across_break, share)


def test_the_rate_before_the_break_is_reckoned_where_it_is_not_printed() -> None:
    fte = figure("fte.total.2023", "17436", "fte")
    after, alike = (figure("fte.rate_per_1000.total.2024", v, "mean") for v in ("2.8", "3.2"))
    assert arithmetic(level_across_break, fte, after) == [
        "3,2 (2023) | brudd 2024 | 2,8 (2024): −13 til −10 prosent"
    ]
    assert not found(level_across_break, fte, alike)
