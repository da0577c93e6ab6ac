"""A stricter rule set: the check names the sentences, and no output of the render tells what is withheld."""

import html
import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from report.readback.pdf_text import pdf_text
from tests.end_to_end.conftest import Copy

# Eight of the smallest municipalities know of a death, and seven, six and four of three counties.
STRICT = ("key: few_units", "least: 3", "least: 9")
LT2000 = "overdose.deaths_5y.yes.lt2000.2023"
NEUTRAL = {
    "At dødsfall er kjent, er": "Svarene står i @fig-overdose-deaths-by-size og @tbl-overdose-by-size.",
    '<% call figure("overdose-deaths-by-size")': '<% call figure("overdose-deaths-by-size") %>'
    "Dødsfall etter kommunestørrelse.<% endcall %>",
    "Andelen som har hatt kontakt med KORUS, går": "Fylkene står i @fig-overdose-korus-by-county.",
}


@pytest.fixture(scope="module")
def strict(rendered: Copy, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """The project under the stricter rules, with chapters as they were."""
    folder = tmp_path_factory.mktemp("strict") / "project"
    shutil.copytree(rendered.root, folder)
    file = folder / "data/2023/disclosure.yml"
    before, key, after = file.read_text("utf-8").partition(STRICT[0])
    file.write_text(before + key + after.replace(STRICT[1], STRICT[2], 1), "utf-8")
    return Copy(folder)


@pytest.fixture(scope="module")
def said(strict: Copy) -> str:
    """What the check says of the chapters as they were."""
    done = strict.report("check")
    assert done.returncode == 1
    return done.stderr


@pytest.fixture(scope="module")
def rewritten(strict: Copy, said: str) -> Copy:
    """The same with the sentences rewritten, and rendered."""
    chapter = strict.root / "chapters/overdose.qmd"
    lines = chapter.read_text("utf-8").splitlines()
    new = [next((n for start, n in NEUTRAL.items() if x.startswith(start)), x) for x in lines]
    chapter.write_text("\n".join(new) + "\n", "utf-8")
    done = strict.report("render")
    assert done.returncode == 0, done.stderr
    return strict


@pytest.fixture(scope="module")
def gone(rendered: Copy, rewritten: Copy) -> dict[str, dict]:
    """What the ordinary render says of the numbers that the strict one withholds, by id."""
    truth = rendered.facts()
    return {id: truth[id] for id, fact in rewritten.facts().items() if "suppressed" in fact}


def test_the_check_names_the_sentence_and_the_rule(said: str) -> None:
    assert "number withheld by 'few_units': overdose.deaths_5y.yes.trend_by_size.2023" in said
    assert "chapters/overdose.qmd:" in said
    assert "systematisk vanligere i større kommuner" in said


def test_a_withheld_number_is_without_value_base_and_direction(
    rewritten: Copy, gone: dict[str, dict]
) -> None:
    assert LT2000 in gone
    facts = rewritten.facts()
    for id in gone:
        fact = facts[id]
        assert (fact["value"], fact["value_exact"], fact["n"], fact["base_n"]) == (None,) * 4
        assert (fact["printed"], fact["printed_signed"], fact["direction"]) == (":", ":", 0)
        assert not re.search(r"[zχτ]\S* = |= \d", fact["definition"])


def test_no_number_of_the_country_is_withheld(gone: dict[str, dict]) -> None:
    national = {id for id, fact in gone.items() if fact["kind"] in ("share", "count")}
    assert national
    assert not any(gone[id]["group"].startswith("alle ") for id in national if "county_" not in id)


def test_no_output_holds_an_unrounded_withheld_value(
    rewritten: Copy, gone: dict[str, dict]
) -> None:
    still = {f["value_exact"] for f in rewritten.facts().values()}
    digits = {fact["value_exact"][:9] for fact in gone.values() if len(fact["value_exact"]) > 9} - {
        value[:9] for value in still if value
    }
    assert digits
    told = re.compile("|".join(re.escape(d).replace(r"\.", "[.,]") for d in sorted(digits)))
    for name, text in outputs(rewritten.build):
        assert not told.search(text), name


def test_wherever_a_withheld_number_stands_on_a_page_there_is_the_sign(
    rewritten: Copy, gone: dict[str, dict]
) -> None:
    for page in rewritten.pages():
        text = page.read_text("utf-8")
        for id, inside in re.findall(r'data-fact="([^" ]+)"[^>]*>(?:<[^>]+>)*([^<]*)<', text):
            assert id not in gone or inside.strip() == ":", (page.name, id)


def test_table_figure_and_register_have_the_sign_and_its_words(rewritten: Copy) -> None:
    page = (rewritten.build / "site/overdose.html").read_text("utf-8")
    row = re.search(r"<tr><th[^>]*>Under 2 000</th>.*?</tr>", page.replace("\u00a0", " "))
    assert row
    assert row[0].count("kan ikke offentliggjøres") >= 1
    assert "Kan ikke offentliggjøres: Under 2 000, Ja" in html.unescape(page).replace("\u00a0", " ")
    register = next(p for p in rewritten.pages() if f'id="fact-{LT2000}"' in p.read_text("utf-8"))
    entry = re.search(
        f'id="fact-{re.escape(LT2000)}".*?offentliggjøres.', register.read_text("utf-8")
    )
    assert entry
    assert re.search(r"<strong>:</strong>.* av .*\(kan ikke offentliggjøres\)", entry[0])


def test_files_to_take_along_have_the_sign(rewritten: Copy) -> None:
    for name in ("tbl-overdose-by-size", "fig-overdose-deaths-by-size"):
        files = dict(outputs(rewritten.build / "site/data"))
        assert re.search(r'2\D000"?;[^\r\n]*:', files[f"{name}.csv"])
        assert "<t>:</t>" in files[f"{name}.xlsx"]


def test_the_pdf_and_the_drawing_say_it(rewritten: Copy) -> None:
    words = " ".join(pdf_text(rewritten.build / "report.pdf")).split()
    assert "kan ikke offentliggjøres" in " ".join(words)
    drawing = (rewritten.build / "book/figures/fig-overdose-deaths-by-size.svg").read_text("utf-8")
    assert "offentliggjøres" in drawing


def outputs(folder: Path) -> list[tuple[str, str]]:
    """Every file that a render leaves, as text; what is in a workbook and on the pages of the PDF too."""
    found = []
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        if file.suffix == ".xlsx":
            book = zipfile.ZipFile(io.BytesIO(file.read_bytes()))
            text = "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
        elif file.suffix == ".pdf":
            text = json.dumps(pdf_text(file), ensure_ascii=False)
        else:
            text = file.read_bytes().decode("utf-8", "replace")
        found.append((file.name, text))
    return found
