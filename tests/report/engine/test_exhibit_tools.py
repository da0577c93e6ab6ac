from pathlib import Path

from report.engine.book import BookFolder
from report.engine.exhibit_tools import with_tools

FIGURE = '<figure id="fig-a" class="figure"><figcaption>Figur 1</figcaption></figure>'


def book(folder: Path) -> BookFolder:
    return BookFolder(
        folder, {"book": {"title": "T"}, "edition": {"year": 2023, "register-page": "r.qmd"}}
    )


def test_an_exhibit_has_links_to_its_files_and_its_table_folded(tmp_path: Path) -> None:
    for name in ("data/fig-a.csv", "data/fig-a.xlsx", "figures/fig-a.table.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(
            '<table class="exhibit"><td><span class="fact" data-fact="x.2023">47</span></td></table>'
        )
    html = with_tools(FIGURE, book(tmp_path))
    assert '<a href="data/fig-a.csv" download>Last ned CSV</a>' in html
    assert '<a href="data/fig-a.xlsx" download>Last ned Excel</a>' in html
    assert "<summary>Vis tabellen</summary>" in html
    assert '<table aria-labelledby="fig-a-caption" class="exhibit">' in html
    assert '<a class="fact" href="r.html#fact-x.2023" data-fact="x.2023">47</a>' in html


def test_what_has_no_files_stays_as_it_is(tmp_path: Path) -> None:
    assert with_tools(FIGURE, book(tmp_path)) == FIGURE
