"""What strangers write, on the way through the whole program: answers, works that are cited, comments.

Each is printed as the text that it is, or stands nowhere; none of it is read as HTML, Markdown, Typst or a formula.
"""

import csv
import json
import re
import zipfile
from html.parser import HTMLParser
from pathlib import Path

import pytest

from report.readback.pdf_text import pdf_text
from report.review.annotation import CONTEXT
from tests.end_to_end.conftest import Copy
from tests.report.review.sample import comment

# Quoted in the chapters on the elderly and on outreach; the third is coded and not quoted.
MARKED = (
    '=HYPERLINK("https://ond.no";"klikk") <script>alert(1)</script> <img src=x onerror=alert(1)> '
    '**fet** [lenke](https://ond.no) `kode` $x^2$ #strong[typst] #read("/etc/passwd") @kari ^[fot] '
    "<!-- skjult --> {{< include x >}} << fte.total.now >> <% set x = 1 %> \\emph{x} "
    "\u202esnudd\u202c\n\n# Tittel\n\n- punkt"
)
LONG = ("langt " * 1700)[:9_999].strip() + "."
FORMULA = "+SUM(A1:A9) og -1 @kari"
ANSWERS = {
    ("5001", "eldre_behov_hvordan"): (MARKED, "home_care"),
    ("1145", "opps_skolevegring_hva"): (LONG, "family"),
    ("1144", "eldre_behov_hvordan"): (FORMULA, "council"),
}
TITLE = (
    "<script>alert(2)</script> <img src=x onerror=alert(2)> **fet** [lenke](https://ond.no) "
    '\\#strong[typst] \\#read("/etc/passwd") @kari \\textbackslash{}emph'
)
AUTHOR = "<script>alert(3)</script> *Kari* \\#set text(red) [x](https://ond.no)"
WORK = "bergh2021hjemmetjeneste"


class Page(HTMLParser):
    """The words of a page without the blanks between them, its elements, and where they lead and load from."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.elements, self.addresses, self.within = "", [], set(), ""
        self.feed(html)
        self.words = solid(self.words)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within = tag
        self.elements.append(tag)
        self.addresses |= {value or "" for name, value in attrs if name in ("href", "src")}
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within not in ("script", "style"):
            self.words += data


def solid(text: str) -> str:
    """The signs that print, without blanks, direction marks, and the hyphens that a line may end with."""
    return re.sub(r"[\s\u202a-\u202e\u2010\x02\ufffe-]", "", text)


@pytest.fixture(scope="module")
def copy(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The project with these answers delivered, coded and quoted, this work cited, and all of it rendered."""
    folder = tmp_path_factory.mktemp("hostile")
    copy = rendered.again(folder)
    deliver(copy, folder / "svar.csv")
    recode(copy)
    quote(copy)
    cite(copy.root / "references.bib")
    for words in (("--chapter", "elderly"), ("--chapter", "references", "--to", "pdf")):
        done = copy.report("render", *words)
        assert done.returncode == 0, done.stderr
    return copy


def deliver(copy: Copy, file: Path) -> None:
    answers = copy.root / "data" / "2023" / "answers.csv"
    with answers.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row.update({q: said for (unit, q), (said, _) in ANSWERS.items() if unit == row["enhet"]})
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    done = copy.report("import", "--edition", "2023", str(file))
    assert done.returncode == 0, done.stderr
    assert "\u202e" not in done.stdout


def recode(copy: Copy) -> None:
    """The sheets without the rows of the changed answers, which the command draws again, and their themes."""
    coding = copy.root / "data" / "2023" / "coding"
    for unit, question in ANSWERS:
        sheet = coding / f"{question}.csv"
        sheet.write_text(re.sub(rf"(?m)^{unit};.*\n", "", sheet.read_text("utf-8")), "utf-8")
    done = copy.report("coding")
    assert done.returncode == 0, done.stderr
    for (unit, question), (_, theme) in ANSWERS.items():
        sheet = coding / f"{question}.csv"
        drawn = re.sub(rf"(?m)^({unit};\w+);;", rf"\1;{theme};", sheet.read_text("utf-8"))
        sheet.write_text(drawn, "utf-8")


def quote(copy: Copy) -> None:
    file = copy.root / "data" / "2023" / "coding" / "quotations.yml"
    quoted = re.sub(
        r'unit: "(5001|1145)"\n    text: .*',
        lambda at: f'unit: "{at[1]}"\n    text: {json.dumps(MARKED if at[1] == "5001" else LONG)}',
        file.read_text("utf-8"),
    )
    file.write_text(quoted, "utf-8")


def cite(bibliography: Path) -> None:
    text = bibliography.read_text("utf-8")
    start = text.index(f"{{{WORK},")
    end = text.index("\n}", start)
    entry = re.sub(r"(?m)^(  title +=) .*$", lambda at: f"{at[1]} {{{TITLE}}},", text[start:end])
    entry = re.sub(r"(?m)^(  author +=) .*$", lambda at: f"{at[1]} {{{{{AUTHOR}}}}},", entry)
    bibliography.write_text(text[:start] + entry + text[end:], "utf-8")


def page(copy: Copy, name: str) -> Page:
    return Page((copy.build / "site" / name).read_text("utf-8"))


def made_of(page: Page) -> tuple[list[int], set[str]]:
    """What hostile text would add to: how many elements of some kinds there are, and the foreign addresses."""
    kinds = ("script", "img", "iframe", "strong", "code", "pre", "sup", "h1", "li")
    foreign = {address for address in page.addresses if ":" in address}
    return [page.elements.count(kind) for kind in kinds], foreign


def pdf(copy: Copy, name: str) -> str:
    return solid("".join(pdf_text(copy.build / name)))


def test_an_answer_prints_letter_by_letter_in_both_formats(rendered: Copy, copy: Copy) -> None:
    as_printed = solid(f"«{MARKED}»")
    before, after = page(rendered, "elderly.html"), page(copy, "elderly.html")
    assert as_printed in after.words
    assert made_of(before) == made_of(after)
    assert as_printed in pdf(copy, "report-elderly.pdf")


def test_no_mark_of_direction_reaches_the_print(copy: Copy) -> None:
    for name in ("elderly.html", "outreach.html"):
        assert "\u202e" not in (copy.build / "site" / name).read_text("utf-8")
    assert "snudd" in page(copy, "elderly.html").words


def test_ten_thousand_signs_are_quoted_whole(copy: Copy) -> None:
    assert solid("«" + LONG + "»") in page(copy, "outreach.html").words


def test_a_coding_sheet_shows_a_formula_and_reckons_nothing(copy: Copy) -> None:
    sheet = copy.root / "data" / "2023" / "coding" / "eldre_behov_hvordan.csv"
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        answers = {row["unit"]: row["answer"] for row in csv.DictReader(stream, delimiter=";")}
    assert answers["1144"] == f"'{FORMULA}"
    assert answers["5001"] == "'" + " ".join(MARKED.split())


def test_neither_quality_lists_nor_files_to_take_along_hold_an_answer(copy: Copy) -> None:
    done = copy.report("quality")
    assert done.returncode == 0, done.stderr
    texts = [done.stdout, done.stderr]
    files = [*(copy.build / "quality").iterdir(), *(copy.build / "site" / "data").iterdir()]
    assert {file.suffix for file in files} == {".html", ".json", ".csv", ".xlsx"}
    for file in files:
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as book:
                parts = [book.read(name).decode() for name in book.namelist()]
            texts += parts
            assert not any("<f>" in part or "<hyperlink" in part for part in parts)
        else:
            texts.append(file.read_text("utf-8"))
    for said in ("HYPERLINK", "langt langt", "SUM(A1"):
        assert not any(said in text for text in texts)


def test_a_comparison_tells_of_the_answers_as_text_and_shortly(rendered: Copy, copy: Copy) -> None:
    done = copy.report("diff", str(rendered.build), "build/2023")
    assert done.returncode == 1, done.stderr
    assert "5001 eldre_behov_hvordan: 'Hjemmetjenesten kartla sine brukere." in done.stdout
    assert "\u202e" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 900
    (html,) = (copy.build.parent).glob("diff-*.html")
    compared = Page(html.read_text("utf-8"))
    assert solid("<script>alert(1)</script>") in compared.words
    assert "img" not in compared.elements
    assert not any("ond.no" in address for address in compared.addresses)


def test_a_work_prints_as_it_is_written_in_both_formats(rendered: Copy, copy: Copy) -> None:
    title = solid(TITLE.replace("\\textbackslash{}", "\\").replace("\\#", "#"))
    author = solid(AUTHOR.replace("\\#", "#"))
    before, after = page(rendered, "references.html"), page(copy, "references.html")
    for words in (after.words, pdf(copy, "report-references.pdf")):
        assert title in words
        assert author in words
    assert author in page(copy, "elderly.html").words
    assert made_of(before) == made_of(after)


def test_a_hostile_comment_is_text_wherever_it_is_read(copy: Copy, tmp_path: Path) -> None:
    """Taken from a reviewer's file, listed, listed as JSON, and sent back to the reviewer in a package."""
    reviewer = "Kari <script>alert(5)</script>"
    text = f"{MARKED} \x1b[2J </script><script>alert(4)</script>"
    said = comment(text, by=reviewer, source="report:2023/elderly")
    page = {"@context": CONTEXT, "type": "AnnotationPage", "items": [json.loads(said.to_json())]}
    file = tmp_path / "kari.json"
    file.write_text(json.dumps(page))
    for words in (("import", str(file)), (), ("--json",)):
        done = copy.report("review", *words)
        assert done.returncode == 0, done.stderr
        assert not {"\x1b", "\u202e"} & set(done.stdout)
    (listed,) = json.loads(done.stdout)
    assert (listed["by"], listed["text"]) == (reviewer, text)
    done = copy.report("review-package", "--chapter", "elderly", "--for", reviewer)
    assert done.returncode == 0, done.stderr
    (package,) = (copy.build.parent / "review").glob("*.html")
    html = package.read_text("utf-8")
    assert "alert(4)" in html
    assert "<script>alert" not in html
