"""The language of a chapter, said on its title: `# Summary {.unnumbered lang="en"}`."""

from report.engine.title_attributes import title_attributes

# A chapter that says nothing is in the language of the book.
BOOK_LANGUAGE = "nb"


def page_language(text: str) -> str:
    """The language tag of the chapter's text.

    >>> page_language('# Summary {.unnumbered lang="en"}'), page_language("# Forord")
    ('en', 'nb')
    """
    return title_attributes(text).get("lang") or BOOK_LANGUAGE
