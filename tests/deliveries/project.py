"""A project with a form of six variables and three units that have answered, for deliveries to be tried on."""

from pathlib import Path
from shutil import copytree

ROOT = Path(__file__).parents[2]
YEAR = 2023
CODEBOOK = """\
title: Lite skjema
size_classes:
  - {key: all_sizes, label: Alle}
sections:
  - key: arsverk
    title: Årsverk
    carry_forward: 2
    questions:
      - key: tiltak
        text: Hvilke tiltak?
        type: fte
        years: [2023]
        items: {bolig: Bolig, annet: Annet}
  - key: eldre
    title: Eldre
    questions:
      - key: behov
        text: Er behovene kartlagt?
        type: yes_no_unknown
        years: [2023]
        options: {"yes": Ja, "no": Nei, unknown: Vet ikke}
      - key: tema
        text: Hvilke tema?
        type: multi
        years: [2023]
        options: {rus: Rus, none: Ingen}
      - key: hvordan
        text: Hvordan?
        type: text
        years: [2023]
"""
HEADER = ("enhet", "navn", "tiltak__bolig", "tiltak__annet", "behov", "tema__rus", "tema__none", "hvordan")  # fmt: skip
ROWS = (
    ("1101", "Eigersund", "10,5", "2,0", "Ja", "1", "0", "Hjemmebesøk"),
    ("1103", "Stavanger", "178,9", "38,4", "Vet ikke", "0", "1", "=1+1 er to; også øl"),
    ("1106", "Haugesund", "20,0", "5,0", "", "", "", ""),
)
# The answers that the three rows are, in the answer file.
ANSWERS = {
    "1101": "1101,Eigersund,complete,10.5,2.0,yes,1,0,Hjemmebesøk",
    "1103": "1103,Stavanger,complete,178.9,38.4,unknown,0,1,=1+1 er to; også øl",
    "1106": "1106,Haugesund,confirmed,20.0,5.0,,,,",
    "1108": "1108,Sandnes,not_started,,,,,,",
}


def project(root: Path) -> Path:
    """Make the project in a folder."""
    copytree(ROOT / "data/reference", root / "data/reference")
    (root / "data" / str(YEAR)).mkdir()
    (root / "data/codebook.yml").write_text(CODEBOOK, encoding="utf-8")
    return root


def csv_text(separator: str = ";", **changed: str) -> str:
    """The rows as CSV; `changed` replaces texts of the first unit by column."""
    first = [changed.get(name, text) for name, text in zip(HEADER, ROWS[0], strict=True)]
    lines = (HEADER, first, *ROWS[1:])
    quoted = ([f'"{c}"' if separator in c else c for c in line] for line in lines)
    return "".join(f"{separator.join(line)}\n" for line in quoted)
