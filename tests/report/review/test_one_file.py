from pathlib import Path

import pytest

from report.review.one_file import Whole, one_file


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "tbl-a.csv").write_text("a;b\n")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    return tmp_path


def alone(html: str, site: Path) -> Whole:
    return one_file(html, site, "housing.html", {"fact-a.2023": "<div>…</div>"})


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<a href="#x">a</a>', '<a href="#x">a</a>'),
        ('<a href="housing.html#x">a</a>', '<a href="#x">a</a>'),
        ('<a href="fte.html#x">a</a>', '<a data-href="fte.html#x">a</a>'),
        ('<a href="register.html#fact-b">a</a>', '<a data-href="register.html#fact-b">a</a>'),
        (
            '<a href="https://doi.org/1?a&amp;b">a</a>',
            '<a href="https://doi.org/1?a&amp;b" rel="noreferrer">a</a>',
        ),
        (
            '<a href="data/tbl-a.csv" download>a</a>',
            '<a download="tbl-a.csv" href="data:text/csv;base64,YTtiCg==">a</a>',
        ),
        ('<img src="picture.png" alt="A">', '<img src="data:image/png;base64,iVBORw==" alt="A">'),
        ('<a href="javascript:alert(1)">a</a>', '<a data-href="javascript:alert(1)">a</a>'),
        ('<a href="../../etc/passwd">a</a>', '<a data-href="../../etc/passwd">a</a>'),
    ],
)
def test_links_and_pictures_stand_alone(html: str, expected: str, site: Path) -> None:
    assert alone(html, site).html == expected


def test_entries_that_are_linked_to_are_asked_for_once(site: Path) -> None:
    link = '<a class="fact" href="register.html#fact-a.2023" data-fact="a.2023">4</a>'
    whole = alone(link * 2, site)
    assert whole.needed == ("fact-a.2023",)
    assert whole.html.startswith('<a class="fact" data-fact="a.2023" href="#fact-a.2023">4</a>')


def test_what_belongs_to_the_whole_site_is_left_out(site: Path) -> None:
    html = (
        '<head><script src="assets/book.js"></script><link rel="next" href="fte.html"></head>'
        '<nav class="chapters" id="kapitler"><ol><li><a href="fte.html">3</a></li></ol></nav>'
        '<main>Her<nav class="turn"><a href="fte.html">Neste</a></nav></main>'
    )
    assert alone(html, site).html == (
        '<head></head><nav class="chapters" id="kapitler" hidden=""></nav><main>Her</main>'
    )


def test_everything_else_is_as_it_was(site: Path) -> None:
    html = (
        '<!DOCTYPE html>\n<p class="a" title="&quot;x&quot;">Æ &amp; &#8211; 1 &lt; 2<br>\n'
        '<svg viewBox="0 0 1 1"><path d="M0"/></svg></p>'
    )
    assert alone(html, site).html == html
