"""Sources have a name for a reader and a short form for ids."""

import pytest

from analysis.statements.sources import Sources, short


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("https://www.ssb.no/helse/statistikk/kommuner/", "ssb.no/kommuner"),
        ("https://napha.no/content.ap?thisId=26071", "napha.no/content.ap"),
        ("https://docslib.org/doc/%C3%A5rsverk", "docslib.org/årsverk"),
        ("summary_2023", "summary_2023"),
        ("(adressen er ikke kjent)", "adressen er ikke kjent"),
    ],
)
def test_short(source: str, text: str) -> None:
    assert short(source) == text


def test_a_place_is_the_name_with_the_line() -> None:
    sources = Sources({"summary_2023": "sammendraget for 2023"})
    assert sources.place("summary_2023", 174) == "sammendraget for 2023, linje 174"
    assert sources.place("presse", 0) == "presse"
