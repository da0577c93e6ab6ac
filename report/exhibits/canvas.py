"""The sheet a figure is drawn on: as wide as the text column or a phone, every measure in points.

Nothing is left to automatic layout, so the same figure has the same measures everywhere.
"""

from collections.abc import Sequence
from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.ticker import NullLocator
from matplotlib.transforms import ScaledTranslation

from report.exhibits.legend import LINE, SWATCH, TEXT_FROM, Entry, Key, key_lines
from report.exhibits.palette import GRID, INK, MUTED
from report.exhibits.typeface import LEADING, REGULAR, SIZE, SMALL, wrapped

PAGE_WIDTH = 425.2
PHONE_WIDTH = 240.0

# Half the height of a figure: what brings a line of text to the middle of its mark.
_HALF_FIGURE_EM = 0.33
_LINE = 14.0
_FROM_BAR = 4.0

Align = Literal["left", "center", "right"]


class Canvas:
    """A sheet with a heading and, inside the margins below it, one plotting area.

    The heading says what the numbers are (`unit`) and which colour and sign have which name
    (`key`); the plotting area is `plot_height` high and leaves `left` and `right` free for labels.
    """

    def __init__(
        self,
        *,
        plot_height: float,
        width: float = PAGE_WIDTH,
        left: float = 0,
        right: float = 0,
        above: float = 0,
        below: float = 0,
        unit: str = "",
        key: Key = (),
    ) -> None:
        lines = key_lines(key, width)
        said = wrapped(unit, width, SMALL) if unit else []
        heading = len(lines) * _LINE + (_LINE + (len(said) - 1) * LEADING if said else 0)
        top = heading + above + (4 if heading else 0)
        self.height = top + plot_height + below
        self.width, self.plot_width, self.plot_height = width, width - left - right, plot_height
        self.figure = Figure(figsize=(width / 72, self.height / 72))
        FigureCanvasSVG(self.figure)
        inside = self.plot_width / width, plot_height / self.height
        corner = left / width, below / self.height
        self.axes: Axes = self.figure.add_axes((*corner, *inside))
        self.axes.set_axis_off()
        # Seaborn would make ticks that nobody sees, which takes a fifth of the time.
        self.axes.xaxis.set_major_locator(NullLocator())
        for number, words in enumerate(said):
            self._on_sheet(0, _LINE / 2 + number * LEADING, words, colour=MUTED, size=SMALL)
        for number, line in enumerate(reversed(lines)):
            for entry in line:
                self._key_entry(entry, heading - (number + 0.5) * _LINE)

    def text(
        self,
        x: float,
        y: float,
        text: str | Sequence[str],
        *,
        dx: float = 0,
        dy: float = 0,
        align: Align = "left",
        colour: str = INK,
        size: float = SIZE,
        weight: int = REGULAR,
    ) -> None:
        """Text with its middle at a point of the data, moved `dx` to the right and `dy` up.

        Several lines are centred on the point together.
        """
        lines = [text] if isinstance(text, str) else list(text)
        first = (len(lines) - 1) / 2 * LEADING - _HALF_FIGURE_EM * size + dy
        for i, line in enumerate(lines):
            up = (first - i * LEADING) / 72
            shift = ScaledTranslation(dx / 72, up, self.figure.dpi_scale_trans)
            self._write(x, y, line, self.axes.transData + shift, align, colour, size, weight)

    def number(self, value: float, row: float, label: str, *, size: float = SIZE) -> None:
        """The number at the end of a horizontal bar, on the side that the bar points to."""
        if value < 0:
            self.text(value, row, label, dx=-_FROM_BAR, align="right", size=size)
        else:
            self.text(value, row, label, dx=_FROM_BAR, size=size)

    def rule(
        self,
        x: Sequence[float],
        y: Sequence[float],
        *,
        colour: str = GRID,
        points: float = 0.8,
        dashed: bool = False,
    ) -> None:
        """A straight line through points of the data, behind the marks."""
        style: Any = (0, (3, 2)) if dashed else "-"
        self.axes.plot(
            x,
            y,
            color=colour,
            linewidth=points,
            linestyle=style,
            zorder=0.5,
            scalex=False,
            scaley=False,
            clip_on=False,
        )

    def line(
        self,
        x: Sequence[float],
        y: Sequence[float],
        *,
        colour: str,
        points: float,
        dot: float = 0,
    ) -> None:
        """A line of values through points of the data, with round dots of that size on them."""
        self.axes.plot(
            x,
            y,
            color=colour,
            linewidth=points,
            marker="o" if dot else "",
            markersize=dot,
            markeredgewidth=0,
            scalex=False,
            scaley=False,
            clip_on=False,
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        colour: str,
        edge: str = "",
        layer: float = 1,
    ) -> None:
        """A filled rectangle of the data from its lower left corner, or one that has only an edge."""
        self.axes.add_patch(
            Rectangle(
                (x, y),
                width,
                height,
                facecolor="none" if edge else colour,
                edgecolor=edge or "none",
                linewidth=0.8 if edge else 0,
                zorder=layer,
                clip_on=False,
            )
        )

    def in_points(self) -> None:
        """Let the data be points of the plotting area, from its lower left corner."""
        self.axes.set_xlim(0, self.plot_width)
        self.axes.set_ylim(0, self.plot_height)

    def _key_entry(self, entry: Entry, y: float) -> None:
        if entry.sign:
            is_line = entry.sign == LINE
            reach = (0, SWATCH) if is_line else (SWATCH / 2,)
            swatch = Line2D(
                [(entry.x + x) / self.width for x in reach],
                [1 - y / self.height] * len(reach),
                transform=self.figure.transFigure,
                marker="" if is_line else entry.sign,
                markersize=SWATCH,
                markeredgewidth=0,
                color=entry.colour,
                linewidth=1.2,
                linestyle="-" if is_line else "none",
            )
            self.figure.add_artist(swatch)
        self._on_sheet(entry.x + TEXT_FROM, y, entry.text)

    def _on_sheet(
        self, x: float, y: float, text: str, *, colour: str = INK, size: float = SIZE
    ) -> None:
        across, up = x / self.width, 1 - (y + _HALF_FIGURE_EM * size) / self.height
        self._write(across, up, text, self.figure.transFigure, "left", colour, size, REGULAR)

    def _write(
        self,
        x: float,
        y: float,
        text: str,
        transform: Any,
        align: Align,
        colour: str,
        size: float,
        weight: int,
    ) -> None:
        self.figure.text(
            x,
            y,
            text,
            transform=transform,
            ha=align,
            va="baseline",
            color=colour,
            fontsize=size,
            fontweight=weight,
        )
