"""Drawing an exhibit into the texts that are kept of it: SVG, or HTML and Typst."""

from collections.abc import Iterable, Mapping
from importlib import import_module

from analysis.exhibit import Figure, Table
from analysis.fact import Fact
from report.exhibits.figure import figure_svg
from report.exhibits.html_table import grid_html
from report.exhibits.table import table_grid
from report.exhibits.typst_table import typst_table

_HEAVY: dict[type, tuple[str, ...]] = {
    Table: ("pandas", "great_tables"),
    Figure: ("report.exhibits.forms.bars", "report.exhibits.svg"),
}


def draw_exhibit(
    exhibit: Table | Figure, facts: Mapping[str, Fact], *, narrow: bool = False
) -> dict[str, str]:
    """The exhibit's texts by file suffix: `svg` for a figure, `html` and `typ` for a table.

    With `narrow`, a figure is drawn for a phone and its suffix is `narrow.svg`.

    Raises ExhibitError when the exhibit cannot be drawn as described.
    """
    if isinstance(exhibit, Figure):
        return {"narrow.svg" if narrow else "svg": figure_svg(exhibit, facts, narrow=narrow)}
    grid = table_grid(exhibit, facts)
    return {"html": grid_html(grid), "typ": typst_table(grid)}


def warm_up(exhibits: Iterable[Table | Figure]) -> None:
    """Import what the exhibits need, so that processes forked from this one need not."""
    _import(_HEAVY[kind] for kind in {type(exhibit) for exhibit in exhibits})


def warm_up_all() -> None:
    """Import everything that draws, while another process finds out what there is to draw."""
    _import(_HEAVY.values())


def _import(kinds: Iterable[tuple[str, ...]]) -> None:
    for modules in kinds:
        for module in modules:
            import_module(module)
