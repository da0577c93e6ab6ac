"""Printed sums of whole questions, which the wishes for their items start from."""

from analysis.codebook import Codebook
from analysis.synthesis.components import Node
from analysis.synthesis.targets import Target


def printed_totals(codebook: Codebook, targets: list[Target]) -> dict[Node, float]:
    """The printed sum of a question in a year, or what the printed change to the next one leaves."""
    totals: dict[Node, float] = {}
    changes: dict[tuple[Node, Node], float] = {}
    for target in targets:
        nodes = _nodes(codebook, target)
        middle = (target.low + target.high) / 2
        if target.kind == "level" and len(nodes) == 1:
            totals[nodes[0]] = middle
        elif target.kind == "change_abs" and len(nodes) == 2:
            changes[nodes[0], nodes[1]] = middle
    for (before, after), change in changes.items():
        if after in totals:
            totals.setdefault(before, totals[after] - change)
    return totals


def _nodes(codebook: Codebook, target: Target) -> list[Node]:
    """The questions that the target is the national sum of."""
    whole = {frozenset(q.variables): q.key for q in codebook.questions.values()}
    return [
        (whole[frozenset(point.measure.variables)], point.year)
        for point in target.points
        if point.measure.statistic == "total"
        and not point.group
        and not point.measure.leave_out
        and frozenset(point.measure.variables) in whole
    ]
