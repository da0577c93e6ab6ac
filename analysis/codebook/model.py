"""The codebook: what was asked, of whom, in which years, and what is counted from the answers."""

from functools import cached_property
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from analysis.codebook.counted import Family, Measure, Range
from analysis.codebook.instrument import Entry, Filter, Key, Question, Section


class UnitGroup(Entry):
    """A named group of units that the ledger speaks of, by size class or county keys."""

    key: Key
    label: str
    size_classes: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()


class SizeClass(Entry):
    """Municipalities by inhabitants, `lower < n <= upper`; Oslo districts are a class of their own.

    The printed table puts the municipality with exactly 2 000 inhabitants in the smallest class.
    """

    key: Key
    label: str
    lower: int = 0
    upper: int | None = None


class SeriesBreak(Entry):
    """A break in series: nothing of `before` is compared with the years before it.

    It breaks the full-time equivalents of `sections`, and everything counted from `questions`.
    """

    before: int
    word: str
    sections: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()


class Codebook(Entry):
    """The whole instrument; `measures` holds those written one by one and those of the families.

    `divisions` says for a year in which municipal division its answers are kept, by the first year
    of that division, where it is not the division of the year itself.
    """

    title: str
    size_classes: tuple[SizeClass, ...]
    divisions: dict[int, int] = Field(default={})
    breaks: tuple[SeriesBreak, ...] = ()
    groups: tuple[UnitGroup, ...] = ()
    sections: tuple[Section, ...]
    families: tuple[Family, ...] = ()
    single_measures: tuple[Measure, ...] = Field(default=(), alias="measures")
    ranges: tuple[Range, ...] = ()

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its key."""
        return {q.key: q for section in self.sections for q in section.questions}

    @cached_property
    def question_of(self) -> dict[str, Question]:
        """The question behind every variable."""
        return {v: q for q in self.questions.values() for v in q.variables}

    @cached_property
    def section_of(self) -> dict[str, Section]:
        """The section of every question, by the question's key."""
        return {q.key: section for section in self.sections for q in section.questions}

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Every measure, those of families first."""
        from analysis.codebook.families import members

        of_families = [m for f in self.families for m in members(f, self.questions[f.question])]
        return (*of_families, *self.single_measures)

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

    def respondents(self, question: Question, year: int) -> int:
        """How many units answered the question, or its section, in `year`; before its filter."""
        section = self.section_of[question.key]
        return question.respondents.get(year, section.respondents.get(year, 0))

    def filter_of(self, variable: str) -> Filter | None:
        """The filter of one variable, with a question named by item turned into its variable."""
        question = self.question_of[variable]
        if question.filter is None or question.filter.variable not in self.questions:
            return question.filter
        source = self.questions[question.filter.variable]
        if not source.items:
            return question.filter
        item = variable.split("__")[1]
        return Filter(variable=f"{source.key}__{item}", is_one_of=question.filter.is_one_of)

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
        from analysis.codebook.names import problems

        found = problems(self)
        if found:
            text = (
                "\n".join(problem.text for problem in found).replace("{", "{{").replace("}", "}}")
            )
            raise PydanticCustomError("names", text, {"problems": found})
        return self
