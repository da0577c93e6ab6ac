"""A series that starts late says from when, and what was only known together before."""

from pathlib import Path

from analysis.reference.recode import recode
from analysis.statistics.series_start import known_together, start, start_notes

ROOT = Path(__file__).parents[3]


def test_what_was_only_known_together() -> None:
    ways = recode(ROOT, 2019, 2020)
    assert known_together(ROOT, ways, ["1806"]) == "Tysfjord (1850)"
    assert known_together(ROOT, ways, ["1806", "5056"]) == "Tysfjord (1850) og Snillfjord (5012)"
    assert known_together(ROOT, ways, ["1806", "1875"]) == ""


def test_a_series_starts_in_its_first_known_year() -> None:
    assert start([2020, 2021], {2018: "a", 2019: "b"}) == (2020, "b")
    assert start([], {2018: "a"}) == (None, "a")
    assert start([2018, 2019], {}) is None
    assert start([2018], {2019: "a"}) is None


def test_series_with_one_reason_share_a_sentence() -> None:
    notes = start_notes([("Heim", 2020, "Snillfjord"), ("Narvik", 2020, "Tysfjord"),
                         ("Hitra", 2020, "Snillfjord")])  # fmt: skip
    assert notes == (
        "Serien for Heim og Hitra begynner i 2020. Før det er Snillfjord bare kjent samlet, "
        "og det som er samlet, fordeles ikke uten nøkkel.",
        "Serien for Narvik begynner i 2020. Før det er Tysfjord bare kjent samlet, "
        "og det som er samlet, fordeles ikke uten nøkkel.",
    )
