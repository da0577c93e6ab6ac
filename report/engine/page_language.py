"""The language of a chapter, said on its title: `# Summary {.unnumbered lang="en"}`."""

import re

# A chapter that says nothing is in the language of the book.
BOOK_LANGUAGE = "nb"
_SAID = re.compile(
    r"^# [^\n]*\{[^{}\n]*\blang=\"?(?P<language>[a-z]{2})\b[^{}\n]*\}\s*$", re.MULTILINE
)


def page_language(text: str) -> str:
    """The language tag of the chapter's text.

    >>> page_language('# Summary {.unnumbered lang="en"}'), page_language("# Forord")
    ('en', 'nb')
    """
    said = _SAID.search(text)
    return said["language"] if said else BOOK_LANGUAGE
