"""Text is measured with the report's own typeface."""

from report.exhibits.typeface import SEMIBOLD, width, wrapped

LONG = "oppfølging i eget hjem og ambulerende tjenester"


def test_width_grows_with_size_and_weight() -> None:
    assert width("17 436", size=18) == 2 * width("17 436", size=9)
    assert width("17 436", weight=SEMIBOLD) > width("17 436")


def test_a_label_with_room_stays_whole() -> None:
    assert wrapped(LONG, 300) == [LONG]


def test_a_long_label_breaks_into_even_lines() -> None:
    lines = wrapped(LONG, 150)
    assert " ".join(lines) == LONG
    assert len(lines) == 2
    assert all(width(line) <= 150 for line in lines)
    assert min(map(width, lines)) > 0.7 * max(map(width, lines))


def test_a_word_is_never_broken() -> None:
    assert wrapped("kommunestørrelse", 10) == ["kommunestørrelse"]
