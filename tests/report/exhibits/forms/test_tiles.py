"""A map of equal squares."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from analysis.exhibit import Tile
from analysis.reference.county_tiles import county_places
from report.exhibits import palette
from report.exhibits.content import ExhibitError
from report.exhibits.figure import figure_svg
from tests.report.exhibits.samples import COUNTIES, FACTS, FIGURES, TILES, figure, series

ROOT = Path(__file__).parents[4]
MAP = FIGURES["tiles-2020"]
SVG = figure_svg(MAP, FACTS)
SQUARE = re.compile(
    r'<path d="M ([\d.]+) ([\d.]+) \nL ([\d.]+) [\d.]+ \nL [\d.]+ ([\d.]+) [^"]*" style="fill: (#\w+)'
)
TEXT = re.compile(r'fill: (#\w+)" x="([\d.]+)" y="([\d.]+)">([^<]+)<')


def squares(svg: str) -> list[tuple[float, float, str]]:
    """Left, bottom and colour of every square as large as a tile."""
    found = [(float(x), float(y), float(r), fill) for x, y, r, _, fill in SQUARE.findall(svg)]
    return [(x, y, fill) for x, y, r, fill in found if abs(r - x - 45) < 0.5]


def test_there_is_one_square_for_each_county_and_they_do_not_touch() -> None:
    drawn = squares(SVG)
    assert len(drawn) == len(COUNTIES)
    columns = sorted({x for x, _, _ in drawn})
    assert [round(b - a) for a, b in pairwise(columns)] == [48] * 4


def test_oslo_is_darkest_and_what_lies_near_each_other_has_one_colour() -> None:
    colours = dict(zip((tile.x for tile in TILES), (c for *_, c in squares(SVG)), strict=True))
    assert colours["Oslo"] == palette.ACCENT
    assert colours["Nordland"] == colours["Troms og Finnmark"] == palette.STEP1
    assert colours["Viken"] == colours["Vestland"] == palette.STEP3


def test_every_county_has_its_name_and_its_number() -> None:
    written = [text for *_, text in TEXT.findall(SVG)]
    assert {"Vestfold og", "Telemark", "Oslo", "Innlandet"} <= set(written)
    assert {"67", "41", "38", "58", "49", "52", "44", "61", "55", "32", "100"} <= set(written)


def test_the_legend_says_limits_that_occur() -> None:
    written = [text for *_, text in TEXT.findall(SVG)]
    assert written[-4:] == ["100", "58–67", "49–55", "32–44"]


def test_text_on_a_dark_square_is_light() -> None:
    ink = {text: colour for colour, _, _, text in TEXT.findall(SVG)[:-4]}
    assert (ink["100"], ink["32"]) == (palette.ON_DARK, palette.INK)


def test_a_county_without_a_number_is_an_empty_square_that_says_so() -> None:
    svg = figure_svg(FIGURES["tiles-rates"], FACTS)
    assert svg.count(">ingen tall<") == 1
    assert re.search(rf'style="fill: none; stroke: {palette.GREY1}', svg)


def test_the_counties_of_2024_have_room_on_a_phone() -> None:
    names = {"more_og_romsdal": "Møre og Romsdal", "trondelag": "Trøndelag", "ostfold": "Østfold"}
    places = county_places(ROOT, 2024)
    counties = tuple(names.get(key, key.capitalize()) for key in places)
    drawn = figure(
        "tiles-2024",
        "tiles",
        series("Har team", "tile24", counties, range(30, 60, 2)),
        tiles=tuple(
            Tile(x=x, column=column, row=row)
            for x, (column, row) in zip(counties, places.values(), strict=True)
        ),
    )
    assert len(squares(figure_svg(drawn, FACTS, narrow=True))) == 15


def test_a_county_without_a_place_is_refused_by_name() -> None:
    with pytest.raises(
        ExhibitError, match="Agder have no tile; the tiles are Rogaland, Møre og Romsdal, Nordland"
    ):
        figure_svg(replace(MAP, tiles=tuple(t for t in TILES if t.x != "Agder")), FACTS)


def test_two_counties_in_one_place_are_refused() -> None:
    moved = tuple(replace(tile, column=0, row=0) for tile in TILES)
    with pytest.raises(ExhibitError, match="two tiles stand in the same place"):
        figure_svg(replace(MAP, tiles=moved), FACTS)


def test_a_name_too_long_for_its_square_is_refused() -> None:
    long = "Nordlandsfylkeskommune"
    drawn = figure(
        "tiles-long",
        "tiles",
        series("Har team", "tile-long", (long,), (50,)),
        tiles=(Tile(x=long, column=0, row=0),),
    )
    with pytest.raises(ExhibitError, match="'Nordlandsfylkeskommune' does not fit into its tile"):
        figure_svg(drawn, FACTS)
