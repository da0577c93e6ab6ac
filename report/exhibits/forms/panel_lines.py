"""Small multiples over the years: lines with their last numbers, and the reference as a thin line."""

from dataclasses import dataclass

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.panels import Panel, Panels, write_title
from report.exhibits.forms.runs import draw_runs
from report.exhibits.legend import LINE, Key
from report.exhibits.palette import GREY1, GRID, MUTED, series_colours, text_colour
from report.exhibits.plot import Mark, Plot
from report.exhibits.spread import spread
from report.exhibits.ticks import Ticks, ticks
from report.exhibits.typeface import LEADING, SEMIBOLD, SMALL, wrapped
from report.exhibits.typeface import width as text_width
from report.wording.number import in_digits

_HEIGHT, _FROM_POINT, _AFTER_SCALE = 62.0, 5.0, 9.0


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """Panels on one scale for the values and one for the years."""
    plain = [False] * len(plot.series)
    colours = dict(zip(plot.series, series_colours(plot.series, plain), strict=True))
    levels = ticks([mark.value for mark in plot.marks])
    scale = [in_digits(level, levels.decimals) for level in levels.values]
    numbers = max(text_width(mark.label, weight=SEMIBOLD) for mark in plot.marks)
    left = max(text_width(text, SMALL) for text in scale) + _AFTER_SCALE
    broken = wrapped(_breaks(figure), width, SMALL) if figure.breaks else []
    panels = Panels.of(
        plot.panels,
        sheet=width,
        left=left,
        right=numbers + _FROM_POINT,
        height=_HEIGHT,
        below=LEADING + 2,
    )
    under = len(broken) * LEADING + (4 if broken else 0)
    canvas = Canvas(
        plot_height=panels.height,
        width=width,
        below=under,
        unit=plot.heading,
        key=_key(figure, plot, colours),
    )
    canvas.in_points()
    years = sorted(plot.categories, key=float)
    for panel in panels.panels:
        frame = _Frame(panel, levels, float(years[0]), float(years[-1]))
        _grid(canvas, frame, scale)
        _years(canvas, panel, years)
        for broken_at in figure.breaks:
            _break(canvas, frame, years, broken_at.before)
        _lines(canvas, frame, figure, plot, colours)
        write_title(canvas, panel)
    for number, line in enumerate(broken):
        canvas.text(0, -4 - (number + 0.5) * LEADING, line, colour=MUTED, size=SMALL)
    return canvas


@dataclass(frozen=True)
class _Frame:
    """Where a year and a value stand in a panel, in points."""

    panel: Panel
    levels: Ticks
    first: float
    last: float

    def x(self, year: float) -> float:
        span = self.last - self.first or 1
        return self.panel.left + (year - self.first) / span * self.panel.width

    def y(self, value: float) -> float:
        low, high = self.levels.values[0], self.levels.values[-1]
        return self.panel.bottom + (value - low) / (high - low) * self.panel.height

    def at(self, mark: Mark) -> tuple[float, float]:
        return self.x(float(mark.x)), self.y(mark.value)


def _key(figure: Figure, plot: Plot, colours: dict[str, str]) -> Key:
    """The series where there are several, and the reference."""
    several = len(plot.series) > 1
    names = [(name, colour, "o") for name, colour in colours.items()] if several else []
    if plot.within("").marks:
        thin = " (tynn strek)" if several else ""
        names.append((f"{figure.reference}{thin}", GREY1, LINE))
    return names


def _breaks(figure: Figure) -> str:
    return "; ".join(f"Stiplet før {b.before}: {b.word}" for b in figure.breaks)


def _grid(canvas: Canvas, frame: _Frame, scale: list[str]) -> None:
    """A light line for each round value, named in the first panel of each row."""
    panel = frame.panel
    for level, text in zip(frame.levels.values, scale, strict=True):
        y = frame.y(level)
        colour = MUTED if level == 0 else GRID
        canvas.rule((panel.left, panel.left + panel.width), (y, y), colour=colour, points=0.6)
        if panel.first_in_row:
            dx = -_AFTER_SCALE + 2
            canvas.text(panel.left, y, text, dx=dx, align="right", colour=MUTED, size=SMALL)


def _years(canvas: Canvas, panel: Panel, years: list[str]) -> None:
    """The first and the last year under the lowest panel of each column."""
    if panel.last_in_column:
        y = panel.bottom - LEADING + 2
        canvas.text(panel.left, y, years[0], dx=-3, colour=MUTED, size=SMALL)
        end = panel.left + panel.width
        canvas.text(end, y, years[-1], dx=3, align="right", colour=MUTED, size=SMALL)


def _break(canvas: Canvas, frame: _Frame, years: list[str], before: str) -> None:
    """A thin dashed line in the gap before the year."""
    earlier = [float(year) for year in years if float(year) < float(before)]
    if not earlier or before not in years:
        raise ValueError(
            f"break before {before!r}, which is no year of the figure after its first; "
            f"the years are {', '.join(years)}"
        )
    x = frame.x((earlier[-1] + float(before)) / 2)
    panel = frame.panel
    ends = (panel.bottom, panel.bottom + panel.height)
    canvas.rule((x, x), ends, colour=GREY1, points=0.7, dashed=True)


def _lines(
    canvas: Canvas, frame: _Frame, figure: Figure, plot: Plot, colours: dict[str, str]
) -> None:
    """The panel's lines over those of the reference, with their last numbers moved apart."""
    reference, own = plot.within(""), plot.within(frame.panel.name)
    for series, colour in colours.items():
        faint = GREY1 if len(colours) == 1 else colour
        draw_runs(
            canvas, reference.of_series(series), frame.at, figure.breaks, faint, points=0.9, dot=0
        )
        draw_runs(canvas, own.of_series(series), frame.at, figure.breaks, colour, points=1.6, dot=3)
    last = [marks[-1] for series in colours if (marks := own.of_series(series))]
    heights = spread([frame.y(mark.value) for mark in last], [LEADING - 1] * len(last))
    for mark, y in zip(last, heights, strict=True):
        colour, x = text_colour(colours[mark.series]), frame.at(mark)[0]
        canvas.text(x, y, mark.label, dx=_FROM_POINT, colour=colour, weight=SEMIBOLD)
