"""Figures of facts as SVG: exact, the same each time, and inside their sheet."""

import re
from dataclasses import replace

import pytest

from analysis.exhibit import Break, Figure
from report.exhibits import palette
from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from report.exhibits.plot import plot_of
from report.exhibits.typeface import width
from tests.report.exhibits.samples import FACTS, FIGURES

SVG = {name: figure_svg(figure, FACTS) for name, figure in FIGURES.items()}
NARROW = {name: figure_svg(figure, FACTS, narrow=True) for name, figure in FIGURES.items()}
DRAWN = [*((425.2, svg) for svg in SVG.values()), *((240, svg) for svg in NARROW.values())]
TEXT = re.compile(r"<text ([^>]*)>([^<]*)</text>")

each = pytest.mark.parametrize("name", FIGURES)
each_drawing = pytest.mark.parametrize(
    ("sheet", "svg"), DRAWN, ids=[*FIGURES, *(f"{name} narrow" for name in FIGURES)]
)


def texts(svg: str) -> list[str]:
    return [text for _, text in TEXT.findall(svg)]


def number(attributes: str, name: str) -> float:
    return float(re.search(rf"\b{name}[=:] ?\"?([-\d.]+)", attributes)[1])  # type: ignore[index]


@each
def test_the_same_figure_gives_the_same_bytes(name: str) -> None:
    assert figure_svg(FIGURES[name], FACTS) == SVG[name]


@each_drawing
def test_only_the_colours_of_the_palette_are_used(sheet: float, svg: str) -> None:
    assert set(re.findall(r"#[0-9a-f]{6}\b", svg)) <= set(palette.ALL)


@each_drawing
def test_every_word_stays_inside_the_sheet_and_is_large_enough_to_read(
    sheet: float, svg: str
) -> None:
    height = float(re.search(rf'viewBox="0 0 {sheet} ([\d.]+)"', svg)[1])  # type: ignore[index]
    for attributes, text in TEXT.findall(svg):
        size, x, y = (number(attributes, key) for key in ("font-size", "x", "y"))
        anchor = re.search(r"text-anchor: (\w+)", attributes)[1]  # type: ignore[index]
        wide = width(text, size, 600 if "font-weight: 600" in attributes else 400)
        left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        assert size >= 8
        assert left > -0.5, text
        assert left + wide < sheet + 0.5, text
        assert size * 0.6 < y < height, text


@each_drawing
def test_nothing_reaches_beyond_the_element(sheet: float, svg: str) -> None:
    assert svg.startswith("<svg ")
    assert "<style" not in svg
    assert "<metadata" not in svg
    for id in re.findall(r'\bid="([^"]+)"', svg):
        assert f"#{id}" in svg


@each
def test_the_two_drawings_of_a_figure_share_no_id(name: str) -> None:
    ids = [set(re.findall(r'\bid="([^"]+)"', svg)) for svg in (SVG[name], NARROW[name])]
    assert not ids[0] & ids[1]


@each
def test_words_are_text_in_the_typeface_of_the_report(name: str) -> None:
    assert "font-family: 'Rapport Sans', sans-serif" in SVG[name]
    assert len(texts(SVG[name])) >= len(FIGURES[name].series)


@pytest.mark.parametrize(
    "name", [name for name in FIGURES if FIGURES[name].form in ("bars", "grouped_bars")]
)
def test_every_bar_has_its_number_and_every_row_its_name(name: str) -> None:
    plot, written = plot_of(FIGURES[name], FACTS), texts(SVG[name])
    for mark in plot.marks:
        assert mark.label in written
    assert all(" ".join(written).find(category.split(" ")[0]) >= 0 for category in plot.categories)


def test_one_changed_fact_changes_the_figure() -> None:
    figure = FIGURES["line-one"]
    other = {**FACTS, "fte.total.2019": replace(FACTS["fte.total.2019"], value=FACTS["n.0"].value)}
    assert figure_svg(figure, other) != SVG["line-one"]


def test_a_figure_that_does_not_suit_its_form_is_refused_by_name() -> None:
    six = replace(FIGURES["slope-reasons"], series=FIGURES["line-two"].series)
    with pytest.raises(ExhibitError, match=r"figure 'slope-reasons', form 'slope': 8 years"):
        figure_svg(six, FACTS)


def test_a_break_outside_the_years_is_refused() -> None:
    wrong = replace(FIGURES["line-one"], breaks=(Break(before="2030", word="brudd"),))
    with pytest.raises(ExhibitError, match=r"break before '2030'.*the years are 2016, 2017"):
        figure_svg(wrong, FACTS)


def test_several_series_do_not_fit_into_single_bars() -> None:
    many: Figure = replace(FIGURES["grouped-sizes"], form="bars")
    with pytest.raises(ExhibitError, match="choose grouped_bars"):
        figure_svg(many, FACTS)
