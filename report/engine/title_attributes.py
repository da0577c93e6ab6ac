"""What a chapter says of itself on its title: `# Summary {.unnumbered lang="en"}`."""

import re
from collections.abc import Mapping

_TITLE = re.compile(r"^# [^\n]*\{(?P<said>[^{}\n]*)\}\s*$", re.MULTILINE)
_PAIR = re.compile(r"(?:^|\s)(?P<name>[\w-]+)=(?:\"(?P<quoted>[^\"]*)\"|(?P<bare>\S+))")


def title_attributes(text: str) -> Mapping[str, str]:
    """The attributes of the chapter's title by name.

    >>> title_attributes('# Summary {.unnumbered lang="en" when-format=html}')
    {'lang': 'en', 'when-format': 'html'}
    """
    title = _TITLE.search(text)
    pairs = _PAIR.finditer(title["said"]) if title else ()
    return {pair["name"]: pair["quoted"] or pair["bare"] or "" for pair in pairs}
