"""Tables and figures are described by fact ids, and survive the way to disk and back."""

import json

import pytest

from analysis.exhibit import (
    Break,
    Column,
    Figure,
    Point,
    Row,
    Series,
    Table,
    exhibit_to_json,
    figure_from_json,
    table_from_json,
)

COLUMNS = (Column(label="2022", unit="årsverk"), Column(label="Endring", signed=True))


def test_json_text_gives_the_same_table_back() -> None:
    table = Table(
        id="fte-change",
        title="Årsverk 2022 og endring til 2023",
        stub="Tjeneste",
        columns=COLUMNS,
        rows=(
            Row(label="Voksne", cells=("fte.adults.2022", ""), group="Alder"),
            Row(label="I alt", cells=("fte.total.2022", "fte.total.change_abs.2022_2023")),
        ),
        notes=("Summen kan avvike på grunn av avrunding.",),
    )
    assert table_from_json(json.loads(json.dumps(exhibit_to_json(table)))) == table


def test_json_text_gives_the_same_figure_back() -> None:
    figure = Figure(
        id="fte-series",
        title="Årsverkene øker",
        form="line",
        series=(Series(label="Voksne", points=(Point(x="2019", fact="fte.adults.2019"),)),),
        unit="årsverk",
        breaks=(Break(before="2020", word="Nytt skjema"),),
    )
    assert figure_from_json(json.loads(json.dumps(exhibit_to_json(figure)))) == figure


def test_a_row_has_one_cell_per_column() -> None:
    with pytest.raises(ValueError, match=r"'fte-change'.*'Voksne' has 1 cells for 2 columns"):
        Table(
            id="fte-change",
            title="",
            stub="",
            columns=COLUMNS,
            rows=(Row(label="Voksne", cells=("fte.adults.2022",)),),
        )
