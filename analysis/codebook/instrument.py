"""The instrument: sections of questions, with the items, options, filters and years of each.

*Section*: a block of the form. *Question*: one entry with wording and type. *Item*: a line of a
question that repeats the same options. *Option*: an answer that can be chosen. *Variable*: one
column of the answer file, named after the question, the item and (for multiple choice) the option,
joined by two underscores: `eldre_behov`, `bolig_status__mental_health`, `bolig_arsak__rop_housing`.
"""

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

QuestionType = Literal["single", "multi", "scale5", "yes_no_unknown", "number", "fte", "text", "id"]
Group = Literal["all", "adults", "children"]
Key = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]


class Entry(BaseModel):
    """Whatever a person writes in the codebook: no field that is not known, and never changed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Option(Entry):
    """An answer, or an item: `key` stands in the data, `label` in print."""

    key: Key
    label: str


def _options(value: Any) -> Any:
    """`{key: label}`, the short way to write options, as a list of options."""
    if isinstance(value, dict):
        return [{"key": key, "label": label} for key, label in value.items()]
    return value


Options = Annotated[tuple[Option, ...], BeforeValidator(_options)]


class Filter(Entry):
    """The question is asked only where `variable` has one of the values `is_one_of`.

    A multiple-choice variable has the value "1" where it was chosen. When `variable` names a whole
    question with the same items, each item is asked by the answer to the same item there.
    """

    variable: str
    is_one_of: tuple[str, ...]

    @property
    def answers(self) -> tuple[str | int, ...]:
        """`is_one_of` as answers hold it: a choice as text, what was chosen of several as a number."""
        return tuple(int(value) if value.isdigit() else value for value in self.is_one_of)


class Question(Entry):
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


class Section(Entry):
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
