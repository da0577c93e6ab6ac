"""What happens when something changes or breaks between two renders."""

import csv
import json
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Copy

HOUSING = "bolig_status__mental_health"


@pytest.fixture
def housing(scratch: Copy):
    """The housing chapter of the scratch copy, put back afterwards."""
    file = scratch.root / "chapters" / "housing.qmd"
    before = file.read_text("utf-8")
    yield file
    file.write_text(before, "utf-8")


def test_a_false_word_stops_the_render_and_leaves_the_last_good_one(
    scratch: Copy, housing: Path
) -> None:
    site = (scratch.build / "site" / "housing.html").read_bytes()
    sentence = (
        '<< "Nesten alle" | holds_for(housing.mental_health.poor_or_very_poor.2023) >> strever.'
    )
    housing.write_text(housing.read_text("utf-8") + f"\n{sentence}\n", "utf-8")
    done = scratch.report("render")
    assert done.returncode == 1
    assert "«Nesten alle» does not hold" in done.stderr
    assert "Words that hold:" in done.stderr
    assert "1 finding; nothing was written." in done.stderr
    assert (scratch.build / "site" / "housing.html").read_bytes() == site
    assert [f.name for f in (scratch.root / "build").iterdir()] == ["2023", "cache"]


def test_all_mistakes_are_collected_with_file_and_line(scratch: Copy, housing: Path) -> None:
    lines = len(housing.read_text("utf-8").splitlines())
    mistakes = [
        "Hele 12 kommuner har et problem.",
        "<< housing.mental_helth.good.2023 >> prosent.",
        "Se @fig-borte og [@ingen2020].",
        "![Kart](kart.png)",
        "{{< pagebreak >}}",
        "Andelen økte kraftig.",
    ]
    housing.write_text(housing.read_text("utf-8") + "\n" + "\n\n".join(mistakes) + "\n", "utf-8")
    done = scratch.report("check")
    assert done.returncode == 1
    for n, rule in enumerate(
        [
            "typed numeral «12»",
            "undefined fact: housing.mental_helth.good.2023",
            "cross-reference to nothing: @fig-borte",
            "figure without alternative text",
            "not supported",
            "unbound word «økte»",
        ]
    ):
        assert f"chapters/housing.qmd:{lines + 2 + 2 * n}: {rule}" in done.stderr
    assert "missing bibliography key: @ingen2020" in done.stderr
    assert "Nearest: housing.mental_health.good.2023" in done.stderr


def test_a_template_that_stops_hides_no_cause_behind_what_follows_from_it(
    scratch: Copy, housing: Path
) -> None:
    housing.write_text(housing.read_text("utf-8") + "\n<< tull >>\n", "utf-8")
    done = scratch.report("check")
    assert done.returncode == 1
    assert "'tull' is undefined" in done.stderr
    assert "1 finding; nothing was written." in done.stderr


def test_a_damaged_cache_is_made_again_and_a_killed_render_is_tidied_up(scratch: Copy) -> None:
    assert scratch.report("render").returncode == 0
    pages = {page.name: page.read_bytes() for page in scratch.pages()}
    # Process numbers end far below this one.
    (scratch.root / "build" / "2023.next-99999999").mkdir()
    for file in (scratch.root / "build" / "cache").rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:100])
    done = scratch.report("render")
    assert done.returncode == 0, done.stderr
    assert {page.name: page.read_bytes() for page in scratch.pages()} == pages
    assert sorted(f.name for f in (scratch.root / "build").iterdir()) == ["2023", "cache"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("def results(survey):\n    return 1 / 0\n", ":2: ZeroDivisionError: division by zero"),
        ("def results(survey)\n", ":1: SyntaxError: "),
        ("", ":1: AttributeError: "),
        ("def results(survey): ...\n", "results() gives NoneType; it must give ThemeResults"),
        (
            "from analysis.statistics.study import study\n\n\n"
            "def results(survey):\n    return study(survey, ['elderly.hom_visits.yes'])\n",
            ":5: KeyError: elderly.hom_visits.yes; did you mean 'elderly.home_visits.yes'?",
        ),
    ],
)
def test_a_theme_that_fails_is_told_with_its_line(scratch: Copy, text: str, message: str) -> None:
    theme = scratch.root / "analysis" / "themes" / "elderly.py"
    before = theme.read_text("utf-8")
    theme.write_text(text, "utf-8")
    done = scratch.report("check")
    theme.write_text(before, "utf-8")
    assert done.returncode == 2
    assert done.stderr.startswith("analysis/themes/elderly.py:")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_label_that_stands_twice_is_told_where_it_is_written(
    scratch: Copy, housing: Path
) -> None:
    text = housing.read_text("utf-8")
    again = '<% call table("housing-status") %>Igjen.<% endcall %>'
    housing.write_text(f"{text}\n{again}\n", "utf-8")
    done = scratch.report("check")
    line = len(text.splitlines()) + 2
    assert f"chapters/housing.qmd:{line}: label stands twice: tbl-housing-status" in done.stderr


def test_a_missing_stylesheet_is_no_bare_site(scratch: Copy) -> None:
    style = scratch.root / "templates" / "html" / "book.css"
    before = style.read_text("utf-8")
    style.unlink()
    done = scratch.report("render", "--to", "html")
    style.write_text(before, "utf-8")
    assert done.returncode == 2
    assert done.stderr.endswith("No such file or directory: templates/html/book.css\n")


def test_paths_in_mistakes_are_seen_from_the_current_folder(scratch: Copy) -> None:
    answers = scratch.root / "data" / "2023" / "answers.csv"
    before = answers.read_bytes()
    answers.write_bytes(before.decode().encode("latin-1", "replace"))
    done = scratch.report("check")
    answers.write_bytes(before)
    assert done.returncode == 1
    assert done.stderr.startswith("data/2023/answers.csv:")


def test_one_changed_answer_changes_what_depends_on_it_and_nothing_else(scratch: Copy) -> None:
    before, pages = scratch.facts(), contents(scratch)
    change_answer(scratch.root / "data" / "2023" / "answers.csv")
    done = scratch.report("render", "--to", "html")
    if done.returncode == 1:
        # One answer may make a sentence untrue; that is the point. Then nothing was written.
        pytest.fail(done.stderr)
    after = scratch.facts()
    changed = {fact_id for fact_id in before if differs(before[fact_id], after[fact_id])}
    assert changed
    assert before.keys() == after.keys()
    for fact_id in changed:
        assert HOUSING in json.dumps(after[fact_id]["sources"]), fact_id
    assert "housing.mental_health.medium.numerator.2023" in changed
    assert "fte.total.2023" not in changed
    renewed = {name for name, text in contents(scratch).items() if text != pages[name]}
    assert renewed <= {"summary.html", "housing.html", "register.html"}
    assert {"housing.html", "register.html"} <= renewed


def differs(one: dict, other: dict) -> bool:
    return any(one[key] != other[key] for key in ("value_exact", "n", "base_n"))


def contents(copy: Copy) -> dict[str, str]:
    return {page.name: page.read_text("utf-8") for page in copy.pages()}


def change_answer(file: Path) -> None:
    """The first municipality that answered «middels» answers «dårlig» instead."""
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    row = next(row for row in rows if row[HOUSING] == "medium")
    row[HOUSING] = "poor"
    with file.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
