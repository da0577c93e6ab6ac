"""Parts add up to what print says, within rounding."""

import pytest

from analysis.statements.rules.parts import kinds_short, parts_rounding, parts_wrong
from tests.analysis.statements.in_print import arithmetic, figure, found, says

YES, NO, UNKNOWN = (
    figure("a.yes.2023", "39"),
    figure("a.no.2023", "46"),
    figure("a.unknown.2023", "15"),
)


def of_100(*shares: str) -> list:  # type: ignore[type-arg]
    figures = [figure(f"a.b{n}.2023", share) for n, share in enumerate(shares)]
    return [*figures, says("parts", " ".join(f.id for f in figures), "100")]


@pytest.mark.parametrize("shares", [("39", "46", "15"), ("33", "33", "33"), ("17",) * 6])
def test_a_distribution_within_rounding(shares: tuple[str, ...]) -> None:
    assert not found(parts_wrong, *of_100(*shares))
    assert not found(parts_rounding, *of_100(*shares))


def test_a_distribution_that_no_rounding_explains() -> None:
    assert arithmetic(parts_wrong, *of_100("39", "46", "12")) == [
        "39 + 46 + 12 = 97; avrunding tillater 95,5 til 98,5"
    ]


def test_counts_are_exact() -> None:
    parts = figure("a.2020", "294", "count"), figure("b.2020", "13", "count")
    whole = figure("c.2020", "306", "count")
    said = says("parts", "a.2020 b.2020", "c.2020")
    assert arithmetic(parts_wrong, *parts, whole, said) == [
        "294 + 13 = 307; avrunding tillater 307 til 307"
    ]


def test_a_printed_sum_that_only_rounding_explains() -> None:
    parts = figure("stor.2023", "13"), figure("noen.2023", "39")
    said = says("parts", "stor.2023 noen.2023", "begge.2023")
    rounded, exact = figure("begge.2023", "53"), figure("begge.2023", "52")
    assert arithmetic(parts_rounding, *parts, rounded, said) == [
        "13 + 39 = 52, trykt 53; avrunding tillater 51 til 53"
    ]
    assert not found(parts_wrong, *parts, rounded, said)
    assert not found(parts_rounding, *parts, exact, said)
    assert found(parts_wrong, *parts, figure("begge.2023", "54"), said)


def test_adults_and_children_are_the_total() -> None:
    parts = figure("fte.adults.2023", "13445", "fte"), figure("fte.children.2023", "3991", "fte")
    assert not found(parts_wrong, *parts, figure("fte.total.2023", "17436", "fte"))
    assert found(parts_wrong, *parts, figure("fte.total.2023", "17463", "fte"))
    assert found(parts_rounding, *parts, figure("fte.total.2023", "17437", "fte"))


def test_forms_that_leave_some_of_the_whole_unsaid() -> None:
    things = figure("kad.2023", "33"), figure("eget.2023", "23"), figure("har.2023", "84")
    said = says("kinds", "kad.2023 eget.2023", "har.2023")
    assert arithmetic(kinds_short, *things, said) == [
        "33 + 23 = 56; 84 − 56 = 28 prosentpoeng er ikke gjort rede for"
    ]
    assert not found(kinds_short, *things[:2], figure("har.2023", "57"), said)
