from pathlib import Path

from report.readback.site_text import Block, Held, html_text


def read(tmp_path: Path, html: str) -> list[Block]:
    (tmp_path / "p.html").write_text(html, encoding="utf-8")
    return html_text(tmp_path / "p.html")


def test_blocks_hold_their_facts(tmp_path: Path) -> None:
    html = '<p>Det er <a class="fact" data-fact="n.2023"><b>17</b> 436</a>\n årsverk.</p>'
    assert read(tmp_path, html) == [
        Block("p", "Det er 17 436 årsverk.", (Held("17 436", "n.2023"),))
    ]


def test_claims_keep_their_rule(tmp_path: Path) -> None:
    html = '<li>Andelen er <a class="claim" data-claim="size" data-fact="x.2023">uendret</a></li>'
    assert read(tmp_path, html)[0].held == (Held("uendret", "x.2023", "size"),)


def test_scripts_styles_and_sources_of_formulas_are_not_seen(tmp_path: Path) -> None:
    html = "<style>p{}</style><p>a<annotation>\\frac</annotation><script>1</script>b</p>"
    assert read(tmp_path, html) == [Block("p", "ab")]


def test_cells_and_figure_labels_are_blocks_of_their_own(tmp_path: Path) -> None:
    html = "<table><tr><th>A<br>B</th><td>1</td></tr></table><svg><text>2023</text></svg>"
    assert [b.text for b in read(tmp_path, html)] == ["A B", "1", "2023"]
