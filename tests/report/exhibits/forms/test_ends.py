"""Labels at the ends of lines never cover each other."""

import re
from itertools import pairwise

import pytest

from report.exhibits.figure import figure_svg
from report.exhibits.typeface import LEADING
from tests.report.exhibits.samples import FACTS, FIGURES


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("line-close", ("Har oppsøkende team", "Har FACT-team", "Planlegger team")),
        ("slope-reasons", ("For få boliger", "Mangler personell", "For dårlig økonomi")),
    ],
)
def test_names_keep_a_line_between_them(name: str, labels: tuple[str, ...]) -> None:
    svg = figure_svg(FIGURES[name], FACTS)
    heights = sorted(
        float(y) for y, text in re.findall(r'\by="([\d.]+)"[^>]*>([^<]*)<', svg) if text in labels
    )
    assert len(heights) == len(labels)
    assert all(low - high >= LEADING for high, low in pairwise(heights))
