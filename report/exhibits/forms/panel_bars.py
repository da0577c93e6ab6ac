"""Small multiples of bars: the same categories in each panel, with the reference as a band behind."""

from analysis.digits import WITHHELD
from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.panels import Panel, Panels, write_title
from report.exhibits.legend import Key
from report.exhibits.palette import ACCENT, GREY1, GRID, MUTED
from report.exhibits.plot import Mark, Plot
from report.exhibits.typeface import LEADING, wrapped
from report.exhibits.typeface import width as text_width

_BAR, _BAND, _PITCH = 7.0, 13.0, 17.0
_WIDEST_LABEL, _AFTER_LABEL, _BESIDE_VALUE = 0.34, 8.0, 5.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """Panels whose bars all begin at zero and have one scale."""
    if len(plot.series) != 1:
        raise ValueError(f"{len(plot.series)} series; panels of bars show one")
    if min(mark.value for mark in plot.marks) < 0:
        raise ValueError("a value below zero; panels of bars begin at zero")
    labels = [wrapped(category, _WIDEST_LABEL * width) for category in plot.categories]
    tallest = max(map(len, labels)) * LEADING
    pitch = max(_PITCH, tallest + (3 if tallest > LEADING else 0))
    panels = Panels.of(
        plot.panels,
        sheet=width,
        left=max(text_width(line) for lines in labels for line in lines) + _AFTER_LABEL,
        right=max(text_width(mark.label) for mark in plot.marks) + _BESIDE_VALUE,
        height=pitch * len(labels),
    )
    canvas = Canvas(
        plot_height=panels.height, width=width, unit=plot.heading, key=_key(figure, plot), below=2
    )
    canvas.in_points()
    highest = max(mark.value for mark in plot.marks)
    reference = {mark.x: mark for mark in plot.within("").marks}
    withheld = {(mark.panel, mark.x) for mark in plot.withheld}
    for panel in panels.panels:
        scale = panel.width / (highest or 1)
        own = {mark.x: mark for mark in plot.within(panel.name).marks}
        for row, (category, lines) in enumerate(zip(plot.categories, labels, strict=True)):
            y = panel.bottom + panel.height - (row + 0.5) * pitch
            _bar(canvas, panel, y, scale, own.get(category), reference.get(category))
            if (panel.name, category) in withheld:
                canvas.text(panel.left, y, WITHHELD, dx=_BESIDE_VALUE - 1)
            if panel.first_in_row:
                canvas.text(panel.left, y, lines, dx=-_AFTER_LABEL, align="right")
        ends = (panel.bottom, panel.bottom + panel.height)
        canvas.rule((panel.left, panel.left), ends, colour=MUTED)
        write_title(canvas, panel)
    return canvas


def _key(figure: Figure, plot: Plot) -> Key:
    return [(figure.reference, GREY1, "s")] if plot.within("").marks else []


def _bar(
    canvas: Canvas, panel: Panel, y: float, scale: float, mark: Mark | None, common: Mark | None
) -> None:
    """A bar before the band of the reference, with its number where neither covers it."""
    reach = 0.0
    if common:
        reach = common.value * scale
        canvas.box(panel.left, y - _BAND / 2, reach, _BAND, colour=GRID, layer=0.6)
        x = panel.left + reach
        canvas.line([x, x], [y - _BAND / 2, y + _BAND / 2], colour=GREY1, points=1.2)
    if mark:
        long = mark.value * scale
        canvas.box(panel.left, y - _BAR / 2, long, _BAR, colour=ACCENT, layer=1.5)
        canvas.text(panel.left + max(long, reach), y, mark.label, dx=_BESIDE_VALUE - 1)
