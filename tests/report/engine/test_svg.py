import re
from pathlib import Path

from report.engine.svg import DARK_MODE_COLOURS, inline_svg, with_figures

STYLES = Path(__file__).parents[3] / "templates" / "html" / "book.css"
SVG = """<?xml version="1.0"?>
<svg width="10pt" height="5pt" viewBox="0 0 10 5" xmlns="http://www.w3.org/2000/svg">
<defs><style>text{fill:#1b1f23}</style><clipPath id="c"/></defs>
<g id="a" clip-path="url(#c)"><rect fill="#0B5C7A" style="stroke: #123456"/><use href="#a"/></g>
</svg>"""


def test_ids_are_unique_to_the_figure() -> None:
    drawn = inline_svg(SVG, "fig-x")
    assert 'id="fig-x-c"' in drawn
    assert "url(#fig-x-c)" in drawn
    assert 'href="#fig-x-a"' in drawn


def test_known_colours_follow_the_page_and_others_stay() -> None:
    drawn = inline_svg(SVG, "fig-x")
    assert 'style="fill:var(--fig-accent, #0B5C7A)"' in drawn
    assert "stroke: #123456" in drawn


def test_styles_reach_no_further_than_the_figure() -> None:
    assert "#fig-x-svg text{fill:var(--fig-ink, #1b1f23)}" in inline_svg(SVG, "fig-x")


def test_the_figure_scales_and_has_its_name() -> None:
    drawn = inline_svg(SVG, "fig-x", ' role="img" aria-label="Søyler"')
    root = re.search("<svg[^>]*>", drawn)
    assert root
    assert 'role="img" aria-label="Søyler"' in root[0]
    assert "viewBox" in root[0]
    assert "width" not in root[0]


def test_a_placeholder_becomes_the_drawing(tmp_path: Path) -> None:
    (tmp_path / "fig-x.svg").write_text(SVG)
    assert 'id="fig-x-svg"' in with_figures('<svg data-src="fig-x.svg"></svg>', tmp_path)


def test_every_colour_has_a_dark_value() -> None:
    styles = STYLES.read_text(encoding="utf-8")
    assert [name for name in DARK_MODE_COLOURS.values() if f"{name}:" not in styles] == []
