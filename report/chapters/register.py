"""Tallregister: the appendix that tells, for every printed number, what it is and where it is from.

Facts that share a definition stand together: the definition, base, columns and function once, then
each value with its year, group and number of units, each with the anchor that the numbers in the
text link to. A number is listed together with the numbers that it was derived from.
"""

from collections.abc import Iterable

from analysis.fact import Fact
from analysis.register import Register
from report.chapters.reading import Reading
from report.wording.number import in_digits, printed, signed


def register_markdown(reading: Reading) -> str:
    """The register of everything printed so far, as Quarto Markdown."""
    facts = with_ancestors(reading.printed_facts().values(), reading.results.facts)
    entries: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        entries.setdefault((fact.definition, fact.unit, fact.computed_by), []).append(fact)
    return "\n\n".join(_entry(same) for same in entries.values())


def with_ancestors(facts: Iterable[Fact], known: Register) -> tuple[Fact, ...]:
    """The facts, and behind each the facts that it was derived from, sorted by id."""
    ids: set[str] = set()
    for fact in facts:
        ids |= {fact.id, *known.ancestors(fact.id)}
    return tuple(known[fact_id] for fact_id in sorted(ids))


def anchor(fact_id: str) -> str:
    """The name of a fact's place in the register."""
    return f"fact-{fact_id}"


def _entry(facts: list[Fact]) -> str:
    first = facts[0]
    details = [f"Enhet: {first.unit}", f"Gruppe og grunnlag: {first.base}"]
    if first.sources:
        details.append("Kolonner: " + ", ".join(f"`{column}`" for column in _shortened(first.sources)))
    details.append(f"Regnet av `{first.computed_by}`")
    values = "; ".join(map(_value, facts))
    name = _escaped(first.label or first.id)
    return (
        f"::: {{.register-entry}}\n**{name}.** {_escaped(first.definition)}\n\n"
        f"{'. '.join(details)}.\n\n{values}\n:::"
    )


def _value(fact: Fact) -> str:
    number = signed(fact) if fact.kind.startswith("change") else printed(fact)
    about = [fact.year] if fact.group.startswith("alle ") else [fact.group, fact.year]
    behind = []
    if fact.n is not None:
        behind.append(f"n = {in_digits(fact.n)}")
    if fact.carried_forward:
        behind.append(f"hvorav videreført {in_digits(fact.carried_forward, 1)}")
    if fact.derived_from:
        behind.append("av " + " og ".join(f"`{parent}`" for parent in fact.derived_from[:3]))
    note = f" ({', '.join(behind)})" if behind else ""
    return f"[{', '.join(about)}: {number}]{{#{anchor(fact.id)} .register-value}}{note}"


def _shortened(columns: tuple[str, ...]) -> tuple[str, ...]:
    """A long list of columns as its ends; the JSON has them all."""
    return columns if len(columns) <= 4 else (columns[0], "…", columns[-1])


def _escaped(text: str) -> str:
    """Text that Markdown must not read as markup."""
    return "".join(f"\\{c}" if c in "*_[]`<>$#@" else c for c in text)
