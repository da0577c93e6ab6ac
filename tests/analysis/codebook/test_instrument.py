"""What an entry of the form says of itself."""

from analysis.codebook import Filter


def test_a_filter_compares_with_answers_as_they_are_held() -> None:
    assert Filter(variable="behov", is_one_of=("yes", "partly")).answers == ("yes", "partly")
    assert Filter(variable="tema__rus", is_one_of=("1",)).answers == (1,)
