"""The key of a figure: which name goes with which colour and sign, and how the names break."""

from collections.abc import Sequence
from dataclasses import dataclass

from report.exhibits.typeface import width, wrapped

SWATCH, TEXT_FROM = 8.0, 12.0
_GAP = 14.0

# The sign of a line that has no dots.
LINE = "-"

# Name, colour and sign (`LINE` or a matplotlib marker) of each series.
Key = Sequence[tuple[str, str, str]]


@dataclass(frozen=True)
class Entry:
    """A line of a key's text at `x`; without a sign it continues the one above."""

    x: float
    text: str
    colour: str = ""
    sign: str = ""


def key_lines(key: Key, room: float) -> list[list[Entry]]:
    """The key broken into lines of the sheet; a name too long for one continues on the next."""
    lines: list[list[Entry]] = []
    x = room
    for name, colour, sign in key:
        first, *rest = wrapped(name, room - TEXT_FROM)
        if x + TEXT_FROM + width(first) > room or rest:
            lines.append([])
            x = 0.0
        lines[-1].append(Entry(x, first, colour, sign))
        lines += [[Entry(x, line)] for line in rest]
        x = room if rest else x + TEXT_FROM + width(first) + _GAP
    return lines
