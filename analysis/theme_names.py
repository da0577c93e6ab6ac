"""What the themes of the ledger are called for a reader (`data/published/themes.csv`)."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from analysis.errors import UserError, nearest
from analysis.text_file import read_text

FILE = "data/published/themes.csv"


class ThemeNamesError(UserError):
    """A theme has no name."""


def read_theme_names(root: Path, themes: Iterable[str]) -> Mapping[str, str]:
    """The name of each of the themes.

    Raises:
        TextFileError: the file cannot be read.
        ThemeNamesError: a theme is not in it.
    """
    rows = csv.reader(read_text(root / FILE, FILE).splitlines()[1:])
    names = {row[0]: row[1] for row in rows if len(row) == 2 and row[1].strip()}
    if nameless := [theme for theme in dict.fromkeys(themes) if theme not in names]:
        raise ThemeNamesError(
            f"{FILE}: the theme {theme!r} of the ledger has no name; add a line{nearest(theme, names)}"
            for theme in nameless
        )
    return names
