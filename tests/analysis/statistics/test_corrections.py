"""Corrections are counted by answer, unit and reason, with what they add to the total."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from analysis.codebook import read_codebook
from analysis.statistics.corrections import corrections, reasons_given
from analysis.survey.corrections import read_corrections

CODEBOOK = read_codebook(Path(__file__).parents[3] / "data/codebook.yml")
HOUSING, NURSE = "aarsverk_tiltak_voksne__staffed_housing", "aarsverk_utdanning_voksne__nurse"
END = "e-post,Kari,2023-09-01"
LINES = f"""\
unit,variable,old,new,reason,source,who,date
1101,{HOUSING},212.0,21.2,decimal_point,{END}
1101,{HOUSING},21.2,22.0,confirmed_by_unit,{END}
1103,{HOUSING},,4.5,confirmed_by_unit,{END}
1103,{NURSE},90.0,9.0,decimal_point,{END}
1103,eldre_behov,yes,no,confirmed_by_unit,{END}
"""


def survey(root: Path, lines: str = "") -> Any:
    if lines:
        (root / "data/2023").mkdir(parents=True)
        (root / "data/2023/corrections.csv").write_text(lines, "utf-8")
    made = read_corrections(root, 2023)
    return SimpleNamespace(edition=2023, codebook=CODEBOOK, corrections=made)


def values(given: Any) -> dict[str, str]:
    return {fact.id: str(fact.value) for fact in corrections(given, "fte.total")}


def test_answers_units_and_full_time_equivalents_by_reason(tmp_path: Path) -> None:
    found = values(survey(tmp_path, LINES))
    assert found["admin.corrections.2023"] == "5"
    assert found["admin.corrections.units.2023"] == "2"
    assert found["admin.corrections.decimal_point.2023"] == "2"
    assert found["admin.corrections.confirmed_by_unit.units.2023"] == "2"
    assert found["admin.corrections.wrong_unit.2023"] == "0"


def test_only_the_measures_own_variables_move_its_total(tmp_path: Path) -> None:
    found = values(survey(tmp_path, LINES))
    assert found["admin.corrections.decimal_point.fte.2023"] == "-190.8"
    assert found["admin.corrections.confirmed_by_unit.fte.2023"] == "5.3"
    assert found["admin.corrections.fte.2023"] == "-185.5"


def test_without_corrections_everything_is_nought(tmp_path: Path) -> None:
    given = survey(tmp_path)
    assert set(values(given).values()) == {"0"}
    assert reasons_given(given) == ()


def test_reasons_stand_in_their_own_order(tmp_path: Path) -> None:
    assert reasons_given(survey(tmp_path, LINES)) == ("decimal_point", "confirmed_by_unit")
