"""The chapter language: Jinja with delimiters that leave Quarto's braces alone.

A fact is written by its id, `<< fte.total.2023 >>`. Ids hold parts that are no Jinja names
(`2022_2023` would be read as a number), so they are turned into calls, each with its line, before
Jinja sees the text. See docs/chapter-language.md.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from report.chapters.reading import Reading, as_capital, as_words, holds_for, with_sign

_CODE = re.compile(r"<#.*?#>|<<.*?>>|<%.*?%>", re.DOTALL)
_STRING_OR_PATH = re.compile(
    r"\"[^\"]*\"|'[^']*'|(?<![\w.])[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+(?![\w(])"
)
_YEAR_AT_END = re.compile(r"\.(?:19|20)\d\d(?:_(?:19|20)\d\d)?$")


@lru_cache(maxsize=1)
def environment() -> ImmutableSandboxedEnvironment:
    """The one Jinja environment: strict about names, closed to everything but the results."""
    env = ImmutableSandboxedEnvironment(
        variable_start_string="<<",
        variable_end_string=">>",
        block_start_string="<%",
        block_end_string="%>",
        comment_start_string="<#",
        comment_end_string="#>",
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters |= {
        "signed": with_sign,
        "words": as_words,
        "capital": as_capital,
        "holds_for": holds_for,
    }
    return env


def with_calls(source: str, roots: Iterable[str]) -> str:
    """The template with every fact id as `fact("id", line)`; lines stay where they are.

    A dotted path is a fact id when its first part begins some fact's id (`roots`) or when it ends
    in a year, so that a misspelt theme is still reported as an undefined fact.
    """
    known = frozenset(roots)
    pieces: list[str] = []
    at = 0
    for code in _CODE.finditer(source):
        pieces.append(source[at : code.start()])
        at = code.end()
        if code.group().startswith("<#"):
            pieces.append(code.group())
            continue
        start = source.count("\n", 0, code.start()) + 1

        def call(match: re.Match[str], text: str = code.group(), start: int = start) -> str:
            path = match.group()
            if path[0] in "\"'":
                return path
            is_fact = path.partition(".")[0] in known or _YEAR_AT_END.search(path)
            line = start + text.count("\n", 0, match.start())
            return f'fact("{path}", {line})' if is_fact else path

        pieces.append(_STRING_OR_PATH.sub(call, code.group()))
    return "".join((*pieces, source[at:]))


def render_template(source: str, reading: Reading, names: dict[str, object]) -> str:
    """The chapter as Quarto Markdown; every mistake in it is noted in the reading."""
    roots = {fact_id.partition(".")[0] for fact_id in reading.results.facts}
    called = with_calls(source, roots)
    env = environment()
    try:
        tree = env.parse(called)
        _note_calls(tree, reading)
        template = Template.from_code(
            env, env.compile(tree, filename=reading.file), env.globals | names
        )
        return template.render()
    except TemplateSyntaxError as error:
        reading.find(error.lineno, "template", error.message or "", "See docs/chapter-language.md.")
    except (UndefinedError, SecurityError, TypeError, ValueError, AttributeError) as error:
        remedy = "See docs/chapter-language.md; a fact is written by its id."
        reading.find(_line_of(error, reading.file), "template", str(error), remedy)
    return ""


def _note_calls(tree: nodes.Template, reading: Reading) -> None:
    """Check what can be checked before the template runs: exhibits exist, exceptions give a reason."""
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name):
            continue
        given = [arg.value for arg in call.args if isinstance(arg, nodes.Const)]
        if call.node.name in ("figure", "table") and given:
            known = getattr(reading.results, f"{call.node.name}s")
            if given[0] not in known:
                from difflib import get_close_matches

                near = ", ".join(get_close_matches(given[0], known, n=3)) or "none"
                reading.find(
                    call.lineno, f"undefined {call.node.name}", given[0], f"Nearest: {near}."
                )
        if call.node.name == "plain" and len([text for text in given if str(text).strip()]) != 2:
            reading.find(
                call.lineno,
                "exception without a reason",
                str(given),
                'Write plain("text", "reason").',
            )


def _line_of(error: BaseException, file: str) -> int:
    """The template line on which a running template failed."""
    line, step = 0, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == file:
            line = step.tb_lineno
        step = step.tb_next
    return line
