"""What this report prints, as published figures are held against it."""

from collections import defaultdict

from report.chapters.reading import Reading
from report.chapters.register import register_entries
from report.reconcile.agreement import fraction_limits
from report.reconcile.read_back import Told
from report.reconcile.reconciled import Report


def printed_here(reading: Reading) -> Report:
    """The facts of the chapters read so far, those behind them in the register, and the bound words."""
    facts = reading.results.facts
    printed = dict.fromkeys(reading.printed_facts())
    for fact_id in tuple(printed):
        printed |= dict.fromkeys(facts.ancestors(fact_id))
    words: dict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        for fact in claim.facts:
            words[fact.id].add(claim.words.casefold())
    return Report(
        facts=facts, printed=printed, fractions=fraction_limits(reading.lexicon), words=words
    )


def told_in_register(reading: Reading) -> tuple[Told, ...]:
    """Every fact that the register tells of, in its order, with the words that it uses."""
    told: list[Told] = []
    for _, entries in register_entries(reading):
        for entry in entries:
            definition = f"{entry.name} {entry.definition}"
            for value in entry.values:
                told.append(Told(_fact(value.anchor), definition, f"{value.about}: {value.number}"))
                between = value.between.join(part.number for part in value.parts)
                told += (
                    Told(_fact(part.anchor), definition, f"{value.number} ({between})")
                    for part in value.parts
                )
    return tuple(told)


def _fact(anchor: str) -> str:
    return anchor.removeprefix("fact-")
