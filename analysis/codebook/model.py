"""The codebook: what was asked, of whom, in which years, and what is counted from the answers.

*Section*: a block of the form. *Question*: one entry with wording and type. *Item*: a line of a
question that repeats the same options. *Option*: an answer that can be chosen. *Variable*: one
column of the answer file. *Measure*: a statistic counted from variables, named by the stem of its
ledger ids, so that the synthesis, the analysis and the ledger mean the same thing by one name.

Variables are named after the question, the item and (for multiple choice) the option, joined by
two underscores: `eldre_behov`, `bolig_status__mental_health`, `bolig_arsak__rop_housing`.
"""

from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

QuestionType = Literal["single", "multi", "scale5", "yes_no_unknown", "number", "fte", "text", "id"]
Statistic = Literal["share", "count", "total", "rate", "ratio", "respondents", "respondents_share"]
Group = Literal["all", "adults", "children"]
Key = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
MeasureId = Annotated[str, Field(pattern=r"^[a-z0-9_]+(\.[a-z0-9_]+)*$")]
FamilyId = Annotated[str, Field(pattern=r"^[a-z0-9_.]*\{(item|option)\}[a-z0-9_.{}]*$")]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Option(_Entry):
    """An answer, or an item: `key` stands in the data, `label` in print."""

    key: Key
    label: str


def _options(value: Any) -> Any:
    """`{key: label}`, the short way to write options, as a list of options."""
    if isinstance(value, dict):
        return [{"key": key, "label": label} for key, label in value.items()]
    return value


Options = Annotated[tuple[Option, ...], BeforeValidator(_options)]


class Filter(_Entry):
    """The question is asked only where `variable` has one of the values `is_one_of`.

    A multiple-choice variable has the value "1" where it was chosen. When `variable` names a whole
    question with the same items, each item is asked by the answer to the same item there.
    """

    variable: str
    is_one_of: tuple[str, ...]


class Code(_Entry):
    """A theme of an open question: an answer belongs to it when it holds one of the word stems."""

    key: Key
    label: str
    stems: tuple[str, ...]


class Question(_Entry):
    """One question of the form, with every year in which it is known to have been asked.

    `respondents` is how many units answered, where it differs from the section. `sums_to` names a
    question with the same total for every unit, `at_most` the items that cannot exceed another.
    """

    key: Key
    text: str
    type: QuestionType
    years: tuple[int, ...]
    group: Group = "all"
    options: Options = ()
    items: Options = ()
    exclusive: tuple[str, ...] = ()
    filter: Filter | None = None
    respondents: dict[int, int] = {}
    sums_to: str = ""
    at_most: dict[str, str] = {}
    codes: tuple[Code, ...] = ()
    note: str = ""

    @cached_property
    def variables(self) -> tuple[str, ...]:
        """The question's columns in the answer file, in the order of the form."""
        stems = [f"{self.key}__{item.key}" for item in self.items] or [self.key]
        if self.type != "multi":
            return tuple(stems)
        return tuple(f"{stem}__{option.key}" for stem in stems for option in self.options)

    @cached_property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """The columns that one answer fills: all options of an item, or a single variable."""
        if self.type != "multi":
            return tuple((variable,) for variable in self.variables)
        size = len(self.options)
        starts = range(0, len(self.variables), size)
        return tuple(self.variables[start : start + size] for start in starts)


class Section(_Entry):
    """A block of the form; `respondents` is how many units answered it, by year.

    A unit that gave no full-time equivalents keeps last year's for at most `carry_forward` years
    in a row; 0 is never.
    """

    key: Key
    title: str
    questions: tuple[Question, ...]
    respondents: dict[int, int] = {}
    carry_forward: int = Field(default=0, ge=0)
    note: str = ""


class Measure(_Entry):
    """A statistic of the answers, defined once.

    * `share`: per cent of the base with one of `options` (for several `variables`: in any of them).
    * `count`: number of those units.
    * `total`: sum of `variables` over the units, in full-time equivalents unless `unit` says what; with `distinct_by`, units with the same value of
      that variable share a team and are counted once (the first one; a blank is a team of its own).
    * `rate`: that sum per `per` inhabitants of `population`.
    * `ratio`: that sum in per cent of the sum of `denominator`.
    * `respondents`, `respondents_share`: units that answered `section`, or `variables`; of all
      units. Full-time equivalents carried forward from last year are not an answer.

    `options` is empty for multiple choice: the variable itself says that it was chosen.
    The base of a share is the units that answered the variable, unless `base` is `frame`: then all
    units of the year, with no answer counted as no. `leave_out` takes units out of a change, in
    both years, by their answer in the later year. For a single unit the measure is not published
    where its denominator is under `least`.
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
    leave_out: Filter | None = None
    unit: str = ""
    per: int = 1
    population: Group = "all"
    group: Group = "all"
    decimals: int = 0
    years: tuple[int, ...] = ()
    least: int = 0


class Family(_Entry):
    """One measure for every item and option of a question; `id` holds `{item}`, `{option}` or both.

    `{item}` and `{option}` in `label` and `definition` stand for their labels. A `ratio` is of the
    whole question. Without `{option}` in the id, `options` are counted together.
    """

    id: FamilyId
    question: str
    statistic: Literal["share", "count", "total", "ratio"]
    label: str
    definition: str
    options: tuple[str, ...] = ()
    base: Literal["answered", "frame"] = "answered"
    group: Group = "all"
    decimals: int = 0


class Range(_Entry):
    """Measures that are printed together as their lowest and highest value."""

    id: MeasureId
    measures: tuple[str, ...]


class UnitGroup(_Entry):
    """A named group of units that the ledger speaks of, by size class or county keys."""

    key: Key
    label: str
    size_classes: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()


class SizeClass(_Entry):
    """Municipalities by inhabitants, `lower < n <= upper`; Oslo districts are a class of their own.

    The printed table puts the municipality with exactly 2 000 inhabitants in the smallest class.
    """

    key: Key
    label: str
    lower: int = 0
    upper: int | None = None


class SeriesBreak(_Entry):
    """A break in the series of `sections`: nothing of `before` is compared with the years before it."""

    before: int
    word: str
    sections: tuple[str, ...]


class Codebook(_Entry):
    """The whole instrument; `measures` holds those written one by one and those of the families.

    `divisions` says for a year in which municipal division its answers are kept, by the first year
    of that division, where it is not the division of the year itself.
    """

    title: str
    size_classes: tuple[SizeClass, ...]
    divisions: dict[int, int] = {}
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
