"""A draft is last year's scheme to be read again, and rows to fill in; nothing written is changed."""

from pathlib import Path

import pandas as pd
import yaml

from analysis.codebook import Question, read_codebook
from analysis.coding.draft import drafts
from analysis.coding.rows import read_rows
from tests.analysis.coding.sample_project import SCHEME

ROOT = Path(__file__).parents[3]
HOW = "eldre_behov_hvordan"
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")
OPEN = [q for q in CODEBOOK.questions.values() if q.type == "text" and 2023 in q.years]


def draft(root: Path, units: tuple[str, ...] = ("1101", "1103")) -> dict[Path, bytes]:
    frame = pd.DataFrame(
        {q.key: [f"Svar fra {u}." if q.key == HOW else None for u in units] for q in OPEN},
        index=list(units),
        dtype="str",
    )
    return drafts(root, CODEBOOK, 2023, frame)


def place(files: dict[Path, bytes]) -> None:
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def test_every_answer_has_a_row_and_the_sample_another(tmp_path: Path) -> None:
    place(draft(tmp_path))
    rows = read_rows(tmp_path / f"data/2023/coding/{HOW}.csv")
    assert [(row.unit, row.coder, row.themes, row.answer) for row in rows] == [
        (unit, coder, (), f"Svar fra {unit}.") for coder in "ab" for unit in ("1101", "1103")
    ]


def test_without_an_earlier_scheme_the_fields_are_blank(tmp_path: Path) -> None:
    plain = yaml.safe_load(draft(tmp_path)[tmp_path / f"data/2023/coding/{HOW}.yml"])
    assert plain["themes"] == [dict.fromkeys(("key", "label", "includes", "excludes", "example"))]
    assert plain["coders"][0] == {"key": "a", "name": None, "date": None}


def test_the_themes_are_those_of_the_earlier_scheme(tmp_path: Path) -> None:
    asked: Question = CODEBOOK.questions[HOW]
    earlier = tmp_path / "data/2022/coding"
    earlier.mkdir(parents=True)
    (earlier / f"{HOW}.yml").write_text(SCHEME.replace("hvordan", HOW), "utf-8")
    again = CODEBOOK.model_copy()
    again.__dict__["questions"] = CODEBOOK.questions | {
        HOW: asked.model_copy(update={"years": (2022, 2023)})
    }
    frame = pd.DataFrame(
        {q.key: ["Svar." if q.key == HOW else None] for q in OPEN}, index=["1101"], dtype="str"
    )
    text = drafts(tmp_path, again, 2023, frame)[tmp_path / f"data/2023/coding/{HOW}.yml"].decode()
    assert "etter skjemaet for 2022" in text
    plain = yaml.safe_load(text)
    assert [theme["key"] for theme in plain["themes"]] == ["visits", "plan"]
    assert plain["coders"] == [{"key": c, "name": None, "date": None} for c in "ab"]
    assert plain["double_coded"] == 50


def test_a_later_delivery_adds_rows_and_keeps_those_that_stand(tmp_path: Path) -> None:
    scheme, codes = (tmp_path / f"data/2023/coding/{HOW}.{end}" for end in ("yml", "csv"))
    place(draft(tmp_path))
    scheme.write_text(
        SCHEME.replace("hvordan", HOW).replace("kari", "a").replace("per,", "b,"), "utf-8"
    )
    codes.write_text("unit;coder;themes;answer\n1101;a;plan;\n1101;b;visits;\n", "utf-8")
    more = draft(tmp_path, ("1101", "1103"))
    assert list(more) == [codes]
    place(more)
    assert [(r.unit, r.coder, r.themes) for r in read_rows(codes)] == [
        ("1101", "a", ("plan",)),
        ("1101", "b", ("visits",)),
        ("1103", "a", ()),
        ("1103", "b", ()),
    ]
    assert draft(tmp_path) == {}


def test_a_scheme_that_leaves_the_answers_out_gets_no_rows(tmp_path: Path) -> None:
    path = tmp_path / f"data/2023/coding/{HOW}.yml"
    place({path: f"question: {HOW}\nleft_out: For få svar.\n".encode()})
    assert draft(tmp_path) == {}
