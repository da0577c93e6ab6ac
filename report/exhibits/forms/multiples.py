"""Small multiples: the same small chart for each group, on the same axes, with a common reference.

Lines where the points are years, otherwise bars. What is compared is shape: every panel has the
same scale, and the reference (usually the whole country) is drawn faintly in each.
"""

from analysis.exhibit import Figure
from report.exhibits.canvas import Canvas
from report.exhibits.forms.panel_bars import draw as draw_bars
from report.exhibits.forms.panel_lines import draw as draw_lines
from report.exhibits.plot import Plot


def draw(figure: Figure, plot: Plot, width: float) -> Canvas:
    """A panel for each group, in the figure's order."""
    if not plot.panels:
        raise ValueError("no series has a panel; give each series the title of the panel it is in")
    if plot.within("").marks and not figure.reference:
        raise ValueError("series without a panel are a reference; name it in `reference`")
    by_years = all(category.isdigit() for category in plot.categories)
    return (draw_lines if by_years else draw_bars)(figure, plot, width)
