"""A question that three units have answered, with its scheme and codes, in a folder of its own."""

from pathlib import Path

from analysis.coding.coding import ReadCoding, read_coding

YEAR, QUESTION = 2023, "hvordan"
ANSWERS = {
    "1101": "Gjennom hjemmebesøk.",
    "1103": "I planen og med hjemmebesøk.",
    "030101": "Vi spurte eldrerådet.",
}
SCHEME = """\
question: hvordan
several: yes
double_coded: 50
coders:
  - {key: kari, name: Kari, date: 2023-10-20}
  - {key: per, name: Per, date: 2023-10-27}
themes:
  - {key: visits, label: Hjemmebesøk, includes: Hjemmebesøk., example: Besøk hos alle.}
  - {key: plan, label: Planer, includes: Arbeid med planer., example: I en plan.}
"""
CODES = """\
unit;coder;themes;answer
1101;kari;visits;Gjennom hjemmebesøk.
1103;kari;visits, plan;
030101;kari;other;Vi spurte eldrerådet.
1101;per;visits;
1103;per;plan;
"""


def write(root: Path, scheme: str = SCHEME, codes: str = CODES) -> Path:
    folder = root / "data" / str(YEAR) / "coding"
    folder.mkdir(parents=True)
    (folder / f"{QUESTION}.yml").write_text(scheme, "utf-8")
    if codes:
        (folder / f"{QUESTION}.csv").write_text(codes, "utf-8")
    return folder


def read(root: Path, scheme: str = SCHEME, codes: str = CODES) -> ReadCoding:
    write(root, scheme, codes)
    found = read_coding(root, YEAR, QUESTION, ANSWERS)
    assert found is not None
    return found


def findings(root: Path, scheme: str = SCHEME, codes: str = CODES) -> list[str]:
    folder = root / "data" / str(YEAR) / "coding"
    return [f.removeprefix(f"{folder}/") for f in read(root, scheme, codes).findings]
