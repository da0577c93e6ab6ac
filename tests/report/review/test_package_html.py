import base64
import hashlib
import re
from pathlib import Path

import pytest

from report.review.package_html import package_html
from report.review.scripts import SCRIPTS

ROOT = Path(__file__).parents[3]
PAGE = """<!DOCTYPE html>
<html lang="nb"><head><meta charset="utf-8"><title>Bolig</title>
<script src="assets/book.js"></script><link rel="stylesheet" href="assets/book.css"></head>
<body><div class="frame"><main><article><p>
<a class="fact" data-fact="a.2023" href="register.html#fact-a.2023">43</a>
<a href="references.html#ref-ose2020">Ose, 2020</a></p></article></main></div></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    (tmp_path / "numbers").mkdir()
    (tmp_path / "assets" / "book.js").write_text("var book = '</script>';")
    (tmp_path / "assets" / "book.css").write_text("p { margin: 0 }")
    (tmp_path / "numbers" / "housing.js").write_text('reportNumbers({"facts": {}});')
    (tmp_path / "register.html").write_text(
        '<div class="register-entry"><p><span id="fact-a.2023">43</span></p></div>'
    )
    (tmp_path / "references.html").write_text(
        '<div id="ref-ose2020" class="csl-entry">Ose (2020). <a href="fte.html">x</a></div>'
    )
    return tmp_path


def made(site: Path, reader: str = "Kari", **data: object) -> str:
    return package_html(site, "housing.html", PAGE, reader, data)


def scripts(html: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", html, re.DOTALL)


def test_the_policy_allows_the_files_own_scripts_and_nothing_else(site: Path) -> None:
    html = made(site)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    allowed = re.findall(r"'sha256-([^']+)'", policy[1])
    found = [
        base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in scripts(html)
    ]
    assert allowed == found
    assert len(found) == 2 + len(SCRIPTS)
    assert html.index("Content-Security-Policy") < html.index("<script")


def test_a_script_cannot_end_its_element_too_early(site: Path) -> None:
    assert scripts(made(site))[0] == "var book = '<\\/script>';"


def test_nothing_is_asked_of_any_host(site: Path) -> None:
    html = made(site)
    assert re.findall(r'(?:src|<link [^>]*href)="(?!data:)[^"]*"', html) == []
    assert re.findall(r"url\((?!\"?data:)[^)]*\)", html) == []


def test_data_cannot_become_html(site: Path) -> None:
    hostile = "</script><script>alert(1)</script><!--\u2028"
    html = made(site, reader="<b>Kari</b>", comments=[{"text": hostile}])
    assert "alert(1)</script>" not in html
    assert "&lt;b&gt;Kari&lt;/b&gt;" in html
    assert html.count("<script") == 3 + len(SCRIPTS)


def test_the_entries_that_the_page_leads_to_stand_after_the_text(site: Path) -> None:
    html = made(site)
    assert html.index("</article>") < html.index("Tallene i kapitlet")
    assert 'id="fact-a.2023"' in html
    assert 'id="ref-ose2020"' in html
    # The entries' own links to other pages are words.
    assert 'href="fte.html"' not in html.replace("data-href", "")
