"""Two years and a line between them for each series: who rose, who fell, who passed whom."""

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.ends import EndLabels
from report.exhibits.forms.runs import draw_runs
from report.exhibits.palette import GRID, MUTED, series_colours
from report.exhibits.plot import Plot
from report.exhibits.typeface import LEADING

_LEAST_HEIGHT, _ROW = 130.0, 22.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """Lines with their numbers at both ends and their names at the right."""
    if len(plot.categories) != 2:
        raise ValueError(f"{len(plot.categories)} years; a slope has two")
    colours = series_colours(plot.series, [s.emphasis for s in figure.series])
    ends = EndLabels.of(plot, colours, width, named=len(plot.series) > 1)
    first, last = plot.categories
    canvas = Canvas(
        plot_height=max(_LEAST_HEIGHT, _ROW * len(plot.series)),
        width=width,
        left=ends.left,
        right=ends.right,
        above=LEADING + 4,
        below=4,
        unit=plot.heading,
    )
    values = [mark.value for mark in plot.marks]
    canvas.axes.set_xlim(0, 1)
    canvas.axes.set_ylim(min(values), max(max(values), min(values) + 1))
    places = {first: 0.0, last: 1.0}
    for series, colour in zip(plot.series, colours, strict=True):
        draw_runs(
            canvas, plot.of_series(series), lambda mark: (places[mark.x], mark.value), (), colour
        )
    bottom, top = canvas.axes.get_ylim()
    for year, x in places.items():
        canvas.rule((x, x), (bottom, top), colour=GRID)
        canvas.text(x, top, year, dy=LEADING, align="center", colour=MUTED)
    ends.write(canvas, places)
    return canvas
