"""A correction says what was delivered, what it should be, why, and who says so; or it is refused."""

from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.survey.corrections import (
    CorrectionsError,
    corrected,
    corrections_path,
    read_corrections,
)

CODEBOOK = read_codebook(Path(__file__).parents[3] / "data/codebook.yml")
HOUSING, TREATMENT = "aarsverk_tiltak_voksne__staffed_housing", "aarsverk_tiltak_voksne__treatment"
HEADER = "unit,variable,old,new,reason,source,who,date\n"
END = "decimal_point,E-post 4. september,Kari Nordmann,2023-09-05\n"


def delivered() -> pd.DataFrame:
    columns = {v: pd.array([None, None], dtype="str") for v in ("status", "eldre_behov")}
    columns |= {v: pd.array([None, None], dtype="Int64") for v in ("team_type__act",)}
    frame = pd.DataFrame(columns, index=pd.Index(["1101", "1103"], dtype="str"))
    frame[HOUSING] = [Decimal("212.0"), None]
    frame[TREATMENT] = [Decimal("3"), None]
    frame.loc["1101", ["status", "eldre_behov", "team_type__act"]] = ["complete", "yes", 1]
    return frame


def after(tmp_path: Path, *lines: str) -> pd.DataFrame:
    path = corrections_path(tmp_path, 2023)
    path.parent.mkdir(parents=True)
    path.write_text(HEADER + "".join(lines), "utf-8")
    return corrected(delivered(), read_corrections(tmp_path, 2023), CODEBOOK, 2023, path)


def test_every_type_of_answer_is_corrected_and_the_delivered_one_kept(tmp_path: Path) -> None:
    frame = after(
        tmp_path,
        f"1101,{HOUSING},212,21.2,{END}",
        f"1101,eldre_behov,yes,no,{END}",
        f"1101,team_type__act,1,,{END}",
        f"1103,{TREATMENT},,4.5,{END}",
    )
    assert frame.at["1101", HOUSING] == Decimal("21.2")
    assert frame.at["1101", "eldre_behov"] == "no"
    assert pd.isna(frame.at["1101", "team_type__act"])
    assert frame.at["1103", TREATMENT] == Decimal("4.5")
    assert frame.at["1101", TREATMENT] == Decimal("3")
    assert frame.dtypes.equals(delivered().dtypes)


def test_a_cell_may_be_corrected_again_from_its_corrected_value(tmp_path: Path) -> None:
    frame = after(tmp_path, f"1101,{HOUSING},212,21.2,{END}", f"1101,{HOUSING},21.2,22,{END}")
    assert frame.at["1101", HOUSING] == Decimal("22")


@pytest.mark.parametrize(
    ("lines", "finding"),
    [
        ([f"1101,{HOUSING},211,21.2,{END}"], f"2: old: '211' is not what was delivered for {HOUSING} of 1101: '212.0'"),
        ([f"1101,{HOUSING},,21.2,{END}"], "2: old: '' is not what was delivered"),
        ([f"1101,{HOUSING},212,21.2,{END}", f"1101,{HOUSING},212,22,{END}"], "3: old: line 2 has made aarsverk_tiltak_voksne__staffed_housing of 1101 '21.2', not '212'; write '21.2' here"),
        ([f"1101,{HOUSING},212,mye,{END}"], "2: new: 'mye' is not full-time equivalents"),
        (["1101,eldre_behov,yes,noo," + END], "2: new: 'noo' is not one of yes, no, unknown; did you mean 'no'?"),
        ([f"11011,{HOUSING},212,21.2,{END}"], "2: unit: no unit has the number '11011'; did you mean '1101'?"),
        (["1101,eldre_behvo,yes,no," + END], "2: variable: 'eldre_behvo' is not in the form; did you mean 'eldre_behov'?"),
        ([f"1101,{HOUSING},212,212,{END}"], "2: new: '212' is the old value"),
        (["1101,eldre_behov,yes,no,decimal_piont,x,y,2023-09-05\n"], "2: reason: 'decimal_piont' is not one of decimal_point, "),
        (["1101,eldre_behov,yes,no,decimal_point,,y,2023-09-05\n"], "2: source: is empty; write where the new value is from"),
        (["1101,eldre_behov,yes,no,decimal_point,x, ,2023-09-05\n"], "2: who: is empty; write who decided"),
        (["1101,eldre_behov,yes,no,decimal_point,x,y,5.9.2023\n"], "2: date: '5.9.2023' is not a date"),
        (["1101,eldre_behov,yes,no,decimal_point,x,y,2023-02-30\n"], "2: date: '2023-02-30' is not a date"),
        (["1101,eldre_behov,yes\n"], "2: 3 values for 8 columns; check commas and quotes"),
        (['1101,eldre_behov,yes,no,decimal_point,"x,y,2023-02-28\n'], "2: unexpected end of data; check commas"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_at_its_line(tmp_path: Path, lines: list[str], finding: str) -> None:
    with pytest.raises(CorrectionsError) as wrong:
        after(tmp_path, *lines)
    path = corrections_path(tmp_path, 2023)
    assert [f for f in wrong.value.findings if f.startswith(f"{path}:{finding}")]
    assert len(wrong.value.findings) == 1


def test_all_mistakes_are_told_together(tmp_path: Path) -> None:
    with pytest.raises(CorrectionsError) as wrong:
        after(tmp_path, f"1101,{HOUSING},1,21.2,{END}", f"9999,{HOUSING},1,21.2,{END}")
    assert [finding.split(": ")[1] for finding in wrong.value.findings] == ["old", "unit"]


def test_other_columns_are_told(tmp_path: Path) -> None:
    path = corrections_path(tmp_path, 2023)
    path.parent.mkdir(parents=True)
    path.write_text("unit;variable;old\n", "utf-8")
    with pytest.raises(CorrectionsError, match="1: the columns are unit;variable;old; write unit,"):
        read_corrections(tmp_path, 2023)


def test_without_a_file_there_are_no_corrections(tmp_path: Path) -> None:
    assert read_corrections(tmp_path, 2023) == ()
