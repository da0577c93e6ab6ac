"""Connected questions: those whose answers are tied by sums, equal totals or filters, and so told by each other."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from analysis.codebook import Codebook
from analysis.disclosure.number import Number


def questions_of(codebook: Codebook, number: Number) -> frozenset[str]:
    """The questions whose answers a number is a sum of."""
    return frozenset(
        variable if quantity.kind == "theme" else codebook.question_of[variable].key
        for quantity in number.terms
        for variable in quantity.variables
    )


def connected(
    codebook: Codebook, numbers: Sequence[Number], targets: Sequence[Number]
) -> Iterator[frozenset[str]]:
    """The sets of questions that the targets' questions reach, each once."""
    links: dict[str, set[str]] = defaultdict(set)

    def link(keys: Collection[str]) -> None:
        for key in keys:
            links[key] |= set(keys)

    for together in {questions_of(codebook, number) for number in numbers}:
        link(together)
    for question in codebook.questions.values():
        if question.sums_to:
            link({question.key, question.sums_to})
        if question.filter:
            source = question.filter.variable
            root = source if source in codebook.questions else codebook.question_of[source].key
            link({question.key, root})
    seen: set[str] = set()
    for target in targets:
        reached = set(questions_of(codebook, target)) - seen
        queue = list(reached)
        while queue:
            new = links[queue.pop()] - reached
            reached |= new
            queue += new
        if reached:
            seen |= reached
            yield frozenset(reached)
