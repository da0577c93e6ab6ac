"""What stands below a table of themes."""

from pathlib import Path

from analysis.coding_notes import coding_notes
from tests.analysis.coding.sample_project import CODES, SCHEME, read


def test_who_coded_and_how_well_they_agree(tmp_path: Path) -> None:
    assert coding_notes(read(tmp_path).coding) == (
        "Et svar kan høre til flere temaer.",
        "Én person har kodet alle svarene. En annen har kodet 2 av de 3 på nytt (67 prosent). Samsvaret mellom dem er 0,50 "
        "(Krippendorffs alfa; 1 er fullt samsvar). Tabellen viser den første koderens valg.",
        "Temaet «Hjemmebesøk» (0,00) har et samsvar under 0,667: Her er koderne ofte uenige, og antallet er usikkert.",
        "Samsvaret kan ikke regnes ut for «Annet»: Koderne ga alle svarene det samme der.",
    )


def test_what_they_agreed_on(tmp_path: Path) -> None:
    notes = coding_notes(read(tmp_path, codes=f"{CODES}1103;decided;plan;\n").coding)
    assert "Der de var uenige, gjelder det de ble enige om etterpå; ellers" in notes[1]


def test_no_variation_is_said(tmp_path: Path) -> None:
    codes = "unit;coder;themes;answer\n" + "".join(
        f"{unit};{coder};plan;\n"
        for coder in ("kari", "per")
        for unit in ("1101", "1103", "030101")
    )
    notes = coding_notes(read(tmp_path, codes=codes).coding)
    assert (
        "Koderne ga alle svarene den samme koden, og da finnes det ikke noe mål på samsvaret."
        in notes[1]
    )
    assert len(notes) == 2


def test_one_coder_alone(tmp_path: Path) -> None:
    scheme = SCHEME.replace("double_coded: 50", "double_coded: 0").replace(
        "several: yes", "several: yes\nsynthetic: yes"
    )
    codes = "".join(line for line in CODES.splitlines(keepends=True) if ";per;" not in line)
    assert coding_notes(read(tmp_path, scheme, codes).coding)[1:] == (
        "Én person har kodet de 3 svarene, så samsvaret mellom kodere er ikke målt.",
        "Kodingen er syntetisk, som svarene.",
    )
