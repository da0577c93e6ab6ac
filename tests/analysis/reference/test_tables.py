"""A reference table that does not fit its shape is refused, with everything that is wrong in it."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from analysis.errors import UserError
from analysis.reference.recode import recode
from analysis.reference.shapes import SHAPES
from analysis.reference.tables import TableError, looked_up, table
from analysis.reference.units import units
from analysis.text_file import TextFileError

ROOT = Path(__file__).parents[3]
COUNTIES = "fylkesnr,fylke\n01,Østfold\n02,Akershus\n"


def written(root: Path, content: str, name: str = "fylker") -> Path:
    (root / "data/reference").mkdir(parents=True, exist_ok=True)
    (root / f"data/reference/{name}.csv").write_text(content, encoding="utf-8")
    return root


@pytest.mark.parametrize("name", SHAPES)
def test_every_table_of_the_project_fits_its_shape(name: str) -> None:
    assert len(table(ROOT, name)) > 2


def test_codes_are_text_and_counts_are_numbers() -> None:
    people = table(ROOT, "folketall")
    assert people["kommunenr"][0] == "0101"
    assert people["folketall"].dtype == "int64"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "fylker.csv:1: column 'fylkesnr' is missing"),
        ("fylkesnr\n01\n", "fylker.csv:1: column 'fylke' is missing"),
        ("fylkesnr,fylker\n01,X\n", "did you mean 'fylker'?"),
        ("fylkesnr,fylke,fylke\n01,X,Y\n", "column 'fylke' stands twice"),
        ("fylkesnr,fylke\n", "fylker.csv:1: there are no rows"),
        ("fylkesnr,fylke\n01,Østfold,x\n", "fylker.csv:2: 3 values for 2 columns"),
        ("fylkesnr,fylke\n1,Østfold\n", "fylker.csv:2: fylkesnr: '1' is no county number"),
        ("fylkesnr,fylke\n01, \n", "fylker.csv:2: fylke: ' ' is blank"),
        (COUNTIES + "01,Viken\n", "fylker.csv:4: fylkesnr '01' also stands on line 2"),
        ('fylkesnr,fylke\n01,"Øst\n', "fylker.csv:2: unexpected end of data; check commas and quotes"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(tmp_path: Path, content: str, said: str) -> None:
    with pytest.raises(TableError) as error:
        table(written(tmp_path, content), "fylker")
    assert said in str(error.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    rows = "0101,2016,many,1,2\n101,2016,3,1,2\n"
    header = "kommunenr,aar,folketall,folketall_0_17,folketall_18_pluss\n"
    with pytest.raises(TableError) as error:
        table(written(tmp_path, header + rows, "folketall"), "folketall")
    assert [line.split(" ")[:2] for line in error.value.findings] == [
        ["data/reference/folketall.csv:2:", "folketall:"],
        ["data/reference/folketall.csv:3:", "kommunenr:"],
    ]


def test_a_table_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(TextFileError, match="data/reference/fylker.csv: cannot be read"):
        table(tmp_path, "fylker")


def test_what_is_looked_up_must_be_there() -> None:
    assert looked_up({"01": 1, "02": 2}, ["02"], "fylker", "fylkesnr") == {"02": 2}
    with pytest.raises(TableError, match="fylker.csv: fylkesnr: no row for '03'"):
        looked_up({"01": 1}, ["01", "03"], "fylker", "fylkesnr")


def without(root: Path, name: str, lacks: Callable[[str], bool]) -> Path:
    copytree(ROOT / "data/reference", root / "data/reference")
    (root / "data/codebook.yml").write_bytes((ROOT / "data/codebook.yml").read_bytes())
    path = root / f"data/reference/{name}.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not lacks(line)), encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("name", "row", "said"),
    [
        ("fylker", "11,", "fylker.csv: fylkesnr: no row for '11'"),
        ("helseforetak", "kommune,1101,", "helseforetak.csv: kommunenr_2024, bydelsnr: no row for '1101'"),
        ("helseforetak", "bydel,0301,0301,Oslo,030102", "no row for '030102'"),
        ("bydeler_oslo", "030199,", "bydeler_oslo.csv: bydelsnr: no row for '030199'"),
    ],
)  # fmt: skip
def test_a_row_that_other_tables_need_is_asked_for(
    tmp_path: Path, name: str, row: str, said: str
) -> None:
    root = without(tmp_path, name, lambda line: line.startswith(row))
    with pytest.raises(UserError) as error:
        units(root, 2024)
    assert said in str(error.value)


def test_a_municipality_that_nobody_knows_where_went_is_asked_for(tmp_path: Path) -> None:
    root = without(tmp_path, "endringer", lambda line: line.startswith("1507,"))
    with pytest.raises(TableError, match="endringer.csv: fra_nr: no row for '1507'"):
        recode(root, 2020, 2024)
