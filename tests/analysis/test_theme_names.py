from pathlib import Path

import pytest

from analysis.ledger import read_ledger
from analysis.theme_names import ThemeNamesError, read_theme_names

ROOT = Path(__file__).parents[2]


def test_every_theme_of_the_ledger_has_a_name() -> None:
    names = read_theme_names(ROOT, (figure.theme for figure in read_ledger(ROOT).values()))
    assert names["fte"] == "Årsverk"
    assert names["rph"] == "Rask psykisk helsehjelp"


def test_a_theme_without_a_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "data/published").mkdir(parents=True)
    (tmp_path / "data/published/themes.csv").write_text(
        "theme,name\nfte,Årsverk\nelderly,\n", "utf-8"
    )
    with pytest.raises(ThemeNamesError) as caught:
        read_theme_names(tmp_path, ("fte", "ftes", "elderly", "ftes"))
    assert caught.value.findings == (
        "data/published/themes.csv: the theme 'ftes' of the ledger has no name; add a line; did you mean 'fte'?",
        "data/published/themes.csv: the theme 'elderly' of the ledger has no name; add a line",
    )
