"""The chapter language: Jinja with delimiters that leave Quarto's braces alone.

A fact is written by its id, `<< fte.total.now >>` or `<< fte.total.2018 >>`. Ids hold parts that are no Jinja names
(`2022_2023` would be read as a number), so they are turned into calls, each with its line, before
Jinja sees the text. See docs/chapter-language.md.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    FileSystemBytecodeCache,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    Undefined,
    nodes,
)
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from report.chapters.bounded import COUNTED, Bounds, bounded
from report.chapters.reading import (
    Marked,
    Mention,
    Reading,
    as_capital,
    as_words,
    holds_for,
    with_sign,
)
from report.chapters.years import resolved

CODE = re.compile(r"<#.*?#>|<<.*?>>|<%.*?%>", re.DOTALL)
_STRING_CALL_OR_PATH = re.compile(
    r"""
      "[^"]*" | '[^']*'
    | (?P<call>\b(?:figure|table|plain|quotation|unit_tables|exhibit_list)\()\s*
    | (?P<path>(?<![\w.])[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+(?![\w(]))
    """,
    re.VERBOSE,
)
_YEAR_AT_END = re.compile(r"\.(?:19|20)\d\d(?:_(?:19|20)\d\d)?$")


def only_what_is_known(value: object) -> object:
    """Let a template print facts, bound words and exceptions; a typed number or word stops it.

    Raises TypeError with what was printed and how it should be.
    """
    if isinstance(value, Mention | Marked | Undefined):
        return value
    raise TypeError(
        f"<< {value!r} >> prints what is no fact; print a fact by its id, bind words with holds_for, "
        'or write plain("text", "why it is no result")'
    )


class _Chapters(BaseLoader):
    """The chapters read so far, by file, with their fact ids written as calls.

    Only the one that is `open` can be had, and none once it runs, so no chapter takes in another.
    """

    def __init__(self) -> None:
        self.called: dict[str, str] = {}
        self.open = ""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text, the name that errors give, and whether it is still the same."""
        if template != self.open:
            raise TemplateError(f"a chapter cannot take in {template!r}; write the text here")
        called = self.called[template]
        return called, template, lambda: template == self.open and self.called[template] == called


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, in which no sum is made either, no text is grown, and nothing runs for long."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))
    bounds = Bounds()

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = bounded(super()._parse(source, name, filename))
        template.set_environment(self)
        return template

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Texts and lists have methods that make longer ones; a chapter needs none of them."""
        grows = isinstance(obj, str | bytes | list | tuple | dict)
        return not grows and super().is_safe_attribute(obj, attr, value)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Refuse."""
        raise SecurityError(f"a template does not reckon ({operator}); compute it in analysis/")


@lru_cache(maxsize=1)
def environment(cache: Path) -> _Environment:
    """The one Jinja environment: strict about names, closed to everything but the results.

    Compiled chapters are kept in `cache` by their contents.
    """
    cache.mkdir(parents=True, exist_ok=True)
    env = _Environment(
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
        finalize=only_what_is_known,
        loader=_Chapters(),
        bytecode_cache=FileSystemBytecodeCache(str(cache)),
    )
    env.globals = {}
    env.filters = {
        "signed": with_sign,
        "words": as_words,
        "capital": as_capital,
        "holds_for": holds_for,
        COUNTED: lambda items, signs: env.bounds.counted(items, signs),
    }
    return env


def with_calls(source: str, roots: Iterable[str], edition: int) -> str:
    """The template with every fact id as `fact(line, "id")`, and a line in every other call.

    Years that are said relative to the edition are put in. A dotted path is a fact id when its first
    part begins some fact's id (`roots`) or when it ends in a year, so that a misspelt theme is still
    reported as an undefined fact. `edition.…` is a field and never a fact.
    """
    known = frozenset(roots)
    pieces: list[str] = []
    at = 0
    for code in CODE.finditer(source):
        pieces.append(source[at : code.start()])
        at = code.end()
        if code.group().startswith("<#"):
            pieces.append(code.group())
            continue
        start = source.count("\n", 0, code.start()) + 1

        def call(match: re.Match[str], text: str = code.group(), start: int = start) -> str:
            path = match.group()
            line = start + text.count("\n", 0, match.start())
            if match["call"]:
                return f"{match['call']}{line}, "
            root = path.partition(".")[0]
            if not match["path"] or root == "edition":
                return path
            fact_id = resolved(path, edition)
            is_fact = root in known or _YEAR_AT_END.search(fact_id)
            return f'fact({line}, "{fact_id}")' if is_fact else path

        pieces.append(_STRING_CALL_OR_PATH.sub(call, code.group()))
    return "".join((*pieces, source[at:]))


def render_template(
    source: str, reading: Reading, names: dict[str, object], cache: Path, edition: int
) -> str:
    """The chapter as Quarto Markdown; every mistake in it is noted in the reading."""
    env = environment(cache)
    assert isinstance(env.loader, _Chapters)
    env.bounds = Bounds()
    env.loader.called[reading.file] = with_calls(source, reading.roots, edition)
    env.loader.open = reading.file
    try:
        template = env.get_template(reading.file)
        env.loader.open = ""
        return template.render(names)
    except TemplateSyntaxError as error:
        reading.find(error.lineno, "template", error.message or "", "See docs/chapter-language.md.")
    except Exception as error:  # whatever a template does wrong is its writer's to mend
        remedy = "See docs/chapter-language.md; a fact is written by its id."
        reading.find(_line_of(error, reading.file), "template", str(error), remedy)
    return ""


def _line_of(error: BaseException, file: str) -> int:
    """The template line on which a running template failed."""
    line, step = 0, error.__traceback__
    while step is not None:
        if step.tb_frame.f_code.co_filename == file:
            line = step.tb_lineno
        step = step.tb_next
    return line
