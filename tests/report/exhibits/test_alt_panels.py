"""What small multiples say to those who do not see them."""

from report.exhibits.alt_text import alt_text
from tests.report.exhibits.samples import FACTS, FIGURES


def test_lines_tell_the_last_year_then_the_country_then_each_group() -> None:
    text = alt_text(FIGURES["multiples-years"], FACTS)
    assert text.startswith(
        "Tittel. Små linjediagrammer med felles akser, prosent, 2016–2023, sju grupper. "
        "Ingen linje inn til 2020 (brudd: sammenslåinger og pandemi). "
        "I 2023: lavest Under 2 000 (27 prosent), høyest Bydeler i Oslo (69 prosent). "
        "Hele landet: 40 prosent i 2016, 48 prosent i 2023. "
        "Under 2 000: 20 prosent i 2016, 27 prosent i 2023."
    )


def test_two_series_are_told_apart() -> None:
    text = alt_text(FIGURES["multiples-two"], FACTS)
    assert "I 2023: Voksne lavest Under 2 000 (31 prosent)" in text
    assert "2 000–5 000, Barn og unge: 30 prosent i 2021, 37 prosent i 2023." in text


def test_bars_tell_the_range_of_each_category_beside_the_country() -> None:
    text = alt_text(FIGURES["multiples-bars"], FACTS)
    assert (
        "Tiltak mot skolevegring: lavest Under 2 000 (58 prosent), "
        "høyest Bydeler i Oslo (82 prosent); hele landet 66 prosent." in text
    )
    assert "Under 2 000: 42, 58 og 100." in text
