from decimal import Decimal

from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from report.downloads.sheet import sheet_of
from tests.samples import make_fact

FACTS = {
    "a": make_fact("a", "47.34", decimals=1),
    "b": make_fact("b", "12"),
}
TABLE = Table(
    id="home-visits",
    title="Hjemmebesøk",
    stub="Størrelse",
    columns=(
        Column(label="2022", spanner="Voksne", unit="prosent"),
        Column(label="", unit="årsverk"),
    ),
    rows=(Row(label="Små", cells=("a", ":"), group="Kommuner"), Row(label="Alle", cells=("b", ""))),
    notes=("Avrundet.",),
    source="IS-24/8",
)


def test_a_table_is_rows_of_numbers_as_they_print() -> None:
    sheet = sheet_of(TABLE, FACTS)
    assert sheet.id == "tbl-home-visits"
    assert sheet.headings == ("Gruppe", "Størrelse", "Voksne, 2022 (prosent)", "Årsverk")
    assert sheet.rows == (
        ("Kommuner", "Små", Decimal("47.3"), ":"),
        ("", "Alle", Decimal("12"), ""),
    )
    assert sheet.notes == ("Avrundet.", "Kilde: IS-24/8")


def test_a_figure_is_the_table_behind_it() -> None:
    bars = (Series(label="Ja", points=(Point(x="2023", fact="b"),)),)
    sheet = sheet_of(Figure(id="f", title="T", form="bars", unit="prosent", series=bars), FACTS)
    assert (sheet.id, sheet.headings, sheet.rows) == (
        "fig-f",
        ("År", "Prosent"),
        (("2023", Decimal("12")),),
    )
