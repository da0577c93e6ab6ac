from dataclasses import replace

from report.unit_tables.signs import breaks_explained, signs_explained, signs_in
from tests.unit_table_sample import adults, children


def test_only_the_signs_that_stand_in_the_rows_are_explained() -> None:
    stavanger_side, *more_og_romsdal = adults().rows
    assert signs_in([stavanger_side]) == ("*",)
    assert signs_explained(more_og_romsdal) == (
        ". ikke aktuelt, .. mangler, : kan ikke offentliggjøres"
    )
    assert signs_explained(children().rows) == ""


def test_a_number_of_an_area_may_be_carried_in_part() -> None:
    unit = adults().rows[0]
    assert signs_explained([unit]) == "* ført videre fra et tidligere år"
    assert signs_explained([replace(unit, county="")]) == (
        "* helt eller delvis ført videre fra et tidligere år"
    )


def test_every_break_is_named() -> None:
    assert breaks_explained((2020, 2024)) == "Brudd før 2020 og 2024 (loddrett strek)."
    assert breaks_explained(()) == ""
