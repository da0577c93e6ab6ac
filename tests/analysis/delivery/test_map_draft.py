from pathlib import Path

import yaml

from analysis.delivery.map_draft import map_draft
from tests.deliveries.project import YEAR, csv_text, project


def test_a_draft_names_what_every_free_variable_asks_and_every_unknown_column(
    tmp_path: Path,
) -> None:
    root = project(tmp_path / "project")
    file = tmp_path / "svar.csv"
    file.write_text(csv_text().replace("behov", "Q12: «Behov»", 1), "utf-8")
    draft = map_draft(root, YEAR, [file])
    assert "\n  behov: {aliases: []}  # " in draft
    assert draft.endswith('# Kolonner uten variabel:\n#   - "Q12: «Behov»"\n')
    assert yaml.safe_load(draft) == {
        "variables": {"status": {"aliases": []}, "behov": {"aliases": []}},
        "ignore": [],
    }


def test_there_is_no_draft_when_every_column_has_its_variable(tmp_path: Path) -> None:
    root = project(tmp_path / "project")
    file = tmp_path / "svar.csv"
    file.write_text(csv_text(), "utf-8")
    assert map_draft(root, YEAR, [file]) == ""
