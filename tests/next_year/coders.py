"""Two people code the answers of 2024 as those of 2023 were coded, and leave one question out."""

import csv
import io
from pathlib import Path

from analysis.reference.recode import recode
from tests.next_year.delivery import ANSWERS_AS, NEW_UNIT

LEFT_OUT = "bolig_arsak_annet"
_NAMES = {"a": "Kari Koder", "b": "Per Koder"}


def code(root: Path) -> None:
    """Fill in the drafts that `report coding` has made."""
    folder = root / "data" / "2024" / "coding"
    way = recode(root, 2020, 2024)
    for scheme in sorted(folder.glob("*.yml")):
        _sign(scheme)
        before = _themes(root / "data" / "2023" / "coding" / f"{scheme.stem}.csv")
        themes = {(way.targets[unit][0], coder): said for (unit, coder), said in before.items()}
        themes |= {(NEW_UNIT, c): said for (unit, c), said in before.items() if unit == ANSWERS_AS}
        _fill_in(scheme.with_suffix(".csv"), themes)
    (folder / f"{LEFT_OUT}.yml").write_text(
        f"question: {LEFT_OUT}\nleft_out: For få og for korte svar.\n", "utf-8"
    )


def _sign(scheme: Path) -> None:
    text = scheme.read_text("utf-8")
    for key, name in _NAMES.items():
        blank = f"{{key: {key}, name: , date: }}"
        assert blank in text
        text = text.replace(blank, f"{{key: {key}, name: {name}, date: 2024-10-20}}")
    scheme.write_text(text, "utf-8")


def _themes(codes: Path) -> dict[tuple[str, str], str]:
    with codes.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, delimiter=";")
        return {(row["unit"], row["coder"]): row["themes"] for row in rows}


def _fill_in(codes: Path, themes: dict[tuple[str, str], str]) -> None:
    """The second coder agrees with the first on answers that were coded once the year before."""
    with codes.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0].keys(), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        first = themes[row["unit"], "a"]
        writer.writerow(row | {"themes": themes.get((row["unit"], row["coder"]), first)})
    codes.write_text(out.getvalue(), "utf-8-sig")
