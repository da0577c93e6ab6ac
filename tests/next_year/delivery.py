"""A delivery for 2024 made of the answers of 2023: other unit numbers, some growth, and the new form."""

import csv
from decimal import Decimal
from pathlib import Path

from analysis.reference.recode import recode

# Haram was a part of Ålesund; it answers as a municipality of its size did.
NEW_UNIT, ANSWERS_AS = "1580", "1511"
DROPPED, NEW, LIKE = "rekr_omfang", "eldre_ensomhet", "eldre_alkohol"
# One more half-time post in each split of the same full-time equivalents.
GROWTH = Decimal("0.5")
GROWING = (
    "aarsverk_tiltak_voksne__treatment",
    "aarsverk_utdanning_voksne__nurse",
    "aarsverk_forlop_voksne__hf2",
    "aarsverk_tiltak_barn__prevention",
    "aarsverk_utdanning_barn__social_worker",
    "aarsverk_forlop_barn__hf1",
)


def write_delivery(root: Path, file: Path, variables: tuple[str, ...]) -> int:
    """Write the file with the columns of the new form; returns how many units it has."""
    with (root / "data" / "2023" / "answers.csv").open(encoding="utf-8", newline="") as before:
        rows = {row["enhet"]: row for row in csv.DictReader(before)}
    with (root / "data" / "2023" / "corrections.csv").open(encoding="utf-8") as slips:
        for slip in csv.DictReader(slips):
            rows[slip["unit"]][slip["variable"]] = slip["new"]
    names = _names(root)
    way = recode(root, 2020, 2024)
    moved = {way.targets[unit][0]: row for unit, row in rows.items()}
    moved[NEW_UNIT] = rows[ANSWERS_AS]
    columns = ("enhet", "navn", "status", *variables)
    with file.open("w", encoding="utf-8", newline="") as delivered:
        writer = csv.DictWriter(delivered, columns, lineterminator="\n")
        writer.writeheader()
        for unit in sorted(moved, key=lambda number: (len(number), number)):
            row = _grown(moved[unit]) | {"enhet": unit, "navn": names.get(unit, "")}
            row[NEW] = row[LIKE]
            writer.writerow({column: row[column] for column in columns})
    return len(moved)


def _grown(row: dict[str, str]) -> dict[str, str]:
    return {
        name: str(Decimal(value) + GROWTH) if name in GROWING and value else value
        for name, value in row.items()
    }


def _names(root: Path) -> dict[str, str]:
    with (root / "data" / "reference" / "kommuner_2024.csv").open(encoding="utf-8") as file:
        return {row["kommunenr"]: row["navn"] for row in csv.DictReader(file)}
