"""The grid of small multiples."""

import pytest

from report.exhibits.canvas import PAGE_WIDTH, PHONE_WIDTH
from report.exhibits.forms.panels import Panels


def panels(count: int, sheet: float = PAGE_WIDTH) -> Panels:
    names = [f"Gruppe {i}" for i in range(count)]
    return Panels.of(names, sheet=sheet, left=20, right=15, height=60, below=13)


@pytest.mark.parametrize(
    ("count", "sheet", "columns"),
    [(7, PAGE_WIDTH, 4), (6, PAGE_WIDTH, 3), (2, PAGE_WIDTH, 2), (7, PHONE_WIDTH, 2)],
)
def test_columns_suit_the_number_of_panels_and_the_sheet(
    count: int, sheet: float, columns: int
) -> None:
    found = panels(count, sheet).panels
    assert len({panel.left for panel in found}) == columns
    assert sum(panel.first_in_row for panel in found) == -(-count // columns)
    assert sum(panel.last_in_column for panel in found) == columns


@pytest.mark.parametrize("sheet", [PAGE_WIDTH, PHONE_WIDTH])
def test_panels_are_equal_and_stay_on_the_sheet(sheet: float) -> None:
    grid = panels(7, sheet)
    assert len({(panel.width, panel.height) for panel in grid.panels}) == 1
    assert all(panel.left + panel.width + 15 <= sheet + 0.01 for panel in grid.panels)
    assert min(panel.bottom for panel in grid.panels) == pytest.approx(13)
    assert all(panel.bottom + panel.height < grid.height for panel in grid.panels)
