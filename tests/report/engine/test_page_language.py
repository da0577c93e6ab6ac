import pytest

from report.engine.page_language import page_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ('# Summary {.unnumbered lang="en"}\n\nText.', "en"),
        ("# Summary {lang=en #sec-summary}", "en"),
        ("Før tittelen.\n\n# Samandrag {lang=nn}\n", "nn"),
        ("# Sammendrag {.unnumbered}\n\nTekst.", "nb"),
        ('# Forord\n\n## Thanks {lang="en"}', "nb"),
        ("", "nb"),
    ],
)
def test_the_title_says_the_language(text: str, language: str) -> None:
    assert page_language(text) == language
