"""Where a number has been printed before, and as what: the ledger's figures by the fact they agree with."""

import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from analysis.statements.sources import Sources, read_sources
from report.chapters.reading import Reading
from report.kept import code_of, kept_text
from report.reconcile import agreement, reconciled, status, with_ledger
from report.reconcile.reconciled import Reconciled, Report

InPrint = Mapping[str, tuple[str, ...]]


def kept_in_print(root: Path, reading: Reading, folder: Path, results_key: str) -> InPrint:
    """A sentence for each earlier printing, by fact id; kept in `folder` for the same results and words.

    Every computed fact is held against the ledger, so that the answer is the same on every page.
    Raises UserError when the ledger or what belongs to it has mistakes.
    """
    words: dict[str, set[str]] = defaultdict(set)
    for claim in reading.claims:
        for fact in claim.facts:
            words[fact.id].add(claim.words.casefold())

    def make() -> str:
        facts = reading.results.facts
        limits = agreement.fraction_limits(reading.lexicon)
        report = Report(facts=facts, printed=facts.keys(), fractions=limits, words=words)
        found = with_ledger.reconcile_ledger(root, report)
        return json.dumps(earlier_print(found.rows, read_sources(root)), ensure_ascii=False)

    said = json.dumps({name: sorted(of) for name, of in sorted(words.items())}, ensure_ascii=False)
    code = code_of(sys.modules[__name__], agreement, reconciled, status, with_ledger)
    kept = kept_text(folder, (results_key, said, code), make)
    return {name: tuple(told) for name, told in json.loads(kept).items()}


def earlier_print(rows: tuple[Reconciled, ...], sources: Sources) -> dict[str, list[str]]:
    """The sentences of the figures that have a fact here, by its id."""
    told: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row.fact:
            told[row.fact].append(_sentence(row, sources))
    return {name: list(dict.fromkeys(said)) for name, said in told.items()}


def _sentence(row: Reconciled, sources: Sources) -> str:
    figure = row.figure
    unit = figure.unit_word if any(sign.isdigit() for sign in figure.published_as) else ""
    reason = f" {row.reason}" if row.status == "explained" else ""
    words = status.WORDS[row.status]
    return f"«{figure.published_as}{unit}» i {sources.name(figure.source)}: {words}.{reason}"
