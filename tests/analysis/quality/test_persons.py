"""A planted answer is found, and what it holds is not repeated."""

from analysis.quality.known_values import known_values
from analysis.quality.persons import persons
from tests.analysis.quality.sample import found, year_of

NAMES = {"Solveig": False}


def test_a_planted_answer_is_found_by_unit_question_and_kind() -> None:
    year = year_of({}, {"hvordan": "Solveig, tlf. 22 34 56 78"}, given_names=NAMES)
    (finding,) = found(persons(year))
    assert (finding.unit, finding.variable) == ("1103", "hvordan")
    assert finding.said.endswith("kan peke på en person: telefonnummer og personnavn.")
    shown = f"{finding.said}{finding.arithmetic}{known_values(year, '1103', 'hvordan').this}"
    assert "Solveig" not in shown
    assert "34" not in shown


def test_places_are_no_persons() -> None:
    year = year_of({"hvordan": "Sammen med Sandnes"}, {}, {}, {}, given_names={"Sandnes": False})
    assert found(persons(year)) == ()
