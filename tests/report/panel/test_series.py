from report.panel.series import YearValue, all_series, stem_of
from tests.samples import make_fact


def test_the_years_of_a_number_stand_in_order_and_a_break_is_marked() -> None:
    facts = [
        make_fact("fte.total.2023", "17436", "fte", stretch="2020"),
        make_fact("fte.total.2019", "16229", "fte", stretch="2012"),
        make_fact("fte.total.2022", "17075", "fte", stretch="2020"),
    ]
    assert all_series(facts)["fte.total"] == (
        YearValue("2019", "fte.total.2019", "16\u00a0229", broken=False),
        YearValue("2022", "fte.total.2022", "17\u00a0075", broken=True),
        YearValue("2023", "fte.total.2023", "17\u00a0436", broken=False),
    )


def test_one_year_is_no_series_and_neither_are_tests() -> None:
    facts = [
        make_fact("a.2023", "1"),
        make_fact("b.trend_by_size.2022", "0.1", "test"),
        make_fact("b.trend_by_size.2023", "0.2", "test"),
    ]
    assert all_series(facts) == {}


def test_a_change_is_of_no_single_year() -> None:
    assert stem_of("fte.total.change_abs.2022_2023") == ""
    assert stem_of("fte.total.2023") == "fte.total"
