"""Reading `data/quality.yml`, with every mistake in it told at its line."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import BaseModel

from analysis.codebook import Codebook
from analysis.errors import UserError, nearest
from analysis.quality import declared
from analysis.quality.declared import Declared, Rules
from analysis.yaml_file import read_yaml
from analysis.yaml_model import line_of, modelled

_MODELS: tuple[type[BaseModel], ...] = (
    *(declared.Thresholds, declared.Rules, declared.ChangeRule, declared.LineRule),
    *(declared.SlipRule, declared.OutlierRule, declared.SilenceRule, declared.StatusRule),
    *(declared.TeamRule, declared.BaseRule, declared.BaseDropRule),
)
_FIELDS = {name for model in _MODELS for name in model.model_fields}


class RulesError(UserError):
    """Mistakes in the declared rules, each as `file:line: place: what is wrong; remedy`."""


def read_rules(root: Path, codebook: Codebook) -> Rules:
    """The rules of the project at `root`, whose names stand in the codebook.

    Raises:
        TextFileError: the file cannot be read.
        YamlFileError: it is not YAML.
        RulesError: all mistakes of the first kind met: the fields, the names.
    """
    path = root / "data" / "quality.yml"
    written = read_yaml(path, str(path))
    rules = modelled(written, str(path), Declared, RulesError, _FIELDS).rules
    assert written.node is not None
    unknown = [
        f"{path}:{line_of(written.node, ('rules', *place))}: {' › '.join(map(str, place))}: {text}"
        for place, text in _unknown(rules, codebook)
    ]
    if unknown:
        raise RulesError(unknown)
    return rules


def _unknown(rules: Rules, codebook: Codebook) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for name, rule in rules.by_id().items():
        for place, question in _entries(getattr(rule, "questions", ())):
            yield from _checked(
                (name, "questions", place), "question", question, codebook.questions
            )
    for question, variable in rules.change.questions.items():
        yield from _checked(
            ("change", "questions", question), "variable", variable, codebook.question_of
        )
        asked = codebook.question_of.get(variable)
        for option in rules.change.real if asked else ():
            known = [o.key for o in asked.options] if asked else []
            yield from _checked(("change", "real"), "option", option, known)
    for position, section in enumerate(rules.status.confirmed_sections):
        yield from _checked(
            ("status", "confirmed_sections", position), "section", section, codebook.section
        )


def _entries(questions: Iterable[str]) -> Iterator[tuple[str | int, str]]:
    """The names with their place: a key of a map, a position of a list."""
    for position, name in enumerate(questions):
        yield (name if isinstance(questions, dict) else position), name


def _checked(
    place: tuple[str | int, ...], kind: str, name: str, known: Iterable[str]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    known = list(known)
    if name not in known:
        yield place, f"{kind} {name!r} does not exist{nearest(name, known)}"
