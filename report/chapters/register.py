"""Tallregister: the appendix that tells, for every printed number, what it is and where it is from.

Numbers stand under the chapter that first prints them, gathered by definition: the definition, unit,
base, columns and function once, then each value with its year, group and what is behind it, with the
anchor that the numbers in the text link to. A share is told with its numerator and base, a change
with the measure that changed.

The entries are written for each format as it is (`templates/register/`): there are many hundreds,
and nothing in them needs Markdown to be read.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from analysis.digits import WITHHELD
from analysis.fact import CHANGES, Fact
from analysis.register import Register
from analysis.unit_table import SIGNS
from report import raw_template
from report.chapters.reading import Reading
from report.engine.page_language import BOOK_LANGUAGE, page_language
from report.kept import code_of, kept_text
from report.raw_template import raw_templates
from report.wording import number
from report.wording.number import in_digits, printed, signed

_PART_OF_SHARE = re.compile(r"\.(?:numerator|base)\.")
_TITLE = re.compile(r"^# +(.+?)(?: *\{.*\})?$", re.MULTILINE)
_TEMPLATES = Path(__file__).parents[2] / "templates" / "register"


@dataclass(frozen=True)
class Part:
    """A number that another was derived from, as printed, and its own anchor where it has no entry."""

    number: str
    anchor: str = ""


@dataclass(frozen=True)
class Value:
    """One number of an entry: whom and when it is about, as printed, and what is behind it."""

    anchor: str
    about: str
    number: str
    parts: tuple[Part, ...]
    between: str
    behind: str


@dataclass(frozen=True)
class Entry:
    """Numbers that share a definition."""

    name: str
    definition: str
    unit: str
    base: str
    columns: tuple[str, ...]
    computed_by: str
    values: tuple[Value, ...]


def register_markdown(reading: Reading) -> str:
    """The register of everything printed so far: headings in Markdown, entries for each format."""
    parts: list[str] = []
    for title, entries in register_entries(reading):
        parts.append(f"## {title}")
        for form, name in (("html", "entries.html"), ("typst", "entries.typ")):
            written = raw_templates(_TEMPLATES).get_template(name).render(entries=entries).strip()
            parts.append(f"```{{={form}}}\n{written}\n```")
    return "\n\n".join(parts)


def kept_register(reading: Reading, folder: Path, results_key: str) -> str:
    """The same, kept in `folder` for the same results printed by the same chapters."""
    printed_by = {
        f"{file} {_title(reading.sources[file])}": [fact.id for fact in facts]
        for file, facts in reading.facts_by_chapter().items()
    }
    looks = (file.read_text(encoding="utf-8") for file in sorted(_TEMPLATES.iterdir()))
    made_from = (results_key, json.dumps(printed_by), *looks, _own_code())
    return kept_text(folder, made_from, lambda: register_markdown(reading))


def _own_code() -> str:
    return code_of(sys.modules[__name__], number, raw_template)


def register_entries(reading: Reading) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """The entries under each chapter's title; a number is told once, where it first stands."""
    told: set[str] = set()
    for file, facts in reading.facts_by_chapter().items():
        new = [fact for fact in _with_ancestors(facts, reading) if fact.id not in told]
        told |= {fact.id for fact in new}
        if new:
            yield _title(reading.sources[file]), tuple(_entries(new, reading.results.facts))


def _title(source: str) -> str:
    """The chapter's title as an unnumbered heading, with its language where it is another one."""
    match = _TITLE.search(source)
    title = match[1] if match else "Uten tittel"
    language = page_language(source)
    said = "" if language == BOOK_LANGUAGE else f' lang="{language}"'
    return f"{title} {{.unnumbered{said}}}"


def _with_ancestors(facts: Iterable[Fact], reading: Reading) -> Iterator[Fact]:
    """The facts, each once, followed by the facts that they were derived from.

    Instead of a numerator or a base stands the share that tells of it.
    """
    known = reading.results.facts
    ids: dict[str, None] = {}
    for fact in facts:
        for fact_id in (fact.id, *known.ancestors(fact.id)):
            share_id = _PART_OF_SHARE.sub(".", fact_id)
            ids[share_id if share_id in known else fact_id] = None
    return (known[fact_id] for fact_id in ids)


def _entries(facts: Iterable[Fact], known: Register) -> Iterator[Entry]:
    """One entry per definition, in order of appearance; its values by year and group."""
    alike: dict[str, list[Fact]] = {}
    for fact in facts:
        alike.setdefault(_measured(fact, known).definition, []).append(fact)
    return (_entry(same, known) for same in alike.values())


def _measured(fact: Fact, known: Register) -> Fact:
    """The fact whose definition a fact shares: a change is of the measure that changed."""
    if fact.kind in CHANGES and fact.derived_from:
        return known[fact.derived_from[-1]]
    return fact


def _entry(facts: list[Fact], known: Register) -> Entry:
    first = _measured(facts[0], known)
    ordered = sorted(
        facts, key=lambda fact: (fact.kind in CHANGES, not _is_national(fact), fact.year)
    )
    return Entry(
        name=_ended(first.label or first.id),
        definition=_ended(first.definition.rstrip(".")),
        unit=first.unit,
        base=first.base,
        columns=_shortened(first.sources),
        computed_by=first.computed_by,
        values=tuple(_value(fact, known) for fact in ordered),
    )


def about(fact: Fact) -> str:
    """When a number is of, and whom it is about unless that is all."""
    return fact.year if _is_national(fact) else f"{fact.group} {fact.year}"


def _ended(said: str) -> str:
    """With a full stop, unless it ends in a sign of its own."""
    return said if said.endswith(("?", "!", ".")) else f"{said}."


def _value(fact: Fact, known: Register) -> Value:
    changed = fact.kind in CHANGES and not fact.suppressed
    parents = [known[parent] for parent in fact.derived_from]
    behind = [SIGNS[WITHHELD]] if fact.suppressed else []
    if fact.n is not None and not changed and not _is_share(fact):
        behind.append(f"n\u00a0=\u00a0{in_digits(fact.n)}")
    if fact.carried_forward:
        behind.append(f"hvorav videreført {in_digits(fact.carried_forward, 1)}")
    return Value(
        anchor=f"fact-{fact.id}",
        about=about(fact),
        number=f"{signed(fact)} {_short(fact.unit)}" if changed else printed(fact),
        parts=tuple(map(_part, parents)) if _is_share(fact) else (),
        between=" per " if fact.kind == "rate" else " av ",
        behind=", ".join(behind),
    )


def _part(fact: Fact) -> Part:
    return Part(printed(fact), f"fact-{fact.id}")


def _is_share(fact: Fact) -> bool:
    """Whether the fact tells of its own numerator and base."""
    return any(_PART_OF_SHARE.search(parent) for parent in fact.derived_from)


def _short(unit: str) -> str:
    """A unit in a list of values: what it is per stands in the entry."""
    return unit.partition(" per ")[0]


def _is_national(fact: Fact) -> bool:
    return fact.group.startswith("alle ")


def _shortened(columns: tuple[str, ...]) -> tuple[str, ...]:
    """A long list of columns as its ends; `facts.json` has them all."""
    return columns if len(columns) <= 3 else (columns[0], "…", columns[-1])
