"""What a map of squares says to those who do not see it."""

from report.exhibits.alt_text import alt_text
from tests.report.exhibits.samples import FACTS, FIGURES


def test_steps_and_extremes_come_first_and_areas_stand_from_north_to_south() -> None:
    assert alt_text(FIGURES["tiles-2020"], FACTS) == (
        "Tittel. Kart av like store ruter, prosent, elleve fylker i fire trinn. "
        "Lavest: Troms og Finnmark (32 prosent). Høyest: Oslo (100 prosent). "
        "Øverste trinn, 100: Oslo. "
        "Nederste trinn, 32–44: Troms og Finnmark, Nordland, Møre og Romsdal, Agder. "
        "Fra nord til sør: Troms og Finnmark 32, Nordland 38, Trøndelag 55, Møre og Romsdal 41, "
        "Innlandet 49, Vestland 61, Viken 58, Oslo 100, Rogaland 67, Vestfold og Telemark 52, "
        "Agder 44."
    )


def test_a_county_without_a_number_is_named() -> None:
    assert "elleve fylker" in alt_text(FIGURES["tiles-rates"], FACTS)
    assert "Uten tall: Oslo." in alt_text(FIGURES["tiles-rates"], FACTS)
