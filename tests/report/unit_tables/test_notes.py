from dataclasses import replace

from report.unit_tables.notes import notes
from tests.report.unit_tables.test_workbook import EDITION
from tests.unit_table_sample import adults, children


def test_what_tables_share_is_said_once() -> None:
    said = list(notes([adults(), children()], EDITION))
    assert [words for name, words in said if name == "Brudd"] == [
        "Serien er brutt før 2020. Ingen endring kan leses over et brudd."
    ]
    assert [words for name, words in said if name == "Inndeling"] == [
        "Kommuneinndelingen 2020–2023."
    ]
    assert [words for name, words in said if name == "Kilde"] == ["IS-24/8"]


def test_a_tables_own_notes_stand_under_its_definition() -> None:
    said = list(notes([adults()], EDITION))
    at = said.index(("Årsverk til voksne", "Årsverk i tjenester til voksne. Enhet: årsverk."))
    assert said[at + 1] == ("", "Molde er fra og med 2020.")


def test_another_division_and_a_series_without_breaks_are_named() -> None:
    said = list(notes([replace(adults(), division=2018, breaks=())], EDITION))
    assert ("Inndeling", "Kommuneinndelingen i 2018.") in said
    assert ("Brudd", "Serien har ikke brudd.") in said


def test_real_answers_are_not_called_synthetic() -> None:
    assert not any(
        "syntetisk" in words for _, words in notes([adults()], EDITION | {"synthetic": False})
    )
