"""What a figure plots."""

from report.exhibits.plot import plot_of
from tests.report.exhibits.samples import FACTS, FIGURES


def test_categories_without_an_order_stand_by_value() -> None:
    plot = plot_of(FIGURES["bars-counties"], FACTS)
    assert plot.categories[:3] == ("Oslo", "Rogaland", "Vestland")
    assert plot.categories[-1] == "Troms og Finnmark"


def test_categories_with_an_order_keep_it() -> None:
    plot = plot_of(FIGURES["grouped-sizes"], FACTS)
    assert plot.categories[0] == "Under 2 000"
    assert [mark.label for mark in plot.at("Under 2 000")] == ["12", "14"]


def test_a_change_has_its_sign_and_a_share_has_none() -> None:
    change = plot_of(FIGURES["bars-change"], FACTS)
    assert [mark.label for mark in change.marks][:4] == ["\u221212", "+34", "0", "+108"]
    share = plot_of(FIGURES["bars-long"], FACTS)
    assert share.of_series("Årsverk")[0].label == "47"


def test_the_measure_begins_with_a_capital() -> None:
    assert plot_of(FIGURES["line-two"], FACTS).unit == "Årsverk"


def test_in_a_dumbbell_the_later_year_decides_the_order() -> None:
    plot = plot_of(FIGURES["dumbbell-causes"], FACTS)
    assert [plot.at(category)[1].label for category in plot.categories] == [
        "72",
        "57",
        "44",
        "21",
        "11",
    ]


def test_a_panel_is_a_plot_of_its_own_and_the_reference_has_none() -> None:
    plot = plot_of(FIGURES["multiples-years"], FACTS)
    assert len(plot.panels) == 7
    assert plot.series == ("Har team",)
    assert [mark.label for mark in plot.within("Under 2 000").marks][-1] == "27"
    assert [mark.label for mark in plot.within("").marks][-1] == "48"
