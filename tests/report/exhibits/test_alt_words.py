"""The words of alternative texts."""

from report.exhibits.alt_words import development, extremes, joined, named, number_of
from report.exhibits.plot import plot_of
from tests.report.exhibits.samples import FACTS, FIGURES

CLOSE = plot_of(FIGURES["line-close"], FACTS)


def test_names_are_joined_as_in_a_sentence() -> None:
    assert joined(["Ja"]) == "Ja"
    assert joined(["Ja", "Nei", "Vet ikke"]) == "Ja, Nei og Vet ikke"


def test_a_number_of_things_is_in_words() -> None:
    assert number_of([1], "stolpe", "stolper") == "én stolpe"
    assert number_of([1, 2], "stolpe", "stolper") == "to stolper"


def test_the_extremes_are_the_first_of_equals() -> None:
    lowest, highest = extremes(CLOSE.of_series("Har oppsøkende team"))
    assert (named(lowest), named(highest)) == ("2016 (41 prosent)", "2023 (49 prosent)")


def test_a_development_tells_only_turns_that_print_differently() -> None:
    rising = CLOSE.of_series("Har FACT-team")
    assert development(rising, "") == "22 prosent i 2016, 50 prosent i 2023."
    assert development(rising[:1], "FACT") == "FACT: 22 prosent i 2016."
