"""Planted cases, all invented: the numbers have right check digits and belong to nobody that is meant."""

from pathlib import Path

import pytest
from stdnum.no import fodselsnummer

from analysis.coding.persons import E_MAIL, IDENTITY, NAME, TELEPHONE, personal
from analysis.reference.given_names import given_names

NAMES = given_names(Path(__file__).parents[3])
PLACES = ("Nes", "Sør-Odal", "Kari")


def with_check_digits(nine: str) -> str:
    ten = nine + fodselsnummer.calc_check_digit1(f"{nine}00")
    return ten + fodselsnummer.calc_check_digit2(f"{ten}0")


BORN, D_NUMBER = with_check_digits("150760454"), with_check_digits("550760458")


@pytest.mark.parametrize("number", [BORN, D_NUMBER, f"{BORN[:6]} {BORN[6:]}"])
def test_numbers_of_identity_are_told_by_their_check_digits(number: str) -> None:
    assert personal(f"Gjelder {number}, som vi følger opp.", NAMES, ()) == (IDENTITY,)


def test_another_number_of_eleven_digits_is_none() -> None:
    wrong = BORN[:-1] + str((int(BORN[-1]) + 1) % 10)
    assert personal(f"Saken har nummer {wrong}.", NAMES, ()) == ()


@pytest.mark.parametrize("text", ["Ring 22 34 56 78.", "Vakttelefon +47 912 34 567"])
def test_telephone_numbers(text: str) -> None:
    assert personal(text, NAMES, ()) == (TELEPHONE,)


def test_an_e_mail_address() -> None:
    assert personal("Skriv til post.mottak@kommunen.example", NAMES, ()) == (E_MAIL,)


@pytest.mark.parametrize(
    "text",
    ["Vi spurte Dag om det.", "Dag Hansen svarte.", "Solveig følger opp.", "Det gjør Anne-Lise."],
)
def test_names(text: str) -> None:
    assert personal(text, NAMES, ()) == (NAME,)


@pytest.mark.parametrize(
    "text",
    [
        "Dag og natt. Liv og helse. Per innbygger er det lite.",
        "Hjemmebesøk hos innbyggere på 80 år i 2021 og 2022, 1 000 kroner.",
        "Nes og Sør-Odal samarbeider, og Kari kommune er med.",
        "BrukerPlan, DPS og FACT.",
    ],
)
def test_words_numbers_and_places_point_to_nobody(text: str) -> None:
    assert personal(text, NAMES, PLACES) == ()


def test_all_kinds_at_once() -> None:
    text = f"Solveig Nes, {BORN}, tlf. 22 34 56 78, s@kommunen.example"
    assert personal(text, NAMES, ()) == (IDENTITY, TELEPHONE, E_MAIL, NAME)
