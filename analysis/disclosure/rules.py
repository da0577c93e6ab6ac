"""The rule set of an edition: which numbers may not be published, each rule with its reason.

It stands in `data/<year>/disclosure.yml`. What a municipality does is no personal data, so a rule looks at
all questions only where it says so; otherwise at the sensitive answers that the file lists.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from analysis.codebook import Codebook, Measure
from analysis.codebook.instrument import Entry, Key, Question
from analysis.errors import UserError, nearest
from analysis.yaml_file import read_yaml
from analysis.yaml_model import line_of, modelled

Kind = Literal["base", "count", "persons", "dominance", "open_text"]
Reason = Annotated[str, Field(min_length=10)]

# The mark of what no rule withholds by itself, but sums with what is withheld would tell.
BY_SUMS = "sums"


class DisclosureError(UserError):
    """The rule set is missing or has mistakes."""


class Rule(Entry):
    """A condition on which a number is withheld.

    * `base`: fewer than `least` units stand behind a share or count.
    * `count`: fewer than `least` units, but not none, gave the answer.
    * `persons`: a share of fewer than `least` full-time equivalents, also of a single unit.
    * `dominance`: one unit has more than `at_most` per cent of a sum.
    * `open_text`: fewer than `least` open answers, but not none, have the theme.
    """

    key: Key
    kind: Kind
    of: Literal["sensitive", "all"] = "sensitive"
    least: int = Field(default=0, ge=0)
    at_most: int = Field(default=0, ge=0, le=100)
    reason: Reason


class Sensitive(Entry):
    """What makes a question's answers sensitive; `options` are the answers that are, all where it is empty."""

    options: tuple[str, ...] = ()
    reason: Reason


class Protection(Entry):
    """How wide what can be computed of a withheld number must stay: in units, and in per cent of its upper end."""

    units: int = Field(default=2, ge=1)
    percent: int = Field(default=20, ge=1, le=100)


class Disclosure(Entry):
    """The rule set; `not_sensitive` says why every other question is not.

    `also` names facts, or cells of unit tables, that a person withholds so that sums do not tell others.
    """

    protection: Protection
    sensitive: dict[str, Sensitive]
    not_sensitive: Reason
    rules: tuple[Rule, ...]
    also: dict[str, Reason] = Field(default={})

    def of_kind(self, kind: Kind) -> Iterator[Rule]:
        """The rules of one kind, in the file's order."""
        return (rule for rule in self.rules if rule.kind == kind)

    def covers(self, rule: Rule, question: str, options: tuple[str, ...] = ()) -> bool:
        """Whether the rule looks at these answers to a question; at any of its answers where none are named."""
        if rule.of == "all":
            return True
        found = self.sensitive.get(question)
        wanted = set(found.options) if found else set()
        return found is not None and (not wanted or not options or bool(wanted & set(options)))

    def too_few_persons(self, measure: Measure, codebook: Codebook) -> Rule | None:
        """The strictest rule on how many full-time equivalents a share of them must be of."""
        questions = {codebook.question_of[v].key for v in measure.variables + measure.denominator}
        rules = [r for r in self.of_kind("persons") if any(self.covers(r, q) for q in questions)]
        return max(rules, key=lambda rule: rule.least, default=None)


def disclosure_path(root: Path, year: int) -> Path:
    """Where the rule set of an edition stands."""
    return root / "data" / str(year) / "disclosure.yml"


def read_disclosure(root: Path, year: int, codebook: Codebook) -> Disclosure:
    """The rule set of an edition.

    Raises:
        YamlFileError: the file is not YAML.
        DisclosureError: it is missing, does not fit the model, or names what the codebook does not have.
    """
    path = disclosure_path(root, year)
    shown_as = path.relative_to(root).as_posix()
    if not path.is_file():
        remedy = "copy that of the year before and look it over; see data/README.md"
        raise DisclosureError(
            [f"{shown_as}: the rules of what is not published are missing; {remedy}"]
        )
    written = read_yaml(path, shown_as)
    fields = (*Rule.model_fields, *Sensitive.model_fields, *Protection.model_fields)
    rules = modelled(written, shown_as, Disclosure, DisclosureError, fields)
    assert written.node is not None
    if wrong := [
        f"{shown_as}:{line_of(written.node, place)}: {said}"
        for place, said in _misnamed(rules, codebook)
    ]:
        raise DisclosureError(wrong)
    return rules


def _misnamed(rules: Disclosure, codebook: Codebook) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for key, sensitive in rules.sensitive.items():
        question = codebook.questions.get(key)
        if question is None:
            known = nearest(key, codebook.questions) or "; keys stand in data/codebook.yml"
            yield ("sensitive", key), f"no question {key!r}{known}"
            continue
        for option in sensitive.options:
            if option not in (keys := _answers(question)):
                remedy = nearest(option, keys) or f"; it has {', '.join(keys)}"
                yield ("sensitive", key, "options"), f"{key!r} has no answer {option!r}{remedy}"
    for at, rule in enumerate(rules.rules):
        limit = "at_most" if rule.kind == "dominance" else "least"
        if not getattr(rule, limit):
            yield (
                ("rules", at),
                f"rule {rule.key!r} of kind {rule.kind!r} has no limit; add `{limit}`",
            )
        if rule.key == BY_SUMS or rule.key in {other.key for other in rules.rules[:at]}:
            yield ("rules", at), f"the key {rule.key!r} is taken; give the rule another"


def _answers(question: Question) -> tuple[str, ...]:
    return tuple(option.key for option in question.options)
