import pytest

from analysis.results import Results
from analysis.survey import Survey
from analysis.themes import centres


@pytest.fixture(scope="module")
def results(survey: Survey) -> Results:
    return Results.collect([centres.results(survey)])


def test_the_form_asks_about_ten_centres_as_print_says(results: Results) -> None:
    assert len(results.tables["centres-known"].rows) == 10


def test_contact_is_to_have_been_in_contact_or_used(results: Results) -> None:
    known = (
        results.facts[f"competence_centres.known.napha.{how}.2023"] for how in ("contact", "used")
    )
    contact = results.facts["competence_centres.contact.napha.2023"]
    assert sum(fact.value for fact in known) == pytest.approx(contact.value)


def test_use_is_a_share_of_those_that_have_been_in_contact(results: Results) -> None:
    used = results.facts["competence_centres.used_for.rvts.website.2023"]
    assert used.base_n == results.facts["competence_centres.contact.rvts.numerator.2023"].value


def test_the_centres_stand_in_order_of_contact(results: Results) -> None:
    shares = [results.facts[row.cells[-1]].value for row in results.tables["centres-known"].rows]
    assert shares == sorted(shares, reverse=True)
