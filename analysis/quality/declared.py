"""The rules on answers as they are declared in `data/quality.yml`, beside the codebook.

Every rule says its severity, how and why it tries the answers, what the municipality is asked, and
its limits. `questions` names questions of the codebook by their keys.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from analysis.codebook.instrument import Group
from analysis.quality.finding import Severity

Share = Annotated[float, Field(gt=0, le=1)]
Amount = Annotated[float, Field(ge=0)]
# A share of what was tried when under 1, otherwise a number of findings.
Level = Annotated[float, Field(gt=0)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Thresholds(_Entry):
    """How many findings make the rule as a whole a warning, an error or critical; none is never."""

    warning: Level | None = None
    error: Level | None = None
    critical: Level | None = None

    @model_validator(mode="after")
    def _counts_are_whole(self) -> "Thresholds":
        for level in (self.warning, self.error, self.critical):
            if level is not None and level >= 1 and level != int(level):
                raise PydanticCustomError(
                    "threshold", "must be a share under 1 or a whole number of findings"
                )
        return self


class Rule(_Entry):
    """What every rule says of itself, in Norwegian for the quality page."""

    title: str
    severity: Severity
    method: str
    why: str
    ask: str
    thresholds: Thresholds = Thresholds()


class ChangeRule(Rule):
    """`questions`: the question whose sum is compared, and the variable that says if it is real.

    A change of `confirmed` or more is asked about although the unit said that it is real.
    """

    questions: dict[str, str]
    real: tuple[str, ...]
    absolute: Amount
    relative: Share
    confirmed: Amount


class LineRule(Rule):
    """Limits for single lines of `questions`, whose sum changed by less than `steady`."""

    questions: tuple[str, ...]
    absolute: Amount
    relative: Share
    steady: Share


class SlipRule(Rule):
    """`factors` between the two years that look like a moved decimal sign."""

    questions: tuple[str, ...]
    factors: tuple[Annotated[int, Field(gt=1)], ...] = Field(min_length=1)
    tolerance: Annotated[float, Field(gt=0, lt=0.5)]
    least: Amount


class OutlierRule(Rule):
    """`questions`: the question whose sum is divided by the inhabitants of an age group."""

    questions: dict[str, Group]
    constant: Annotated[float, Field(gt=0)]
    limit: Annotated[float, Field(gt=0)]
    units: Annotated[int, Field(ge=3)]


class SilenceRule(Rule):
    """`years` in a row without full-time equivalents."""

    years: Annotated[int, Field(ge=2)]


class StatusRule(Rule):
    """`confirmed_sections` may be answered in a form that is only confirmed."""

    confirmed_sections: tuple[str, ...]


class TeamRule(Rule):
    """Teams of at least `least` full-time equivalents."""

    least: Amount


class BaseRule(Rule):
    """The least `share` of those who were to answer, where at least `asked` were."""

    share: Share
    asked: Annotated[int, Field(ge=1)]


class BaseDropRule(Rule):
    """The largest fall in the number of answers."""

    relative: Share


class Rules(_Entry):
    """Every rule on answers, in the order of the quality page."""

    sums_to: Rule
    filter: Rule
    exclusive: Rule
    at_most: Rule
    change: ChangeRule
    change_line: LineRule
    decimal_slip: SlipRule
    outlier: OutlierRule
    fte_missing: Rule
    silent_again: SilenceRule
    missing_section: Rule
    unfinished: Rule
    status: StatusRule
    team_figures: Rule
    team_without_code: TeamRule
    small_base: BaseRule
    base_dropped: BaseDropRule
    persons: Rule
    accepted_gone: Rule

    def by_id(self) -> dict[str, Rule]:
        """Every rule by its id, in order."""
        return {name: getattr(self, name) for name in type(self).model_fields}


class Declared(_Entry):
    """The whole file."""

    rules: Rules
