"""The JSON holds every finding with all its fields."""

import json

from report.quality.findings_json import findings_json
from report.quality.row import rows
from tests.report.quality.sample import HOSTILE, quality


def test_every_finding_is_an_entry_with_all_fields() -> None:
    entries = json.loads(findings_json(rows(quality())))
    assert [entry["id"] for entry in entries] == [
        "sums_to.2023.1106.utdanning",
        "change.2023.1101.tiltak",
        "change.2023.1103.tiltak",
        "change.2023.1106.tiltak",
        "small_base.2023.behov",
        "own_rule.2023",
        "grim.2023.a.b.2023",
    ]
    assert entries[1] == {
        "id": "change.2023.1101.tiltak", "about": "answers", "rule": "change", "title": "Regelen change",
        "severity": "warning", "year": 2023, "unit": "1101", "unit_name": "Eigersund", "county": "Vestland",
        "variable": "tiltak", "question": "Årsverk etter tiltak?", "line": "", "last_year": 10.0,
        "this_year": 14.5, "said": "Summen er endret mye.", "arithmetic": "10,0 → 14,5: +45 %",
        "remedy": "Stemmer det?", "accepted": False, "reason": "",
    }  # fmt: skip
    assert entries[2]["said"] == HOSTILE


def test_nothing_found_is_an_empty_list() -> None:
    assert json.loads(findings_json(())) == []
