"""How the names of a key break into lines."""

from report.exhibits.legend import TEXT_FROM, Entry, key_lines

BLUE = "#0b5c7a"


def names(*labels: str) -> list[tuple[str, str, str]]:
    return [(label, BLUE, "s") for label in labels]


def test_short_names_share_a_line() -> None:
    ((first, second),) = key_lines(names("Ja", "Nei"), 200)
    assert first == Entry(0, "Ja", BLUE, "s")
    assert second.text == "Nei"
    assert second.x > TEXT_FROM


def test_what_has_no_room_begins_the_next_line() -> None:
    first, second = key_lines(names("Psykisk helse", "Rusproblemer"), 100)
    assert [entry.text for entry in first + second] == ["Psykisk helse", "Rusproblemer"]
    assert second[0].x == 0


def test_a_name_too_long_for_the_sheet_continues_without_a_sign() -> None:
    lines = key_lines(names("Mangler bolig til personer med samtidig rus", "Ja"), 120)
    assert [[(entry.text, entry.sign) for entry in line] for line in lines] == [
        [("Mangler bolig til personer", "s")],
        [("med samtidig rus", "")],
        [("Ja", "s")],
    ]


def test_no_names_no_lines() -> None:
    assert key_lines([], 200) == []
