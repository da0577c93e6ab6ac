"""A family is one measure for every item and option of its question."""

from pathlib import Path

import pytest

from analysis.codebook import read_codebook
from analysis.codebook.families import in_sentence

MEASURE = read_codebook(Path(__file__).parents[3] / "data/codebook.yml").measure


def test_a_scale_for_two_items() -> None:
    measure = MEASURE["housing.substance_use.very_poor"]
    assert (measure.variables, measure.options) == (
        ("bolig_status__substance_use",),
        ("very_poor",),
    )
    assert measure.definition == (
        "Andel av enhetene som vurderer boligsituasjonen innen rus som svært dårlig."
    )


def test_multiple_choice_counts_the_variable_itself() -> None:
    measure = MEASURE["elderly.competence.rop"]
    assert (measure.variables, measure.options) == (("eldre_kompetanse__rop",), ())


def test_options_counted_together() -> None:
    measure = MEASURE["housing.mental_health.good_or_very_good"]
    assert measure.options == ("good", "very_good")


def test_a_ratio_is_of_the_whole_question() -> None:
    measure = MEASURE["pathways.hf3.adults"]
    assert measure.variables == ("aarsverk_forlop_voksne__hf3",)
    assert measure.denominator == tuple(f"aarsverk_forlop_voksne__hf{n}" for n in (1, 2, 3))


def test_an_item_may_have_another_name_in_the_id() -> None:
    measure = MEASURE["referrals.substance_use.children.unchanged"]
    assert measure.variables == ("henv_endring__substance_use_children",)


def test_a_label_has_its_words_small_unless_they_open_it() -> None:
    assert MEASURE["suicide.written_routines.self_harm"].label == "Rutiner ved selvskading"
    assert MEASURE["somatic.much_followup.substance_use"].label == (
        "Hovedsakelig rusproblem: i stor grad"
    )


@pytest.mark.parametrize(
    ("label", "inside"),
    [("Svært god", "svært god"), ("FACT-team", "FACT-team"), ("E-læring", "e-læring"), ("", "")],
)
def test_labels_inside_a_sentence(label: str, inside: str) -> None:
    assert in_sentence(label) == inside
