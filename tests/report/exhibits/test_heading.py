"""A unit stands once: above all columns that share it, else under the label."""

from analysis.exhibit import Column
from report.exhibits.heading import Heading, Spanner, spanners


def test_a_shared_unit_spans_its_columns() -> None:
    columns = (Column(label="2022", unit="prosent"), Column(label="2023", unit="prosent"))
    assert spanners(columns) == (Spanner("", "Prosent", (Heading(0, "2022"), Heading(1, "2023"))),)


def test_a_single_unit_stands_under_its_label() -> None:
    columns = (Column(label="Antall"), Column(label="Andel", unit="prosent"))
    assert spanners(columns) == (
        Spanner("", "", (Heading(0, "Antall"),)),
        Spanner("", "", (Heading(1, "Andel", "prosent"),)),
    )


def test_a_spanner_says_the_unit_of_all_below_it() -> None:
    columns = tuple(Column(label=y, spanner="Voksne", unit="årsverk") for y in ("2022", "2023"))
    assert spanners(columns) == (
        Spanner("Voksne", "årsverk", (Heading(0, "2022"), Heading(1, "2023"))),
    )


def test_under_a_spanner_differing_units_stay_with_their_columns() -> None:
    columns = (
        Column(label="Endring", spanner="2022–2023", unit="årsverk"),
        Column(label="Endring", spanner="2022–2023", unit="prosent"),
    )
    (spanner,) = spanners(columns)
    assert (spanner.label, spanner.unit) == ("2022–2023", "")
    assert [heading.unit for heading in spanner.headings] == ["årsverk", "prosent"]
