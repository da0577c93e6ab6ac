"""Everything that a drawing depends on is in its key, and nothing else."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from analysis.exhibit import Figure, Table
from report.exhibits import key
from report.exhibits.key import exhibit_key, sources
from tests.report.exhibits.samples import EXHIBITS, FACTS, FIGURES, TABLES

ROOT = Path(key.__file__).parents[2]


def test_every_exhibit_has_a_key_of_its_own_that_stays() -> None:
    keys = {name: exhibit_key(exhibit, FACTS) for name, exhibit in EXHIBITS.items()}
    assert len(set(keys.values())) == len(EXHIBITS)
    assert keys["line-two"] == exhibit_key(FIGURES["line-two"], dict(reversed(FACTS.items())))


def test_a_changed_fact_changes_the_keys_of_what_shows_it_and_no_other() -> None:
    changed = {**FACTS, "fte.adults.2019": replace(FACTS["fte.adults.2019"], value=Decimal(11311))}
    differ = {
        name
        for name, exhibit in EXHIBITS.items()
        if exhibit_key(exhibit, changed) != exhibit_key(exhibit, FACTS)
    }
    assert differ == {"line-two"}


def test_a_changed_label_changes_the_key() -> None:
    other = replace(TABLES["sizes"], stub="Størrelse")
    assert exhibit_key(other, FACTS) != exhibit_key(TABLES["sizes"], FACTS)


def test_a_new_version_of_a_library_changes_the_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = exhibit_key(FIGURES["line-two"], FACTS)
    key._versions.cache_clear()
    monkeypatch.setattr(key, "version_of", lambda library: "99")
    assert exhibit_key(FIGURES["line-two"], dict(FACTS)) != before
    key._versions.cache_clear()


@pytest.mark.parametrize("exhibit", EXHIBITS.values(), ids=EXHIBITS.keys())
def test_the_sources_are_all_the_modules_that_the_drawing_imports(exhibit: Table | Figure) -> None:
    named = set(sources(exhibit))
    assert all((ROOT / path).is_file() for path in named)
    for path in sorted(named):
        if path.endswith(".py") and path != "report/exhibits/draw.py":
            for module in _imported(ROOT / path):
                assert module in named or module in CONTRACTS, f"{path} imports {module}"


# Descriptions and facts enter the key by their content; the rest decides whether, not how, to draw.
CONTRACTS = {
    "analysis/exhibit.py",
    "analysis/errors.py",
    "analysis/results.py",
    "report/exhibits/content.py",
}


def _imported(file: Path) -> set[str]:
    words = [line.split() for line in file.read_text(encoding="utf-8").splitlines()]
    return {
        f"{line[1].replace('.', '/')}.py"
        for line in words
        if line[:1] == ["from"] and line[1].startswith(("analysis.", "report."))
    }
