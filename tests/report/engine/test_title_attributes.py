import pytest

from report.engine.title_attributes import title_attributes


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('# Summary {.unnumbered lang="en"}\n\nText.', {"lang": "en"}),
        ("# Lister {when-format=html #sec-x lang=nn}", {"when-format": "html", "lang": "nn"}),
        ("# Forord {.unnumbered}", {}),
        ('# Forord\n\n## Thanks {lang="en"}', {}),
        ("", {}),
    ],
)
def test_the_title_says_what_the_chapter_is(text: str, said: dict[str, str]) -> None:
    assert title_attributes(text) == said
