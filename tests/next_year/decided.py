"""What a person decides for 2024: its number and date, two new words, a question gone and one new."""

from pathlib import Path

_EDITION = {
    "report_number:\n": "report_number: DEMO-2024\n",
    "\nversion:\n": '\nversion: "1.0"\n',
    "\ndate:\n": "\ndate: 2024-12-18\n",
    "\ncollected:\n": "\ncollected: Våren 2024\n",
}
_FORM = {
    "confirmed: no ": "confirmed: yes",
    "division:      ": "division: 2024 ",
    "dropped: []": "dropped: [rekr_omfang]",
    "added: []": "added: [eldre_ensomhet]",
    "renamed: {} ": (
        "renamed:\n"
        "  aarsverk_tiltak_voksne: {items: {staffed_housing: Bemannede boliger}}\n"
        "  rekr_vanskelig: {options: {very_hard: Svært krevende}}\n  "
    ),
    "breaks:   ": 'breaks: {arsverk: "brudd: nye kategorier"}',
}
# The new question, and what is counted from it.
_CODEBOOK = {
    "      - key: eldre_alkohol\n": """\
      - key: eldre_ensomhet
        text: Har dere egne tiltak mot ensomhet blant eldre?
        type: yes_no_unknown
        years: []
        options: *ja_nei
      - key: eldre_alkohol
""",
    "  - id: elderly.alcohol_asked.{option}\n": """\
  - id: elderly.loneliness.{option}
    question: eldre_ensomhet
    statistic: share
    label: "{option}"
    definition: "Andel av enhetene som svarer «{option}» på om de har tiltak mot ensomhet blant eldre."
  - id: elderly.alcohol_asked.{option}
""",
}
# What the researcher writes of it, and of the table whose words are new.
_ELDERLY = """
## Ensomhet

Egne tiltak mot ensomhet har << elderly.loneliness.yes.now >> prosent av kommunene og bydelene (@tbl-eldre-added).

<% call table("eldre-added") %>Tiltak mot ensomhet blant eldre i << edition.year >>.<% endcall %>
"""
_FTE = """
@tbl-fte-adults-measures viser årsverkene til voksne etter type tiltak.

<% call table("fte-adults-measures") %>Årsverk til voksne etter type tiltak.<% endcall %>
"""


def decide(root: Path) -> None:
    """Take every decision about the form and the publication; the answers are not there yet."""
    _replace(root / "data" / "2024" / "edition.yml", _EDITION)
    _replace(root / "data" / "2024" / "form.yml", _FORM)
    _replace(root / "data" / "codebook.yml", _CODEBOOK)


def write_of_the_new_question(root: Path) -> None:
    """Print the new number, and the table of its answers."""
    _append(root / "chapters" / "elderly.qmd", _ELDERLY)


def write_of_the_measures(root: Path) -> None:
    """Bring back the table of what the full-time equivalents do, without the sentences about change."""
    _append(root / "chapters" / "fte.qmd", _FTE)


def _append(chapter: Path, text: str) -> None:
    chapter.write_text(chapter.read_text("utf-8") + text, "utf-8")


def _replace(file: Path, changes: dict[str, str]) -> None:
    text = file.read_text("utf-8")
    for old, new in changes.items():
        assert text.count(old) == 1, f"{file}: {old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    file.write_text(text, "utf-8")
