"""A figure of facts as SVG, drawn by seaborn and matplotlib in the form that its theme chose."""

from collections.abc import Mapping
from importlib import import_module

from analysis.exhibit import Figure
from analysis.fact import Fact
from report.exhibits.content import ExhibitError, require_content


def figure_svg(figure: Figure, facts: Mapping[str, Fact], *, narrow: bool = False) -> str:
    """The figure as one `<svg>` element: 15 cm wide, or as narrow as a phone.

    Raises ExhibitError when a fact is missing or the figure does not suit its form.
    """
    from matplotlib import rc_context

    from report.exhibits.canvas import PAGE_WIDTH, PHONE_WIDTH
    from report.exhibits.plot import plot_of, shown_part
    from report.exhibits.svg import settings, svg
    from report.exhibits.typeface import register

    require_content(figure, facts)
    form = import_module(f"report.exhibits.forms.{figure.form}")
    register()
    with rc_context(settings(f"{figure.id} narrow" if narrow else figure.id)):
        try:
            canvas = form.draw(
                shown_part(figure, facts),
                plot_of(figure, facts),
                PHONE_WIDTH if narrow else PAGE_WIDTH,
            )
        except ValueError as problem:
            raise ExhibitError(
                [f"figure {figure.id!r}, form {figure.form!r}: {problem}"]
            ) from problem
        return svg(canvas.figure)
