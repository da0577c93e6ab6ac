"""A right delivery becomes the answers, whatever its form; a second one is shown before it replaces them."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pyreadstat
import pytest

from analysis.delivery import DeliveryError, Receipt, receive
from analysis.delivery.difference import ChangedCell
from tests.deliveries.bad_workbooks import statistics_file, workbook
from tests.deliveries.project import ANSWERS, HEADER, ROWS, YEAR, csv_text, project

MAP = """\
variables:
  enhet: {aliases: [Kommunenr]}
  tiltak__bolig: {aliases: [Q1a]}
  behov: {aliases: [Q2], recodes: {1: "yes", 2: "no", 9: ""}}
ignore: [RespID]
not_delivered: [tema, hvordan]
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path / "project")


def delivered(root: Path, name: str, content: str | bytes, **options: bool) -> Receipt:
    path = root / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    receipt = receive(root, YEAR, [path], **options)
    receipt.keep()
    return receipt


def answers(root: Path) -> dict[str, str]:
    lines = (root / f"data/{YEAR}/answers.csv").read_text("utf-8").splitlines()
    assert len(lines) == 373
    return {line[:4]: line for line in lines if line[:4] in ANSWERS}


def map_of(root: Path, text: str) -> None:
    (root / f"data/{YEAR}/variables.yml").write_text(text, "utf-8")


@pytest.mark.parametrize(
    "content",
    [
        csv_text().encode(),
        csv_text(",").encode("utf-8-sig"),
        csv_text().encode("cp1252"),
        csv_text().replace("\n", "\r\n").encode(),
        csv_text().replace("10,5", "10.5").replace("178,9", "178.9").replace("38,4", "38.4").replace("2,0", "2").replace("20,0", "20").replace("5,0", "5").encode(),
        csv_text().replace("behov", "BEHOV").replace("Vet ikke", "vet  IKKE").encode(),
        (csv_text() + ";;;;;;;\n\n").encode(),
    ],
    ids=["semicolons", "commas and a byte order mark", "Windows-1252", "Windows lines", "points", "letter case", "blank rows"],
)  # fmt: skip
def test_csv_in_its_forms(root: Path, content: bytes) -> None:
    delivered(root, "svar.csv", content)
    assert answers(root) == ANSWERS


def test_an_open_answer_like_a_formula_is_text(root: Path) -> None:
    delivered(root, "svar.csv", csv_text())
    assert ",=1+1 er to; også øl" in answers(root)["1103"]


def test_excel_with_numbers_and_a_number_for_the_unit(root: Path) -> None:
    path = workbook(root / "svar.xlsx", lambda _, sheet: sheet.write_number("A2", 1101))
    receive(root, YEAR, [path]).keep()
    assert answers(root) == ANSWERS


def test_the_map_names_the_sheet_that_counts(root: Path) -> None:
    path = workbook(root / "svar.xlsx", lambda book, _: book.add_worksheet("K").write(0, 0, "x"))
    map_of(root, "sheet: Svar\n")
    receive(root, YEAR, [path]).keep()
    assert answers(root) == ANSWERS


@pytest.mark.parametrize("suffix", ["sav", "dta"])
def test_value_labels_of_statistics_packages(root: Path, suffix: str) -> None:
    labels = {1: "Ja", 2: "Nei", 3: "vet ikke"}
    path = statistics_file(root / f"svar.{suffix}", [1, 3, float("nan")], labels)
    receipt = receive(root, YEAR, [path])
    receipt.keep()
    assert answers(root) == ANSWERS
    assert 'name,"1 → yes (option, 1); 3 → unknown (option, 1)"' in match_log(root)


def test_values_that_spss_declares_missing_are_no_answers_and_logged(root: Path) -> None:
    path = root / "svar.sav"
    frame = pd.DataFrame({"enhet": ["1101"], "tiltak__bolig": [999.0], "tiltak__annet": [2.0]})
    pyreadstat.write_sav(frame, path, missing_ranges={"tiltak__bolig": [999]})
    map_of(root, "not_delivered: [behov, tema, hvordan]\n")
    receive(root, YEAR, [path]).keep()
    assert answers(root)["1101"] == "1101,Eigersund,confirmed,,2.0,,,,"
    assert "999 → no answer (declared missing, 1)" in match_log(root)


def match_log(root: Path) -> str:
    return (root / f"data/{YEAR}/deliveries/match.csv").read_text("utf-8")


def test_the_map_gives_names_and_codes(root: Path) -> None:
    map_of(root, MAP)
    text = "kommunenr;q1a;tiltak__annet;Q2;RespID\n1101;10,5;2,0;1;77\n1103;1,0;2,0;9;78\n"
    delivered(root, "svar.csv", text)
    assert answers(root)["1101"] == "1101,Eigersund,complete,10.5,2.0,yes,,,"
    assert answers(root)["1103"] == "1103,Stavanger,confirmed,1.0,2.0,,,,"
    assert match_log(root).splitlines() == [
        "file,column,variable,matched,recoded",
        "001-svar.csv,kommunenr,enhet,alias,",
        "001-svar.csv,q1a,tiltak__bolig,alias,decimal comma (2)",
        "001-svar.csv,tiltak__annet,tiltak__annet,name,decimal comma (2)",
        '001-svar.csv,Q2,behov,alias,"1 → yes (recode, 1); 9 → no answer (recode, 1)"',
        "001-svar.csv,RespID,,ignored,",
        ",,tema__rus,not delivered,",
        ",,tema__none,not delivered,",
        ",,hvordan,not delivered,",
    ]


def test_two_forms_of_one_unit_are_joined_by_its_number(root: Path) -> None:
    parts: Mapping[str, tuple[int, ...]] = {"voksne": (0, 2, 3), "barn": (0, 4, 5, 6, 7)}
    paths = []
    for name, columns in parts.items():
        lines = [";".join(f'"{row[c]}"' for c in columns) for row in (HEADER, *ROWS)]
        paths.append(root / f"{name}.csv")
        paths[-1].write_text("\n".join(lines) + "\n", "utf-8")
    receive(root, YEAR, paths).keep()
    assert answers(root) == ANSWERS


def test_forms_that_differ_on_the_status_make_it_partial(root: Path) -> None:
    map_of(root, "not_delivered: [tiltak__annet, tema, hvordan]\n")
    (root / "a.csv").write_text("enhet;tiltak__bolig;status\n1101;1,0;complete\n", "utf-8")
    (root / "b.csv").write_text("enhet;behov;status\n1101;;not_started\n", "utf-8")
    receive(root, YEAR, [root / "a.csv", root / "b.csv"]).keep()
    assert answers(root)["1101"] == "1101,Eigersund,partial,1.0,,,,,"


def test_a_part_is_added_to_the_earlier_ones(root: Path) -> None:
    first, rest = csv_text().splitlines()[0], csv_text().splitlines()[1:]
    delivered(root, "en.csv", f"{first}\n{rest[0]}\n")
    assert answers(root)["1103"] == "1103,Stavanger,not_started,,,,,,"
    receipt = delivered(root, "to.csv", "\n".join([first, *rest[1:], ""]), add=True)
    assert receipt.difference.units_added == ("1103", "1106")
    assert answers(root) == ANSWERS
    assert [line.split(",")[-1] for line in log(root)[1:]] == ["replaces", "adds"]


def log(root: Path) -> list[str]:
    return (root / f"data/{YEAR}/deliveries/deliveries.csv").read_text("utf-8").splitlines()


def test_there_must_be_something_to_add_to(root: Path) -> None:
    with pytest.raises(DeliveryError, match="no earlier delivery to add to; leave out --add"):
        delivered(root, "svar.csv", csv_text(), add=True)


def test_a_second_delivery_is_compared_and_both_are_kept_as_they_came(root: Path) -> None:
    delivered(root, "første fil.csv", csv_text())
    changed = csv_text(behov="Nei", tiltak__annet="").replace("1106;Haugesund", "1108;Sandnes")
    (root / "ny.csv").write_text(changed, "utf-8")
    before = answers(root)
    receipt = receive(root, YEAR, [root / "ny.csv"], received="2023-09-01")
    assert answers(root) == before
    found = receipt.difference
    assert (found.units_added, found.units_removed) == (("1108",), ("1106",))
    assert found.cells == (
        ChangedCell("tiltak__annet", "1101", "2.0", ""),
        ChangedCell("behov", "1101", "yes", "no"),
    )
    assert (found.by_kind["removed"], found.by_kind["changed"]) == (1, 1)
    receipt.keep()
    kept = root / f"data/{YEAR}/deliveries"
    assert (kept / "001-første_fil.csv").read_text("utf-8") == csv_text()
    digest = hashlib.sha256(changed.encode()).hexdigest()
    assert log(root)[2] == f"2,002-ny.csv,{digest},3,8,2023-09-01,replaces"


def test_the_same_files_again_are_not_kept_twice(root: Path) -> None:
    delivered(root, "svar.csv", csv_text())
    receipt = delivered(root, "kopi.csv", csv_text())
    assert not receipt.difference
    assert len(log(root)) == 2


def test_a_kept_file_that_was_changed_is_told(root: Path) -> None:
    delivered(root, "svar.csv", csv_text())
    kept = root / f"data/{YEAR}/deliveries/001-svar.csv"
    kept.write_text(kept.read_text("utf-8").replace("10,5", "11,5"), "utf-8")
    with pytest.raises(DeliveryError, match="not the file that was delivered"):
        delivered(root, "til.csv", csv_text(enhet="1108", navn=""), add=True)


def test_corrections_that_no_longer_fit_are_told(root: Path) -> None:
    (root / f"data/{YEAR}/corrections.csv").write_text(
        "unit,variable,old,new,reason,source,who,date\n"
        "1101,behov,yes,no,confirmed_by_unit,telefon,Kari,2023-09-01\n"
        "1101,tiltak__bolig,105,10.5,decimal_point,telefon,Kari,2023-09-01\n",
        "utf-8",
    )
    receipt = delivered(root, "svar.csv", csv_text())
    assert len(receipt.stale_corrections) == 1
    assert "corrections.csv:3: old: '105' is not what was delivered" in receipt.stale_corrections[0]


def test_units_that_have_not_answered_are_named(root: Path) -> None:
    receipt = delivered(root, "svar.csv", csv_text())
    assert len(receipt.silent) == 369
    assert not {"1101", "1103", "1106"} & set(receipt.silent)


@pytest.mark.parametrize("name", ["日" * 80 + ".csv", "x" * 240 + ".csv", "a\nb\u202e.csv"])
def test_a_long_or_odd_name_of_a_file_is_kept_shorter(root: Path, name: str) -> None:
    delivered(root, name, csv_text())
    kept = root / f"data/{YEAR}/deliveries" / next(iter(kept_files(root)))
    assert kept.read_bytes() == csv_text().encode()
    assert kept.name.startswith("001-")
    assert kept.name.isprintable()


def kept_files(root: Path) -> list[str]:
    folder = root / f"data/{YEAR}/deliveries"
    return [p.name for p in folder.iterdir() if p.name[:3].isdigit()]


def test_lines_may_end_as_on_an_old_mac(root: Path) -> None:
    delivered(root, "mac.csv", csv_text().replace("\n", "\r"))
    assert answers(root) == ANSWERS


def test_of_many_unknown_units_only_those_that_are_shown_get_a_suggestion(root: Path) -> None:
    # Looking for one that is alike takes a hundredth of a second, and eleven thousand a minute.
    extra = "".join(f"{number};;1,0;1,0;Ja;1;0;\n" for number in range(9000, 9030))
    with pytest.raises(DeliveryError) as error:
        delivered(root, "svar.csv", csv_text() + extra)
    suggested = ["did you mean" in problem.said for problem in error.value.problems]
    assert suggested == [True] * 12 + [False] * 18
