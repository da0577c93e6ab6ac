"""What a file of tables says of itself: what is counted, of whom, how it reads, and what it is not."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from analysis.unit_table import CARRIED, SIGNS, UnitTable
from report.unit_tables.signs import CARRIED_IN_PART, CARRIED_WORDS

Note = tuple[str, str]

READING = (
    "Nivået kan ikke sammenlignes mellom enkeltkommuner. Ingen kommuner eller områder er rangert."
)
DIVISIONS = {
    2020: "Kommuneinndelingen 2020–2023",
    2024: "Kommuneinndelingen fra 2024",
}


def notes(tables: Iterable[UnitTable], edition: Mapping[str, Any]) -> Iterator[Note]:
    """The notes, as pairs of a heading (empty when it is the one above) and a sentence."""
    tables = tuple(tables)
    yield "Tittel", edition["title"]
    if edition["synthetic"]:
        yield "Om tallene", edition["synthetic_notice"]
    for table in tables:
        yield table.title, f"{table.definition.rstrip('.')}. Enhet: {table.unit}."
        for note in table.notes:
            yield "", note
    yield "Lesemåte", READING
    yield from _headed("Inndeling", dict.fromkeys(division(table.division) for table in tables))
    yield from _headed("Brudd", dict.fromkeys(map(_breaks, tables)))
    yield "Tegn", f"{CARRIED}  {CARRIED_WORDS}; en sum over et område: {CARRIED_IN_PART}"
    for sign, words in SIGNS.items():
        yield "", f"{sign}  {words}"
    yield from _headed("Kilde", dict.fromkeys(table.source for table in tables))
    yield "Utgiver", f"{edition['institute']}, {str(edition['date'])[:10]}"
    yield "Lisens", f"{edition['licence']}. {edition['credit']}."


def division(first_year: int) -> str:
    """A municipal division by its name."""
    return DIVISIONS.get(first_year, f"Kommuneinndelingen i {first_year}") + "."


def _breaks(table: UnitTable) -> str:
    if not table.breaks:
        return "Serien har ikke brudd."
    years = " og ".join(map(str, table.breaks))
    return f"Serien er brutt før {years}. Ingen endring kan leses over et brudd."


def _headed(heading: str, sentences: Iterable[str]) -> Iterator[Note]:
    for at, sentence in enumerate(sentences):
        yield (heading if at == 0 else ""), sentence
