"""An exhibit keeps the places that have a number, and says where a series breaks."""

from dataclasses import replace

import pytest

from analysis.absence import Absence
from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.fitting import SIGN_NOTE, fitted
from analysis.results import ThemeResults
from tests.samples import make_fact

FACTS = tuple(make_fact(name, "1") for name in ("a.2023", "a.2024", "b.2023", "c.2024"))


def why(fact: str) -> Absence | None:
    """Changes are broken, `typo` is a mistake, and anything else was not asked."""
    if "change" in fact:
        return Absence.BROKEN
    return None if "typo" in fact else Absence.NOT_ASKED


def table(*rows: tuple[str, ...]) -> Table:
    return Table(
        id="t",
        title="T",
        stub="Svar",
        columns=tuple(Column(label=str(n)) for n in range(len(rows[0]))),
        rows=tuple(Row(label=row[0][:1], cells=row) for row in rows),
    )


def fit(*exhibits: Table | Figure) -> ThemeResults:
    tables = tuple(e for e in exhibits if isinstance(e, Table))
    figures = tuple(e for e in exhibits if isinstance(e, Figure))
    return fitted([ThemeResults(FACTS, tables, figures)], why)[0]


def cells(*rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    (kept,) = fit(table(*rows)).tables
    return [row.cells for row in kept.rows]


def test_a_table_of_numbers_that_exist_is_left_as_it_is() -> None:
    whole = table(("a.2023", "a.2024"), ("b.2023", ""))
    assert fit(whole).tables == (whole,)


def test_a_row_that_was_not_asked_goes() -> None:
    assert cells(("a.2024",), ("x.2024",), ("c.2024",)) == [("a.2024",), ("c.2024",)]


def test_a_column_that_was_not_asked_goes_with_its_heading() -> None:
    (kept,) = fit(table(("a.2022", "a.2023"), ("b.2022", "b.2023"))).tables
    assert [row.cells for row in kept.rows] == [("a.2023",), ("b.2023",)]
    assert [column.label for column in kept.columns] == ["1"]
    assert kept.notes == ()


def test_a_place_left_over_and_a_change_across_a_break_are_not_applicable() -> None:
    (kept,) = fit(table(("a.2023", "a.2024", "a.change"), ("b.2023", "b.2024", "b.change"))).tables
    assert [row.cells for row in kept.rows] == [
        ("a.2023", "a.2024", "."),
        ("b.2023", ".", "."),
    ]
    assert kept.notes == (SIGN_NOTE,)


def test_a_table_without_numbers_is_not_described() -> None:
    assert fit(table(("x.2024", "x.change"))).tables == ()


def test_a_mistake_stays_to_be_told() -> None:
    assert cells(("a.2024", "typo.2024")) == [("a.2024", "typo.2024")]


def figure(*series: tuple[str, ...], form: str = "line") -> Figure:
    return Figure(
        id="f",
        title="F",
        form=form,  # type: ignore[arg-type]
        series=tuple(
            Series(
                label=points[0][:1],
                points=tuple(Point(x=p.split(".")[-1], fact=p) for p in points),
                emphasis=True,
            )
            for points in series
        ),
        unit="prosent",
        neutral="x",
        table="t",
    )


def test_points_and_series_without_a_number_go() -> None:
    (kept,) = fit(figure(("a.2022", "a.2023", "a.2024"), ("x.2023", "x.2024"))).figures
    assert [[p.fact for p in s.points] for s in kept.series] == [["a.2023", "a.2024"]]
    assert (kept.neutral, kept.table) == ("", "")


def test_a_figure_without_numbers_is_not_described() -> None:
    assert fit(figure(("x.2024",))).figures == ()


@pytest.mark.parametrize("form", ["grouped_bars", "dumbbell"])
def test_two_years_of_which_one_is_left_are_plain_bars(form: str) -> None:
    (kept,) = fit(figure(("c.2023",), ("c.2024",), form=form)).figures
    assert (kept.form, kept.series[0].emphasis) == ("bars", False)


@pytest.mark.parametrize("shown", ["a.2024", "x.2024"])
def test_a_figure_refers_to_its_table_only_if_there_is_one(shown: str) -> None:
    (kept,) = fit(table((shown,)), figure(("a.2023",))).figures
    assert kept.table == ("t" if shown == "a.2024" else "")


def test_a_number_of_another_theme_is_a_number() -> None:
    themes = [ThemeResults(FACTS), ThemeResults(tables=(table(("a.2024",)),))]
    assert fitted(themes, why)[1].tables == (replace(table(("a.2024",))),)
