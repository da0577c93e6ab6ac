"""`report series`: one measure through the years, for areas or single units, as files and a table."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from analysis.errors import nearest
from report.cli.app import EditionOption, mistakes_are_said, project
from report.finding import CouldNotRun

if TYPE_CHECKING:
    from rich.table import Table

    from analysis.survey import Survey
    from analysis.unit_table import UnitTable

SHOWN_AT_MOST = 30
_NAME_AT_LEAST = 12
_ANY_WIDTH = 1000


# The groupings of the analysis, which is not imported for `--help`, and the single units.
By = Literal["county", "size", "hf", "rhf", "dps", "municipality"]


def command(
    by: Annotated[By, typer.Option(help="The areas, or municipality for every single unit.")],
    measure: Annotated[
        str, typer.Option(help="A measure of data/codebook.yml, for example fte.total.")
    ],
    division: Annotated[
        int | None,
        typer.Option(
            metavar="YEAR",
            help="The municipal division by its first year (2020, 2024); the edition's if left out.",
        ),
    ] = None,
    edition: EditionOption = None,
) -> None:
    """Write a series in one municipal division to build/<year>/series/, as CSV and Excel, and show it."""
    from analysis.disclosure.area_series import published_part
    from analysis.survey import Survey
    from report.edition import read_edition
    from report.kept import keep
    from report.snapshot import take_snapshot
    from report.unit_tables.csv_file import csv_bytes
    from report.unit_tables.workbook import workbook_bytes

    with mistakes_are_said():
        here = project(edition)
        described = read_edition(here.edition_file, here.relative(here.edition_file))
        survey = Survey.read(here.root, here.year)
        series = series_table(survey, measure, by, division)
        if by != "municipality":
            series = published_part(survey, series, by, lambda: take_snapshot(here).results.facts)
        stem = here.build / "series" / f"{measure}-{by}-{series.division}"
        files = {
            stem.with_name(f"{stem.name}.csv"): csv_bytes(series),
            stem.with_name(f"{stem.name}.xlsx"): workbook_bytes(
                (series,), described.model_dump(mode="json")
            ),
        }
        for file, content in files.items():
            keep(file, content)
        show(series)
        for file in files:
            print(here.relative(file))


def series_table(survey: "Survey", measure: str, by: By, division: int | None) -> "UnitTable":
    """The series as a table.

    Raises:
        CouldNotRun: there is no such measure, or none of its kind for these areas.
        DivisionError: no division begins in that year.
    """
    from analysis.statistics.area_table import area_table
    from analysis.statistics.unit_series import unit_table

    known = survey.codebook.measure
    if measure not in known:
        raise CouldNotRun(
            f"data/codebook.yml has no measure {measure!r}; a series needs one of full-time equivalents, "
            f"such as fte.total{nearest(measure, known)}"
        )
    try:
        if by == "municipality":
            return unit_table(survey, measure, division=division)
        return area_table(survey, measure, by, division=division)
    except ValueError as error:
        raise CouldNotRun(f"{error}; choose another --measure") from error


def show(series: "UnitTable") -> None:
    """Print the table, or its beginning, with its breaks, its signs and its notes."""
    from rich.console import Console
    from rich.measure import Measurement

    from report.unit_tables.signs import signs_explained

    console = Console()
    drawn = _drawn(series)
    console.width = max(
        console.width,
        Measurement.get(console, console.options.update(max_width=_ANY_WIDTH), drawn).minimum,
    )
    console.print(drawn)
    if (left := len(series.rows) - SHOWN_AT_MOST) > 0:
        print(f"… and {left} more rows in the files.")
    if explained := signs_explained(series.rows):
        print(explained)
    for note in series.notes:
        print(note)


def _drawn(series: "UnitTable") -> "Table":
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    from report.unit_tables.printed import BREAK, printed_cell

    title = f"{series.definition.rstrip('.')} ({series.unit}), inndelingen fra {series.division}"
    rows = [
        [
            f"{cell.number}{cell.mark}"
            for cell in (printed_cell(c, series.decimals) for c in row.cells)
        ]
        for row in series.rows[:SHOWN_AT_MOST]
    ]
    table = Table(
        title=Text(title),
        title_justify="left",
        box=SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
        pad_edge=False,
    )
    table.add_column("", min_width=_NAME_AT_LEAST)
    for year, column in zip(series.years, zip(*rows, strict=True), strict=True):
        heading = f"{BREAK if year in series.breaks else ''}\n{year}"
        # A number that is cut is another number, so the names give way and not they.
        widest = max(len(text) for text in (BREAK, *column))
        table.add_column(heading, justify="right", no_wrap=True, min_width=widest)
    for row, numbers in zip(series.rows, rows, strict=False):
        table.add_row(Text(row.name), *numbers)
    return table
