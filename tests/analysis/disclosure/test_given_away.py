from analysis.disclosure.given_away import GivenAway, said_again
from analysis.register import Register
from tests.samples import make_fact

YES = "overdose.deaths_5y.yes"


def share(stem: str, year: str = "2023") -> list:
    parts = (f"{stem}.numerator.{year}", f"{stem}.base.{year}")
    return [
        *(make_fact(part, "2", "count", year=year) for part in parts),
        make_fact(f"{stem}.{year}", "12.5", year=year, derived_from=parts),
    ]


FACTS = Register(
    [
        *share(YES),
        *share(YES, "2022"),
        *share(f"{YES}.agder"),
        *share(f"{YES}.oslo"),
        make_fact(
            f"{YES}.change_pp.2022_2023",
            "3",
            "change_pp",
            year="2022–2023",
            derived_from=(f"{YES}.2022", f"{YES}.2023"),
        ),
        make_fact(f"{YES}.county_low.2023", "12.5", derived_from=(f"{YES}.agder.2023", f"{YES}.oslo.2023")),
        make_fact(f"{YES}.county_given_size.2023", "0.01", "test"),
        make_fact("overdose.korus.county_given_size.2023", "0.01", "test"),
    ]
)  # fmt: skip


def given_by(*names: str) -> set[str]:
    return set(GivenAway(FACTS).by(dict.fromkeys(names, "few_units")))


def test_a_numerator_takes_its_share_its_extremes_and_the_tests_with_it() -> None:
    assert given_by(f"{YES}.agder.numerator.2023") == {
        f"{YES}.agder.numerator.2023",
        f"{YES}.agder.2023",
        f"{YES}.county_low.2023",
        f"{YES}.county_given_size.2023",
    }


def test_how_many_answered_stays_unless_it_is_what_is_withheld() -> None:
    assert f"{YES}.agder.base.2023" not in given_by(f"{YES}.agder.2023")
    assert f"{YES}.agder.numerator.2023" in given_by(f"{YES}.agder.base.2023")


def test_a_change_goes_with_either_year_and_takes_neither() -> None:
    assert f"{YES}.change_pp.2022_2023" in given_by(f"{YES}.2022")
    assert f"{YES}.2023" not in given_by(f"{YES}.2022")


def test_the_mark_is_that_of_the_rule() -> None:
    assert set(GivenAway(FACTS).by({f"{YES}.2022": "few_units"}).values()) == {"few_units"}


def test_what_repeats_a_withheld_number_is_told() -> None:
    facts = [FACTS[f"{YES}.agder.2023"].withheld("few_units"), FACTS[f"{YES}.county_low.2023"]]
    assert list(said_again(facts)) == [f"{YES}.county_low.2023"]
