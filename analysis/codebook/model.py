"""The codebook: what was asked, of whom, in which years, and what is counted from the answers.

*Section*: a block of the form. *Question*: one entry with wording and type. *Item*: a line of a
question that repeats the same options. *Option*: an answer that can be chosen. *Variable*: one
column of the answer file. *Measure*: a statistic counted from variables, named by the stem of its
ledger ids, so that the synthesis, the analysis and the ledger mean the same thing by one name.

Variables are named after the question, the item and (for multiple choice) the option, joined by
two underscores: `eldre_behov`, `bolig_status__psykisk_helse`, `bolig_arsak__rop_bolig`.
"""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

QuestionType = Literal["single", "multi", "scale5", "yes_no_unknown", "number", "fte", "text"]
Statistic = Literal["share", "count", "total", "rate", "ratio", "respondents", "respondents_share"]
Group = Literal["all", "adults", "children"]
Key = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
MeasureId = Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Option(_Entry):
    """An answer, or an item: `key` stands in the data, `label` in print."""

    key: Key
    label: str


class Filter(_Entry):
    """The question is asked only where `variable` has one of the values `is_one_of`."""

    variable: str
    is_one_of: tuple[str, ...]


class Code(_Entry):
    """A theme of an open question: an answer belongs to it when it holds one of the word stems."""

    key: Key
    label: str
    stems: tuple[str, ...]


class Question(_Entry):
    """One question of the form, with every year in which it is known to have been asked."""

    key: Key
    text: str
    type: QuestionType
    years: tuple[int, ...]
    group: Group = "all"
    options: tuple[Option, ...] = ()
    items: tuple[Option, ...] = ()
    exclusive: tuple[str, ...] = ()
    filter: Filter | None = None
    codes: tuple[Code, ...] = ()
    note: str = ""

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """The question's columns in the answer file, in the order of the form."""
        stems = [f"{self.key}__{item.key}" for item in self.items] or [self.key]
        if self.type != "multi":
            return tuple(stems)
        return tuple(f"{stem}__{option.key}" for stem in stems for option in self.options)


class Section(_Entry):
    """A block of the form; `respondents` is how many units answered it, by year, where printed."""

    key: Key
    title: str
    questions: tuple[Question, ...]
    respondents: dict[int, int] = {}


class Measure(_Entry):
    """A statistic of the answers, defined once.

    * `share`: per cent of the base with one of `options` (for several `variables`: in any of them).
    * `count`: number of those units.
    * `total`: sum of `variables` over the units; with `distinct_by`, shared teams counted once.
    * `rate`: that sum per `per` inhabitants of `population`.
    * `ratio`: that sum in per cent of the sum of `denominator`.
    * `respondents`, `respondents_share`: units that answered `section`, or `variables`; of all units.

    The base of a share is the units that answered the variable, unless `base` is `frame`: then all
    units of the year, with no answer counted as no.
    """

    id: MeasureId
    statistic: Statistic
    label: str
    definition: str
    variables: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    denominator: tuple[str, ...] = ()
    section: str = ""
    base: Literal["answered", "frame"] = "answered"
    distinct_by: str = ""
    per: int = 1
    population: Group = "all"
    group: Group = "all"
    decimals: int = 0
    years: tuple[int, ...] = ()


class UnitGroup(_Entry):
    """A named group of units that the ledger speaks of, by size class or county keys."""

    key: Key
    label: str
    size_classes: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()


class SizeClass(_Entry):
    """Municipalities by inhabitants, `lower <= n < upper`; Oslo districts are a class of their own."""

    key: Key
    label: str
    lower: int = 0
    upper: int | None = None


class Codebook(_Entry):
    """The whole instrument."""

    title: str
    size_classes: tuple[SizeClass, ...]
    groups: tuple[UnitGroup, ...] = ()
    sections: tuple[Section, ...]
    measures: tuple[Measure, ...] = ()

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its key."""
        return {q.key: q for section in self.sections for q in section.questions}

    @cached_property
    def question_of(self) -> dict[str, Question]:
        """The question behind every variable."""
        return {v: q for q in self.questions.values() for v in q.variables}

    @cached_property
    def measure(self) -> dict[str, Measure]:
        """Every measure by its id."""
        return {m.id: m for m in self.measures}

    @cached_property
    def section(self) -> dict[str, Section]:
        """Every section by its key."""
        return {s.key: s for s in self.sections}

    def variables(self, year: int) -> tuple[str, ...]:
        """The columns of the answer file of `year`, in the order of the form."""
        asked = (q for q in self.questions.values() if year in q.years)
        return tuple(v for q in asked for v in q.variables)

    def years(self, measure: Measure) -> tuple[int, ...]:
        """The years in which every variable of the measure was asked, in order."""
        if measure.years:
            return measure.years
        named = measure.variables + measure.denominator
        asked = [set(self.question_of[v].years) for v in named]
        if measure.section:
            asked += [{y for q in self.section[measure.section].questions for y in q.years}]
        return tuple(sorted(set.intersection(*asked))) if asked else ()

    @model_validator(mode="after")
    def _names_are_known_and_unique(self) -> Self:
        problems = list(_problems(self))
        if problems:
            raise ValueError("\n".join(problems))
        return self


def _problems(codebook: Codebook) -> list[str]:
    """What the types cannot say: every name used exists, and no name stands twice."""
    from difflib import get_close_matches

    def unknown(kind: str, name: str, where: str, known: list[str]) -> list[str]:
        if name in known:
            return []
        near = get_close_matches(name, known, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        return [f"{where}: {kind} {name!r} does not exist{hint}"]

    variables = list(codebook.question_of)
    problems: list[str] = []
    seen: set[str] = set()
    for key in [q.key for s in codebook.sections for q in s.questions] + [
        m.id for m in codebook.measures
    ]:
        if key in seen:
            problems.append(f"{key!r} stands twice; give one of them another key")
        seen.add(key)
    for question in codebook.questions.values():
        if question.filter:
            problems += unknown(
                "variable", question.filter.variable, f"filter of {question.key!r}", variables
            )
        if question.type in ("single", "multi", "scale5", "yes_no_unknown") and not question.options:
            problems.append(f"question {question.key!r}: type {question.type!r} needs options")
    for measure in codebook.measures:
        where = f"measure {measure.id!r}"
        for variable in measure.variables + measure.denominator:
            problems += unknown("variable", variable, where, variables)
        for option in measure.options if not problems else ():
            question = codebook.question_of[measure.variables[0]]
            problems += unknown("option", option, where, [o.key for o in question.options])
        if measure.section:
            problems += unknown("section", measure.section, where, list(codebook.section))
    return problems
