"""A place's key is ASCII and can stand in the id of a fact."""

import pytest

from analysis.reference.place_key import place_key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Trøndelag", "trondelag"),
        ("Sogn og Fjordane", "sogn_og_fjordane"),
        ("Nord-Trøndelag", "nord_trondelag"),
        ("St. Olav", "st_olav"),
        ("Ålesund", "alesund"),
        ("Nærøy", "naeroy"),
    ],
)
def test_key(name: str, key: str) -> None:
    assert place_key(name) == key
