from dataclasses import replace

from report.unit_tables.naming import naming, naming_columns
from tests.unit_table_sample import adults


def test_a_unit_is_named_by_number_name_and_county() -> None:
    columns = naming_columns(adults())
    assert columns == ("nummer", "navn", "fylke")
    assert naming(adults().rows[0], columns) == ("1101", "Eigersund", "Rogaland")


def test_an_area_is_named_by_key_and_name() -> None:
    area = replace(adults().rows[0], number="hf_fonna", name="Helse Fonna", county="")
    table = replace(adults(), rows=(area,))
    assert naming_columns(table) == ("nøkkel", "navn")
    assert naming(area, naming_columns(table)) == ("hf_fonna", "Helse Fonna")
