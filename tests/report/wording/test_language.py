import pytest

from report.wording.language import ENGLISH, LANGUAGES, NORWEGIAN


@pytest.mark.parametrize(
    ("value", "decimals", "norwegian", "english"),
    [
        (17436, 0, "17\u00a0436", "17,436"),
        (1234567, 1, "1\u00a0234\u00a0567,0", "1,234,567.0"),
        (-3.05, 1, "−3,1", "−3.1"),
        (2.1, 1, "2,1", "2.1"),
    ],
)
def test_digits_are_grouped_as_the_language_does(
    value: float, decimals: int, norwegian: str, english: str
) -> None:
    assert NORWEGIAN.digits(value, decimals) == norwegian
    assert ENGLISH.digits(value, decimals) == english


def test_small_numbers_are_words_and_one_has_a_gender_in_norwegian() -> None:
    assert [language.words(12) for language in LANGUAGES.values()] == ["tolv", "twelve"]
    assert (NORWEGIAN.words(1), NORWEGIAN.words(1, neuter=True)) == ("én", "ett")
    assert (ENGLISH.words(1), ENGLISH.words(1, neuter=True)) == ("one", "one")
    assert (NORWEGIAN.words(1300), ENGLISH.words(1300)) == ("1\u00a0300", "1,300")
