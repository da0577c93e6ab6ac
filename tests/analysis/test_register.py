import pytest

from analysis.errors import UserError
from analysis.register import Register, UnknownFact
from tests.samples import make_fact

TOTALS = (
    make_fact("fte.total.2022", "17074", "fte"),
    make_fact("fte.total.2023", "17436", "fte"),
    make_fact(
        "fte.total.change_abs.2022_2023",
        "362",
        "change_abs",
        derived_from=("fte.total.2022", "fte.total.2023"),
    ),
)


def test_a_fact_is_found_by_its_id() -> None:
    assert Register(TOTALS)["fte.total.2023"].value == 17436


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownFact) as unknown:
        Register(TOTALS)["fte.totl.2023"]
    assert unknown.value.nearest[0] == "fte.total.2023"


def test_362_knows_that_it_is_17436_less_17074() -> None:
    assert Register(TOTALS).ancestors("fte.total.change_abs.2022_2023") == (
        "fte.total.2022",
        "fte.total.2023",
    )


def test_one_id_cannot_have_two_values() -> None:
    with pytest.raises(
        UserError, match="computed twice with different results: 17436 .* and 17435"
    ):
        Register([*TOTALS, make_fact("fte.total.2023", "17435", "fte")])


def test_ids_that_begin_alike_are_nearer_than_ids_that_look_alike() -> None:
    facts = Register((*TOTALS, make_fact("ftr.total.2024", "1"), make_fact("x.y.2024", "1")))
    assert facts.nearest("fte.total.2024")[0] == "fte.total.2023"
    assert facts.nearest("ftr.totl.2024") == ("ftr.total.2024",)
    assert facts.nearest("æøå") == ()
