"""The table behind a figure: its categories as rows, its series as columns, its panels as groups."""

from analysis.exhibit import Column, Figure, Row, Series, Table

_YEAR_DIGITS = 4


def figure_table(figure: Figure) -> Table:
    """The same facts as the figure shows, in the order in which it describes them."""
    labels = tuple(dict.fromkeys(series.label for series in figure.series))
    alone = len(labels) == 1
    return Table(
        id=figure.id,
        title=figure.title,
        stub=figure.x_label or ("År" if _are_years(figure) else "Gruppe"),
        columns=tuple(
            Column(label="" if alone and figure.unit else label, unit=figure.unit)
            for label in labels
        ),
        rows=tuple(
            _row(x, panel, labels, figure)
            for panel in dict.fromkeys(series.panel for series in figure.series)
            for x in _categories(figure, panel)
        ),
        notes=(figure.n_note,) if figure.n_note else (),
        source=figure.source,
    )


def _categories(figure: Figure, panel: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p.x for s in figure.series if s.panel == panel for p in s.points))


def _row(x: str, panel: str, labels: tuple[str, ...], figure: Figure) -> Row:
    own = {series.label: series for series in figure.series if series.panel == panel}
    cells = tuple(_fact_at(x, own[label]) if label in own else "" for label in labels)
    in_panels = any(series.panel for series in figure.series)
    return Row(label=x, cells=cells, group=(panel or figure.reference) if in_panels else "")


def _fact_at(x: str, series: Series) -> str:
    return next((point.fact for point in series.points if point.x == x), "")


def _are_years(figure: Figure) -> bool:
    return all(
        point.x.isdigit() and len(point.x) == _YEAR_DIGITS
        for series in figure.series
        for point in series.points
    )
