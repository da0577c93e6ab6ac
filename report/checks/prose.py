"""Prose: no numeral is typed, in digits or in words, and no word judges unless a fact stands behind it.

The edition's own year is not typed either: next year's edition would print it as if it were its own.

The template's literal text is searched, so a finding names the line that a person wrote. Years,
dates, law paragraphs, section numbers, names of forms and main pathways, ordinals of editions,
links, citations and attributes are recognised.
"""

import re
from collections.abc import Iterator

from report.chapters.language import CODE
from report.checks.numeral_words import numeral_words
from report.engine.page_language import page_language
from report.finding import Finding
from report.wording.lexicon import Lexicon

_NOT_PROSE = re.compile(
    r"""
      \A---\n.*?\n---\n                    # front matter
    | ^(?:```|~~~).*?^(?:```|~~~)\s*$      # fenced code and raw blocks
    | ^:{3,}[^\n]*$                        # fences of divs, with their attributes
    | <!--.*?-->                           # comments
    | `[^`]*`                              # code
    | \$[^$]+\$                            # formulas
    | \]\([^)]*\)                          # link targets
    | \{[^{}]*\}                           # attributes
    | -?@[\w:.#-]+                         # citations and cross-references
    | <https?:[^>]*> | https?://\S+
    | \[\^[^\]]*\]                         # footnote marks
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_MONTHS = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
_ENGLISH_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_RECOGNISED = re.compile(
    rf"""
      \b\d{{1,2}}\.\s(?:{_MONTHS})(?:\s\d{{4}})?\b   # dates
    | \b\d{{1,2}}\s(?:{_ENGLISH_MONTHS})(?:\s\d{{4}})?\b
    | \b(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?\b      # years and periods
    | §{{1,2}}\s?\d+(?:-\d+)?(?:\s?[a-z]\b)?(?:\sog\s\d+-\d+)?   # law paragraphs
    | \b(?:kapittel|kap\.|avsnitt|vedlegg|ledd|chapter|section|appendix)\s\d+(?:\.\d+)*
    | \bIS-\d+(?:/\d+)?\b
    | \bhovedforløp\s[1-3]\b                          # the names of the three main pathways
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NUMERAL = re.compile(r"[+\u2212-]?\d[\d\u00a0.,]*")


def unbound_prose(file: str, source: str, lexicon: Lexicon, edition: int) -> Iterator[Finding]:
    """What one chapter's template says with no fact behind it.

    That is typed numerals, in digits or in words, typed years of the edition, and unbound judging words.
    """
    lines = source.splitlines()
    prose = _blank(_NOT_PROSE, _blank(CODE, source))
    masked = _blank(_RECOGNISED, prose)

    def finding(found: re.Match[str], what: str, remedy: str) -> Finding:
        line = prose.count("\n", 0, found.start()) + 1
        return Finding(file, line, f"{what} «{found.group()}»", _line(lines, line), remedy)

    for year in re.finditer(rf"\b{edition}\b", prose):
        remedy = f'Write << edition.year >>, or << plain("{edition}", "why it stays next year") >>.'
        yield finding(year, "typed year of the edition", remedy)
    for numeral in _NUMERAL.finditer(masked):
        remedy = 'Print a fact (`report facts` finds it), or write << plain("…", "why it is no result") >>.'
        yield finding(numeral, "typed numeral", remedy)
    for words in numeral_words(page_language(source)).finditer(prose):
        remedy = f'Print a fact with `| words`, or write << plain("{words.group()}", "why it is no result") >>.'
        yield finding(words, "typed numeral", remedy)
    for words in lexicon.unbound_in(prose):
        remedy = f'Bind it: << "{words.group()}" | holds_for(fact) >>, or choose words that do not judge.'
        yield finding(words, "unbound word", remedy)


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""
