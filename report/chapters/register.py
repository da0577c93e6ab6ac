"""Tallregister: the appendix that tells, for every printed number, what it is and where it is from.

Numbers stand under the chapter that first prints them, gathered by definition: the definition, unit,
base, columns and function once, then each value with its year, group and number of units, with the
anchor that the numbers in the text link to. Numbers that a printed one was derived from follow it.
"""

import re
from collections.abc import Iterable, Iterator

from analysis.fact import Fact
from report.chapters.reading import Reading
from report.wording.number import in_digits, printed, signed

_TITLE = re.compile(r"^# +(.+?)(?: *\{.*\})?$", re.MULTILINE)


def register_markdown(reading: Reading) -> str:
    """The register of everything printed so far, as Quarto Markdown."""
    told: set[str] = set()
    parts: list[str] = []
    for file, facts in reading.facts_by_chapter().items():
        new = [fact for fact in _with_ancestors(facts, reading) if fact.id not in told]
        told |= {fact.id for fact in new}
        if new:
            parts += [f"## {_title(reading.sources[file])} {{.unnumbered}}", *_entries(new)]
    return "\n\n".join(parts)


def anchor(fact_id: str) -> str:
    """The name of a fact's place in the register."""
    return f"fact-{fact_id}"


def _title(source: str) -> str:
    match = _TITLE.search(source)
    return match[1] if match else "Uten tittel"


def _with_ancestors(facts: Iterable[Fact], reading: Reading) -> Iterator[Fact]:
    """The facts, each once, followed by the facts that they were derived from."""
    known = reading.results.facts
    ids: dict[str, None] = {}
    for fact in facts:
        ids |= dict.fromkeys((fact.id, *known.ancestors(fact.id)))
    return (known[fact_id] for fact_id in ids)


def _entries(facts: Iterable[Fact]) -> Iterator[str]:
    """One entry per definition, in order of appearance; its values by year and group."""
    alike: dict[tuple[str, ...], list[Fact]] = {}
    for fact in facts:
        alike.setdefault((fact.definition, fact.unit, fact.base, fact.computed_by), []).append(fact)
    return map(_entry, alike.values())


def _entry(facts: list[Fact]) -> str:
    first = facts[0]
    details = [first.unit, first.base]
    if first.sources:
        details.append(", ".join(f"`{column}`" for column in _shortened(first.sources)))
    details.append(f"`{first.computed_by}`")
    ordered = sorted(facts, key=lambda fact: (not fact.group.startswith("alle "), fact.year))
    return (
        "::: {.register-entry}\n"
        f"**{_escaped(first.label or first.id)}.** {_escaped(first.definition.rstrip('.'))}. "
        f"[{' · '.join(details)}]{{.register-details}}\n\n"
        f"{' · '.join(map(_value, ordered))}\n:::"
    )


def _value(fact: Fact) -> str:
    number = signed(fact) if fact.kind.startswith("change") else printed(fact)
    about = fact.year if fact.group.startswith("alle ") else f"{fact.group} {fact.year}"
    behind = [f"n\u00a0=\u00a0{in_digits(fact.n)}"] if fact.n is not None else []
    if fact.carried_forward:
        behind.append(f"hvorav videreført {in_digits(fact.carried_forward, 1)}")
    note = f" ({', '.join(behind)})" if behind else ""
    return f"[{_escaped(about)}: **{number}**{note}]{{#{anchor(fact.id)} .register-value}}"


def _shortened(columns: tuple[str, ...]) -> tuple[str, ...]:
    """A long list of columns as its ends; `facts.json` has them all."""
    return columns if len(columns) <= 3 else (columns[0], "…", columns[-1])


def _escaped(text: str) -> str:
    """Text that Markdown must not read as markup."""
    return "".join(f"\\{c}" if c in "*_[]`<>$#@" else c for c in text)
