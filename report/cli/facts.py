"""`report facts`: find numbers, and show one with its whole derivation."""

from typing import Annotated

import typer

from analysis.fact import CHANGES, Fact
from analysis.register import Register
from report.chapters.years import resolved
from report.cli.app import EditionOption, mistakes_are_said, project
from report.finding import CouldNotRun
from report.wording.number import in_digits, signed, spoken

SHOWN_AT_MOST = 40


def command(
    words: Annotated[
        list[str], typer.Argument(help="An id, or words to search for in ids and definitions.")
    ],
    edition: EditionOption = None,
) -> None:
    """Search the numbers of the edition; one exact id is shown with its definition and derivation."""
    with mistakes_are_said():
        from report.snapshot import take_snapshot

        here = project(edition)
        known = take_snapshot(here).results.facts
        words = [resolved(word, here.year) for word in words]
        if len(words) == 1 and words[0] in known:
            print(described(known[words[0]], known))
            return
        found = search(known, words)
        if not found:
            near = ", ".join(known.nearest(words[0])) or "none"
            raise CouldNotRun(f"no number matches {' '.join(words)!r}; nearest ids: {near}")
        for fact in found[:SHOWN_AT_MOST]:
            print(f"{fact.id:<60} {spoken(fact)}")
        if len(found) > SHOWN_AT_MOST:
            print(f"… and {len(found) - SHOWN_AT_MOST} more; add a word")


def search(known: Register, words: list[str]) -> list[Fact]:
    """The facts whose id, label, group or definition hold every word."""
    wanted = [word.casefold() for word in words]

    def text(fact: Fact) -> str:
        return f"{fact.id} {fact.label} {fact.group} {fact.definition}".casefold()

    return [fact for fact in known.values() if all(word in text(fact) for word in wanted)]


def described(fact: Fact, known: Register) -> str:
    """The fact's definition, base and sources, and the tree of facts that it was derived from."""
    rows = {
        "verdi": spoken(fact) if fact.suppressed else f"{fact.value.normalize():f} {fact.unit}",
        "regel": fact.suppressed,
        "trykt": signed(fact) if fact.kind in CHANGES else in_digits(fact.value, fact.decimals),
        "definisjon": fact.definition,
        "år": fact.year,
        "gruppe": fact.group,
        "grunnlag": fact.base + (f" ({in_digits(fact.base_n)})" if fact.base_n is not None else ""),
        "n": in_digits(fact.n) if fact.n is not None else "–",
        "videreført": in_digits(fact.carried_forward, 1) if fact.carried_forward else "",
        "kolonner": ", ".join(fact.sources),
        "regnet av": fact.computed_by,
        "merknad": fact.note,
    }
    lines = [fact.id, *(f"  {name:<11}{value}" for name, value in rows.items() if value)]
    if fact.derived_from:
        lines += ["  utledet av", *_tree(fact, known, "    ")]
    return "\n".join(lines)


def _tree(fact: Fact, known: Register, indent: str) -> list[str]:
    lines: list[str] = []
    for parent in fact.derived_from:
        if parent in known:
            lines.append(f"{indent}{parent} = {spoken(known[parent])}")
            lines += _tree(known[parent], known, indent + "  ")
    return lines
