from analysis.exhibit import Figure, Point, Series
from report.exhibits.figure_table import figure_table
from report.exhibits.table_page import plain_table_html
from tests.samples import make_fact


def series(label: str, panel: str = "", **points: str) -> Series:
    return Series(
        label=label, panel=panel, points=tuple(Point(x=x[1:], fact=f) for x, f in points.items())
    )


def test_categories_are_rows_and_series_columns() -> None:
    figure = Figure(
        id="fte",
        title="Årsverk",
        form="line",
        unit="årsverk",
        series=(series("Voksne", y2022="a.2022", y2023="a.2023"), series("Barn", y2023="b.2023")),
        source="IS-24/8",
    )
    table = figure_table(figure)
    assert table.stub == "År"
    assert [(c.label, c.unit) for c in table.columns] == [
        ("Voksne", "årsverk"),
        ("Barn", "årsverk"),
    ]
    assert [(row.label, row.cells) for row in table.rows] == [
        ("2022", ("a.2022", "")),
        ("2023", ("a.2023", "b.2023")),
    ]


def test_panels_are_groups_and_what_they_are_held_against_has_its_name() -> None:
    figure = Figure(
        id="m",
        title="",
        form="multiples",
        unit="prosent",
        reference="Hele landet",
        series=(series("Ja", y2023="all"), series("Ja", "Små", y2023="small")),
    )
    rows = figure_table(figure).rows
    assert [(row.group, row.cells) for row in rows] == [
        ("Hele landet", ("all",)),
        ("Små", ("small",)),
    ]


def test_the_table_on_the_page_knows_its_facts() -> None:
    figure = Figure(
        id="b", title="", form="bars", unit="prosent", series=(series("", x_Ja="a.2023"),)
    )
    html = plain_table_html(figure_table(figure), {"a.2023": make_fact("a.2023", "47.3")})
    assert '<th class="number" scope="col"><span class="unit">prosent</span></th>' in html
    assert '<td class="number"><span class="fact" data-fact="a.2023">47</span></td>' in html
