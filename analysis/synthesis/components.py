"""Which questions must be solved together: those that a figure, a filter or a common sum connects."""

from collections.abc import Iterable

from analysis.codebook import Codebook, Measure, Question
from analysis.synthesis.targets import Point, Target, all_points

# A question in a year.
Node = tuple[str, int]


def nodes_of(codebook: Codebook, point: Point) -> list[Node]:
    """The questions behind a measure in the point's year; for a section, its first question."""
    return [(key, point.year) for key in _questions(codebook, point.measure)]


def _questions(codebook: Codebook, measure: Measure) -> list[str]:
    named = measure.variables + measure.denominator
    if not named:
        return [codebook.section[measure.section].questions[0].key]
    return list(dict.fromkeys(codebook.question_of[v].key for v in named))


def source_of(codebook: Codebook, question: Question) -> str:
    """The key of the question that the filter looks at, or nothing."""
    if question.filter is None:
        return ""
    variable = question.filter.variable
    return variable if variable in codebook.questions else codebook.question_of[variable].key


def components(codebook: Codebook, years: Iterable[int], wanted: list[Target]) -> list[list[Node]]:
    """Questions by year that must be solved together, each list and the lists in the form's order."""
    years = list(years)
    nodes = [(q.key, y) for q in codebook.questions.values() for y in years if y in q.years]
    order = {node: number for number, node in enumerate(nodes)}
    leader = {node: node for node in nodes}

    def find(node: Node) -> Node:
        while leader[node] != node:
            node = leader[node]
        return node

    def join(together: list[Node]) -> None:
        first, *rest = sorted({find(n) for n in together if n in leader}, key=order.__getitem__)
        leader.update(dict.fromkeys(rest, first))

    for target in wanted:
        join([node for point in all_points(target) for node in nodes_of(codebook, point)])
    for key, year in nodes:
        question = codebook.questions[key]
        related = (key, source_of(codebook, question), question.sums_to)
        join([(name, year) for name in related if name])
    found: dict[Node, list[Node]] = {}
    for node in nodes:
        found.setdefault(find(node), []).append(node)
    return list(found.values())
