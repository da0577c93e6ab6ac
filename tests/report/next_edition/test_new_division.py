from pathlib import Path

from report.next_edition.new_division import difference

ROOT = Path(__file__).parents[3]


def test_2024_has_fifteen_counties_and_one_municipality_more() -> None:
    assert difference(ROOT, 2020, 2024) == (
        "From 2024: 357 municipalities in 15 counties, before 356 in 11; "
        "split: 1507 Ålesund in 1508 Ålesund and 1580 Haram; 114 have another number"
    )


def test_many_mergers_are_counted_after_the_first() -> None:
    said = difference(ROOT, 2019, 2020)
    assert "merged: 1103 Stavanger and 1141 Finnøy and 1142 Rennesøy to 1103 Stavanger, " in said
    assert "and 39 more; split: 1850 Tysfjord in 1806 Narvik and 1875 Hamarøy, " in said
