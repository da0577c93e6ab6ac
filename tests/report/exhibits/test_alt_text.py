"""What a figure says to those who do not see it."""

import re
from dataclasses import replace

import pytest

from analysis.exhibit import Point, Series
from report.exhibits.alt_text import MOST_CHARACTERS, alt_text
from report.exhibits.content import ExhibitError
from report.wording.number import spoken
from tests.report.exhibits.samples import COUNTIES, FACTS, FIGURES, fact

each = pytest.mark.parametrize("name", FIGURES)


@each
def test_it_is_whole_sentences_of_bounded_length(name: str) -> None:
    text = alt_text(FIGURES[name], FACTS)
    assert 60 < len(text) <= MOST_CHARACTERS
    assert text.endswith(".")


@each
def test_every_number_is_that_of_a_fact(name: str) -> None:
    shown = {spoken(FACTS[p.fact]) for series in FIGURES[name].series for p in series.points}
    with_unit = "(?:årsverk|prosent)"
    for number in re.findall(
        rf"[−\d]*\d(?:\u00a0\d+)*(?:,\d+)? {with_unit}", alt_text(FIGURES[name], FACTS)
    ):
        assert number in shown


def test_a_line_tells_where_it_begins_ends_and_breaks() -> None:
    assert alt_text(FIGURES["line-two"], FACTS) == (
        "Tittel. Linjediagram, årsverk, 2016–2023. "
        "Ingen linje inn til 2020 (brudd: sammenslåinger og pandemi). "
        "Voksne: 9\u00a0610 årsverk i 2016, 13\u00a0201 årsverk i 2023. "
        "Barn og unge: 3\u00a0120 årsverk i 2016, 4\u00a0235 årsverk i 2023. "
        "Alle tallene står i en egen tabell."
    )


def test_a_turning_point_is_told() -> None:
    text = alt_text(FIGURES["line-close"], FACTS)
    assert "Samarbeider med andre kommuner: 38 prosent i 2016, 47 prosent i 2023, lavest 37" in text


def test_bars_tell_the_extremes_first() -> None:
    text = alt_text(FIGURES["bars-counties"], FACTS)
    assert "Høyest: Oslo (100 prosent). Lavest: Troms og Finnmark (32 prosent)." in text


def test_a_fall_keeps_its_minus() -> None:
    assert "Lavest: Bydeler i Oslo (\u221215 årsverk)." in alt_text(FIGURES["bars-change"], FACTS)


def test_the_greatest_distance_is_told() -> None:
    text = alt_text(FIGURES["dots-sizes"], FACTS)
    assert text.endswith("Størst avstand: 20 000–50 000, 2018 61 prosent, 2023 78 prosent.")


def test_a_distribution_is_told_bar_by_bar() -> None:
    text = alt_text(FIGURES["stacked-groups"], FACTS)
    assert "Delene er Ja, Nei og Vet ikke." in text
    assert "Rusproblemer: 55, 34 og 11." in text


def test_a_few_categories_are_told_one_by_one() -> None:
    assert "2018: 61, 55, 48 og 22. 2021: 66, 59" in alt_text(FIGURES["grouped-causes"], FACTS)


def test_what_a_rate_is_counted_per_is_said_once() -> None:
    points = tuple(
        Point(
            x=year,
            fact=fact(f"rate.{year}", value, kind="rate", unit="årsverk per 10 000", decimals=1),
        )
        for year, value in (("2022", 30.8), ("2023", 30.72))
    )
    figure = replace(
        FIGURES["line-one"],
        series=(Series(label="Voksne", points=points),),
        breaks=(),
        unit="per 10\u00a0000 innbyggere",
    )
    assert alt_text(figure, FACTS) == (
        "Tittel. Linjediagram, per 10\u00a0000 innbyggere, 2022–2023. 30,8 i 2022, 30,7 i 2023."
    )


def test_what_has_no_room_is_left_out_as_a_whole_sentence() -> None:
    many = tuple(
        Series(
            label=f"Tiltak nummer {i} i alle kommuner",
            points=(
                Point(x="2018", fact=fact(f"m.{i}.18", i)),
                Point(x="2023", fact=fact(f"m.{i}.23", 3 * i)),
            ),
        )
        for i in range(30)
    )
    figure = replace(FIGURES["slope-reasons"], series=many, table="all")
    text = alt_text(figure, FACTS)
    assert 500 < len(text) <= MOST_CHARACTERS
    assert "nummer 29 " in text
    assert "nummer 0 " not in text
    assert text.endswith("prosent. Alle tallene står i en egen tabell.")


def test_a_missing_fact_is_an_error() -> None:
    with pytest.raises(ExhibitError, match=f"at {COUNTIES[0]!r}"):
        alt_text(FIGURES["bars-counties"], {})


def test_a_change_tells_which_way_then_the_greatest_first() -> None:
    assert alt_text(FIGURES["dumbbell-causes"], FACTS) == (
        "Tittel. Endring fra 2018 til 2023, prosent, fem kategorier. "
        "Opp i to, ned i to og uendret i én. "
        "Mangler personell: fra 42 prosent til 57 prosent. "
        "For få boliger: fra 61 prosent til 72 prosent. "
        "Naboprotester: fra 22 prosent til 11 prosent. "
        "Vanskelig å få tomt: fra 23 prosent til 21 prosent. "
        "For dårlig økonomi: 44 prosent."
    )


def test_a_year_alone_is_told_as_such() -> None:
    assert "Under 2 000: 24 prosent i 2023." in alt_text(FIGURES["dumbbell-sizes"], FACTS)


def test_without_a_title_the_form_comes_first() -> None:
    untitled = replace(FIGURES["bars-long"], title="")
    assert alt_text(untitled, FACTS).startswith("Stolpediagram, prosent, fem kategorier.")
