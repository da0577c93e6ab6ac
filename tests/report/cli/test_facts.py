from analysis.results import Results
from report.cli.facts import described, search


def test_numbers_are_found_by_words_in_any_order(results: Results) -> None:
    assert [f.id for f in search(results.facts, ["2023", "VISITS"])] == [
        "elderly.home_visits.yes.2023",
        "elderly.home_visits.yes.change_pp.2022_2023",
        "elderly.home_visits.trend_by_size.2023",
    ]


def test_one_number_is_shown_with_its_whole_derivation(results: Results) -> None:
    shown = described(results.facts["elderly.home_visits.yes.change_pp.2022_2023"], results.facts)
    assert shown.splitlines()[0] == "elderly.home_visits.yes.change_pp.2022_2023"
    assert "  verdi      2.59 prosentpoeng" in shown
    assert "  trykt      +3" in shown
    assert shown.endswith(
        "  utledet av\n"
        "    elderly.home_visits.yes.2022 = 36 prosent\n"
        "    elderly.home_visits.yes.2023 = 39 prosent"
    )
