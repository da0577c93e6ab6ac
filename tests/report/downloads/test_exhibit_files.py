from pathlib import Path

from report.downloads import exhibit_files
from report.downloads.exhibit_files import write_exhibit_files
from tests.report.downloads.test_sheet_files import EDITION
from tests.samples import sample_results

RESULTS = sample_results()
SHOWN = [*RESULTS.tables.values(), *RESULTS.figures.values()]


def test_every_exhibit_has_its_files_and_a_figure_its_table(tmp_path: Path) -> None:
    write_exhibit_files(SHOWN, RESULTS.facts, EDITION, tmp_path / "cache", tmp_path / "book")
    written = sorted(
        f.relative_to(tmp_path / "book").as_posix() for f in tmp_path.rglob("book/*/*")
    )
    assert written == [
        "data/fig-home-visits.csv",
        "data/fig-home-visits.xlsx",
        "data/tbl-home-visits.csv",
        "data/tbl-home-visits.xlsx",
        "figures/fig-home-visits.table.html",
    ]


def test_the_second_time_nothing_is_made(tmp_path: Path, monkeypatch) -> None:
    write_exhibit_files(SHOWN, RESULTS.facts, EDITION, tmp_path / "cache", tmp_path / "first")

    def never(*_: object) -> bytes:
        raise AssertionError("made again")

    monkeypatch.setattr(exhibit_files, "xlsx_bytes", never)
    write_exhibit_files(SHOWN, RESULTS.facts, EDITION, tmp_path / "cache", tmp_path / "again")
    name = "data/tbl-home-visits.xlsx"
    assert (tmp_path / "again" / name).read_bytes() == (tmp_path / "first" / name).read_bytes()
