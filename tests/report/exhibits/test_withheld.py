"""A figure with a number that may not be published: the sign in its place, and never its length."""

import pytest

from analysis.exhibit import Figure, FigureForm, Point, Series
from report.exhibits.alt_text import alt_text
from report.exhibits.figure import figure_svg
from report.exhibits.plot import plot_of
from tests.samples import make_fact

AREAS = ("Agder", "Oslo", "Viken")
FACTS = {
    f"yes.{area}": make_fact(f"yes.{area}", value, n=20)
    for area, value in zip(AREAS, ("41.26", "63.74", "12.5"), strict=True)
}
FACTS["yes.Oslo"] = FACTS["yes.Oslo"].withheld("few_units")


def figure(form: FigureForm = "bars", *, ordered: bool = True) -> Figure:
    points = tuple(Point(x=area, fact=f"yes.{area}") for area in AREAS)
    series = (Series(label="Ja", points=points),)
    return Figure(id="yes", title="Ja", form=form, series=series, unit="prosent", ordered=ordered)


@pytest.mark.parametrize("form", ["bars", "grouped_bars"])
def test_the_sign_stands_in_its_row(form: FigureForm) -> None:
    drawn = figure_svg(figure(form), FACTS)
    assert ">:</text>" in drawn
    assert ">Oslo</text>" in drawn
    assert "kan ikke offentliggjøres (Oslo)" in drawn


def test_its_row_is_in_place_where_the_rows_have_an_order_and_last_where_not() -> None:
    assert plot_of(figure(), FACTS).rows == AREAS
    assert plot_of(figure(ordered=False), FACTS).rows == ("Agder", "Viken", "Oslo")


def test_the_alternative_text_says_whose_number_it_is() -> None:
    said = alt_text(figure(), FACTS)
    assert "Kan ikke offentliggjøres: Oslo." in said
    assert "Oslo 6" not in said


def test_a_figure_without_withheld_numbers_is_as_it_was() -> None:
    known = {key: make_fact(key, "10") for key in FACTS}
    plot = plot_of(figure(), known)
    assert (plot.rows, plot.withheld, plot.heading) == (AREAS, (), "Prosent")
