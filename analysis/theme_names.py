"""What the themes of the ledger are called for a reader (`data/published/themes.csv`)."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from analysis.csv_rows import read_csv_rows
from analysis.errors import UserError, nearest

FILE = "data/published/themes.csv"


class ThemeNamesError(UserError):
    """A theme has no name."""


def read_theme_names(root: Path, themes: Iterable[str]) -> Mapping[str, str]:
    """The name of each of the themes.

    Raises:
        TextFileError: the file cannot be read.
        ThemeNamesError: it is no CSV, or a theme is not in it.
    """
    rows = read_csv_rows(root / FILE, FILE, ThemeNamesError).rows
    names = {row[0]: row[1] for _, row in rows if len(row) == 2 and row[1].strip()}
    if nameless := [theme for theme in dict.fromkeys(themes) if theme not in names]:
        raise ThemeNamesError(
            f"{FILE}: the theme {theme!r} of the ledger has no name; add a line{nearest(theme, names)}"
            for theme in nameless
        )
    return names
