from pathlib import Path

from report.checks.links import broken_links


def test_links_to_missing_pages_places_and_files_are_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="a.html#her">ja</a><a href="a.html#der">nei</a><a href="b.html">nei</a>'
        '<a href="https://example.org/x">ja</a><a href="#topp">nei</a><img src="bilde.svg">'
    )
    (tmp_path / "a.html").write_text('<h1 id="her">A</h1><a href="index.html">ja</a>')
    assert [(f.file, f.text) for f in broken_links(tmp_path)] == [
        ("site/index.html", "a.html#der"),
        ("site/index.html", "b.html"),
        ("site/index.html", "#topp"),
        ("site/index.html", "bilde.svg"),
    ]


def test_what_a_page_would_load_from_another_host_is_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<a href="https://example.org/x">ja</a><img src="data:image/png;base64,AA">'
        '<img alt="" src="https://example.org/x.png"><script src="//example.org/x.js"></script>'
    )
    assert [(f.rule, f.text) for f in broken_links(tmp_path)] == [
        ("loaded from another host", "https://example.org/x.png"),
        ("loaded from another host", "//example.org/x.js"),
    ]
