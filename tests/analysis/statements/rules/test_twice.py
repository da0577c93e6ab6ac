"""What is printed twice has one value."""

from analysis.statements.rules.twice import period_twice, press_only, same_figure_twice
from tests.analysis.statements.in_print import arithmetic, figure, found, says


def test_two_printings_of_one_value() -> None:
    said = says("same_as", "a.press.2023", "a.2023")
    one = figure("a.press.2023", "17436", "fte")
    assert not found(same_figure_twice, one, figure("a.2023", "17436", "fte"), said)
    assert arithmetic(same_figure_twice, one, figure("a.2023", "17346", "fte"), said) == [
        "17 436 årsverk ≠ 17 346 årsverk: 90 fra hverandre"
    ]


def test_a_round_number_may_be_the_other_rounded() -> None:
    said = says("same_as", "a.press.2023", "a.2023")
    rounded = figure("a.press.2023", "2600", "fte", approx=True)
    assert not found(same_figure_twice, rounded, figure("a.2023", "2633", "fte"), said)
    assert found(same_figure_twice, rounded, figure("a.2023", "2733", "fte"), said)


def test_the_press_has_its_results_from_the_report() -> None:
    told = says("retells", printed="rapport", source="presse")
    press = figure("a.press.2023", "26", source="presse")
    same = says("same_as", "a.press.2023", "a.2023", source="presse", id="t")
    assert not found(press_only, press, figure("a.2023", "26"), told, same)
    assert [f.id for f in found(press_only, press, told)] == ["press_only.a.press.2023"]


def test_days_and_pages_are_no_results() -> None:
    told = says("retells", printed="rapport", source="presse")
    assert not found(press_only, figure("a.2023", "128", "count", source="presse"), told)


def test_a_period_has_the_same_years_everywhere() -> None:
    first = says("period", printed="prosjektperiode", years=(2015, 2022), id="a", source="s0")
    other = says("period", printed="prosjektperiode", years=(2015, 2017), id="b", source="s3")
    assert arithmetic(period_twice, first, other) == ["2015–2022 ≠ 2015–2017"]
    assert not found(period_twice, first)
