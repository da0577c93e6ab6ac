"""A series parted at its breaks."""

from analysis.exhibit import Break
from report.exhibits.forms.runs import runs
from report.exhibits.plot import Mark, plot_of
from tests.report.exhibits.samples import FACTS, FIGURES

MARKS = plot_of(FIGURES["line-two"], FACTS).of_series("Voksne")


def at(mark: Mark) -> tuple[float, float]:
    return float(mark.x), mark.value


def years(found: list[list[Mark]]) -> list[list[str]]:
    return [[mark.x for mark in run] for run in found]


def test_a_break_parts_the_series_before_its_year() -> None:
    broken = runs(MARKS, at, [Break(before="2020", word="brudd")])
    assert years(broken) == [["2016", "2017", "2018", "2019"], ["2020", "2021", "2022", "2023"]]


def test_marks_are_joined_in_the_order_of_the_axis() -> None:
    assert years(runs(MARKS[::-1], at, ())) == [[str(year) for year in range(2016, 2024)]]
