"""Print says of whom a share is, and says it in one way."""

from analysis.statements.rules.base_named import base_unsaid, base_words, share_of_share
from tests.analysis.statements.in_print import arithmetic, figure, found, says

UNITS = "reporting units (municipalities and Oslo city districts) that answered the item"
MUNICIPALITIES = "municipalities (text says kommuner only)"


def test_a_share_of_a_share_needs_a_number() -> None:
    base = figure("team.har.2023", "59")
    said = says("base_of", "team.fact.2023", "team.har.2023")
    assert arithmetic(share_of_share, base, figure("team.fact.2023", "68"), said) == [
        "68 av 59 prosent er 40 av alle"
    ]
    assert not found(share_of_share, base, figure("team.fact.2023", "68", base_n=205), said)


def test_a_share_of_a_printed_number() -> None:
    base = figure("plasser.count.2023", "102", "count")
    said = says("base_of", "plasser.rehab.2023", "plasser.count.2023")
    assert not found(share_of_share, base, figure("plasser.rehab.2023", "43"), said)


def test_a_base_that_is_not_said_has_two_readings() -> None:
    things = figure("tiltak.2018", "39"), figure("virkning.2018", "60")
    unsaid = says("base_word", "tiltak.2018", "virkning.2018")
    assert arithmetic(base_unsaid, *things, unsaid) == [
        "39 prosent av alle, eller av 60 prosent: 23 prosent av alle"
    ]
    said = says("base_word", "tiltak.2018", "virkning.2018", "av alle kommuner")
    assert not found(base_unsaid, *things, said)


def test_one_word_for_the_units_of_a_section() -> None:
    first = figure("bolig.a.2023", "39", base=UNITS)
    assert not found(base_words, first, figure("bolig.b.2023", "40", base=UNITS))
    assert not found(base_words, first, figure("eldre.b.2023", "40", base=MUNICIPALITIES))
    assert arithmetic(base_words, first, figure("bolig.b.2023", "40", base=MUNICIPALITIES)) == [
        "bolker med begge ord: bolig"
    ]
