"""No segment is without its number, wherever there is room for it."""

import pytest

from report.exhibits.figure import figure_svg
from report.exhibits.forms.segments import Fit, bar_of, names_above, number_places
from report.exhibits.plot import plot_of
from tests.report.exhibits.samples import FACTS, FIGURES

PLOT = plot_of(FIGURES["stacked-years"], FACTS)
OF_2018 = bar_of(PLOT.at("Psykisk helse 2018"))


def test_segments_lie_end_to_end() -> None:
    assert [(s.start, s.end) for s in OF_2018] == [(0, 3), (3, 23), (23, 64), (64, 94), (94, 100)]
    assert bar_of(PLOT.at("Psykisk helse 2018"), -43.5)[2].middle == 0


@pytest.mark.parametrize(
    ("points", "places"),
    [
        (4.0, ["inside"] * 5),
        (1.5, ["before", "inside", "inside", "inside", "inside"]),
        (0.4, ["before", "above", "inside", "above", "after"]),
    ],
)
def test_a_number_without_room_stands_beside_or_above(points: float, places: list[str]) -> None:
    assert number_places(OF_2018, points) == places


def test_bars_are_shorter_where_numbers_stand_beside_them() -> None:
    wide, narrow = Fit.of([OF_2018], 400), Fit.of([OF_2018], 120)
    assert (wide.before, wide.after, wide.points) == (0, 0, 4)
    assert narrow.before > 0
    assert narrow.points * 100 + narrow.before + narrow.after == pytest.approx(120)


def test_a_bar_that_ends_earlier_has_its_number_in_the_free_room() -> None:
    short = bar_of(PLOT.at("Rus 2022")[:1], 40)
    whole = bar_of(PLOT.at("Rus 2022"), 0)
    assert Fit.of([whole, short], 60).before == Fit.of([whole], 60).before


def test_names_give_way_to_numbers_above_the_bar() -> None:
    assert names_above(OF_2018, 0.4) == []
    three = bar_of(plot_of(FIGURES["stacked-groups"], FACTS).at("Psykisk helse"))
    assert [name for name, _ in names_above(three, 3)] == ["Ja", "Nei", "Vet ikke"]


@pytest.mark.parametrize(
    "name", [name for name in FIGURES if "stacked" in name or "diverg" in name]
)
@pytest.mark.parametrize("narrow", [False, True])
def test_every_number_is_written(name: str, narrow: bool) -> None:
    svg = figure_svg(FIGURES[name], FACTS, narrow=narrow)
    plot = plot_of(FIGURES[name], FACTS)
    labels = [mark.label for mark in plot.marks]
    assert {label: svg.count(f">{label}<") for label in labels} == {
        label: labels.count(label) for label in labels
    }
