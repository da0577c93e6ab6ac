"""The shipped codings, and what is told of several at once."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.codebook import read_codebook
from analysis.coding.coding import CodingError
from analysis.coding.codings import read_codings, uncoded
from tests.analysis.coding.sample_project import CODES, write

ROOT = Path(__file__).parents[3]
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")
HOW, SMALL = "eldre_behov_hvordan", "ohd_hvorfor_ikke"
OPEN = [q.key for q in CODEBOOK.questions.values() if q.type == "text" and 2023 in q.years]


def frame(**texts: str | None) -> pd.DataFrame:
    columns = {key: [texts.get(key)] * 2 for key in OPEN}
    return pd.DataFrame(columns, index=["1101", "1103"], dtype="str")


def test_mistakes_of_all_questions_are_told_together(tmp_path: Path) -> None:
    folder = write(tmp_path)
    for key in (HOW, SMALL):
        scheme = (
            (folder / "hvordan.yml")
            .read_text("utf-8")
            .replace("question: hvordan", f"question: {key}")
        )
        (folder / f"{key}.yml").write_text(scheme, "utf-8")
        (folder / f"{key}.csv").write_text(CODES, "utf-8")
    with pytest.raises(CodingError) as wrong:
        read_codings(tmp_path, CODEBOOK, {2023: frame(**{HOW: "Vi spurte.", SMALL: "Nei."})})
    told = {Path(f.split(":")[0]).stem for f in wrong.value.findings}
    assert told == {HOW, SMALL}


def test_questions_with_answers_and_no_scheme(tmp_path: Path) -> None:
    found = uncoded(tmp_path, CODEBOOK, 2023, frame(**{HOW: "Vi spurte."}))
    assert [(question.key, count) for question, count in found] == [(HOW, 2)]
