"""What kind of input a file is, as the reader of a comparison is told."""

import re
from typing import Literal

Kind = Literal[
    "answers",
    "corrections",
    "coding",
    "form",
    "codebook",
    "reference",
    "ledger",
    "analysis",
    "chapter",
    "wording",
    "template",
    "code",
    "other",
]

WORDS: dict[Kind, str] = {
    "answers": "svarene",
    "corrections": "rettelsene",
    "coding": "kodingen av åpne svar",
    "form": "utgaven og skjemaet",
    "codebook": "kodeboken",
    "reference": "kommuner og folketall",
    "ledger": "trykte tall",
    "analysis": "analysekoden",
    "chapter": "kapitlene",
    "wording": "reglene for ord",
    "template": "malene",
    "code": "koden som lager rapporten",
    "other": "annet",
}

# In the order of the flow.
KINDS: tuple[Kind, ...] = tuple(WORDS)

# The first that fits decides.
_PATTERNS: tuple[tuple[str, Kind], ...] = (
    (r"data/\d{4}/answers\.csv", "answers"),
    (r"data/\d{4}/corrections\.csv", "corrections"),
    (r"data/\d{4}/coding/.*", "coding"),
    (r"data/\d{4}/.*", "form"),
    (r"data/codebook\.yml", "codebook"),
    (r"data/reference/.*", "reference"),
    (r"data/published/.*", "ledger"),
    (r"data/.*", "other"),
    (r"analysis/.*", "analysis"),
    (r"report/.*", "code"),
    (r"templates/wording\.yml", "wording"),
    (r"templates/.*", "template"),
    (r".*\.(?:qmd|bib)|(?:.*/)?_quarto\.yml", "chapter"),
)
_YEAR = re.compile(r"data/(\d{4})/")


def input_kind(path: str) -> Kind:
    """The kind of an input, by its path in the project."""
    return next((kind for pattern, kind in _PATTERNS if re.fullmatch(pattern, path)), "other")


def input_year(path: str) -> int:
    """The year whose folder the file lies in; 0 where it is of no year."""
    match = _YEAR.match(path)
    return int(match[1]) if match else 0
