"""Categories as rows: their names to the left, wrapped where long, one row under the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from report.exhibits.canvas import PAGE_WIDTH, Canvas
from report.exhibits.legend import Key
from report.exhibits.plot import Mark
from report.exhibits.typeface import LEADING, wrapped
from report.exhibits.typeface import width as text_width

_WIDEST_LABEL = 0.45
_AFTER_LABEL, _BESIDE_VALUE = 8.0, 6.0


@dataclass(frozen=True)
class Rows:
    """Row labels as lines of text, the distance between rows, and the width of the sheet."""

    labels: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    pitch: float
    width: float

    @classmethod
    def of(cls, labels: Sequence[str], *, pitch: float, width: float = PAGE_WIDTH) -> Self:
        """Rows at least `pitch` apart, further where a label needs more lines."""
        lines = tuple(tuple(wrapped(label, _WIDEST_LABEL * width)) for label in labels)
        tallest = max(map(len, lines)) * LEADING
        pitch = max(pitch, tallest + (3 if tallest > LEADING else 0))
        return cls(tuple(labels), lines, pitch, width)

    @property
    def room(self) -> float:
        """What the labels leave for the plot and the numbers beside it."""
        return self.width - self._longest - _AFTER_LABEL

    @property
    def _longest(self) -> float:
        return max(text_width(line) for lines in self.lines for line in lines)

    def canvas(
        self,
        *,
        unit: str,
        key: Key = (),
        before: float = 0,
        after: float = 0,
        above: float = 0,
        below: float = 0,
    ) -> Canvas:
        """A sheet with the labels' room at the left and the values' room on both sides."""
        return Canvas(
            plot_height=self.pitch * len(self.labels),
            width=self.width,
            left=self._longest + _AFTER_LABEL + before,
            right=after,
            above=above,
            below=below,
            unit=unit,
            key=key,
        )

    def limit(self, canvas: Canvas, low: float, high: float) -> None:
        """Let the values run from `low` to `high` and the rows from the top down."""
        canvas.axes.set_xlim(low, high if high > low else low + 1)
        canvas.axes.set_ylim(len(self.labels) - 0.5, -0.5)

    def finish(self, canvas: Canvas, before: float = 0) -> None:
        """Write the labels; take back what the marks did to the axes."""
        low, _ = canvas.axes.get_xlim()
        canvas.axes.set_axis_off()
        for row, lines in enumerate(self.lines):
            canvas.text(low, row, lines, dx=-_AFTER_LABEL - before, align="right")


def value_room(marks: Sequence[Mark]) -> tuple[float, float]:
    """Room for the printed numbers left of falling marks and right of rising ones."""
    fall = [text_width(mark.label) for mark in marks if mark.value < 0]
    rise = [text_width(mark.label) for mark in marks if mark.value >= 0]
    before, after = (max(widths) + _BESIDE_VALUE if widths else 0 for widths in (fall, rise))
    return before, after
