"""What a template may be: prose with conditions and short loops, so that every template ends.

A *step* is one turn of a loop. What a step prints is known from the template's text, so a loop is
stopped before it has filled the memory. What could run on without a loop, or grow a text from itself,
is not in the language: macros, recursive loops, joined texts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jinja2 import TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError

STEPS = 10_000
SIGNS = 2_000_000
COUNTED = "counted"

_NOT_IN_THE_LANGUAGE: dict[type[nodes.Node], str] = {
    nodes.Macro: "macro",
    nodes.Block: "block",
    nodes.FilterBlock: "filter",
    nodes.AssignBlock: "set … endset",
    nodes.Concat: "~",
}


@dataclass
class Bounds:
    """What one template has left of its steps and of the signs that its loops print."""

    steps: int = STEPS
    signs: int = SIGNS

    def counted(self, items: Iterable[object], signs: int) -> Iterator[object]:
        """The items, each a step that prints so many signs. Raises SecurityError when too many."""
        for item in items:
            self.steps -= 1
            self.signs -= signs
            if self.steps < 0:
                raise SecurityError(f"a chapter's loops take at most {STEPS} steps together")
            if self.signs < 0:
                raise SecurityError(f"a chapter's loops print at most {SIGNS} signs together")
            yield item


def bounded(template: nodes.Template) -> nodes.Template:
    """The template with every loop counted.

    Raises:
        TemplateSyntaxError: it uses what is not in the language, with the line.
    """
    for node in template.find_all(tuple(_NOT_IN_THE_LANGUAGE)):
        name = _NOT_IN_THE_LANGUAGE[type(node)]
        raise TemplateSyntaxError(f"a chapter has no {name}; write the text out", node.lineno)
    for loop in template.find_all(nodes.For):
        if loop.recursive:
            raise TemplateSyntaxError("a chapter has no recursive loop", loop.lineno)
        signs = nodes.Const(sum(map(_signs, loop.body)), lineno=loop.lineno)
        loop.iter = nodes.Filter(loop.iter, COUNTED, [signs], [], None, None, lineno=loop.lineno)
    return template


def _signs(node: nodes.Node) -> int:
    """The length of the text in a loop's body; what stands in a loop within it is counted there."""
    if isinstance(node, nodes.For):
        return 0
    own = len(node.data) if isinstance(node, nodes.TemplateData) else 0
    return own + sum(map(_signs, node.iter_child_nodes()))
