"""The typeface of the figures: how wide a text is, and where a long label breaks.

Text in a figure stays text, so the reader's program sets it; the layout measures it beforehand
with the same font files. Sizes and widths are in points.
"""

from functools import lru_cache
from pathlib import Path

from matplotlib.font_manager import fontManager
from matplotlib.ft2font import FT2Font

FAMILY = "Rapport Sans"
SIZE, SMALL, LEADING = 9.0, 8.0, 11.0
REGULAR, SEMIBOLD = 400, 600

FONTS = Path(__file__).parents[2] / "templates" / "fonts"
FILES = {REGULAR: FONTS / "rapport-sans.ttf", SEMIBOLD: FONTS / "rapport-sans-semibold.ttf"}


def register() -> None:
    """Make the family known to matplotlib; doing it again changes nothing."""
    if FAMILY not in {entry.name for entry in fontManager.ttflist}:
        for file in FILES.values():
            fontManager.addfont(file)


@lru_cache(maxsize=4096)
def width(text: str, size: float = SIZE, weight: int = REGULAR) -> float:
    """How wide the text is on one line."""
    font = _font(weight)
    font.set_text(text)
    return float(font.get_width_height()[0]) / 64 / _MEASURED_AT * size


def wrapped(text: str, room: float, size: float = SIZE, weight: int = REGULAR) -> list[str]:
    """The text on as few lines as the room allows, as even as that number of lines can be."""
    words = text.split(" ")
    lines = _filled(words, room, size, weight)
    low, high = 0.0, room
    while high - low > 1:
        middle = (low + high) / 2
        fits = len(_filled(words, middle, size, weight)) <= len(lines)
        low, high = (low, middle) if fits else (middle, high)
    return _filled(words, high, size, weight)


_MEASURED_AT = 1000


@lru_cache
def _font(weight: int) -> FT2Font:
    font = FT2Font(str(FILES[weight]))
    font.set_size(_MEASURED_AT, 72)
    return font


def _filled(words: list[str], room: float, size: float, weight: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
