"""A fact is a number that knows itself.

Every number that the report prints is a `Fact`: what it measures, in which unit, for whom, out
of how many, from which columns and years, by which function, and from which other facts. Prose,
table cell, figure label, alternative text and register print the same object, so they cannot
disagree. Identifiers follow the ledger of published figures:

    <measure>[.<group>].<year>                       fte.adults.2023, rtc.own_places.oslo_districts.2023
    <measure>[.<group>].change_<abs|pct|pp>.<y0>_<y1>   fte.total.change_abs.2022_2023
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Literal

Kind = Literal[
    "count",
    "fte",
    "share",
    "rate",
    "change_abs",
    "change_pct",
    "change_pp",
    "test",
    "year",
    "agreement",
]

CHANGES: tuple[Kind, ...] = ("change_abs", "change_pct", "change_pp")

# A test is systematic below this p-value; what is computed and what is said agree on it.
SIGNIFICANCE = Decimal("0.05")


@dataclass(frozen=True, kw_only=True)
class Fact:
    """One number of the report, with its definition, base and derivation.

    `value` is unrounded; `decimals` is how many places print. Shares and percentage changes are in
    per cent (47.3, not 0.473). `n` is the number of units that answered and stand behind the value,
    `base_n` the number in the denominator. `carried_forward` is the part of the value that comes
    from last year's answers, in the fact's own unit. For `kind="test"` the value is a p-value and
    `direction` says which way (−1, 0, +1). `stretch` is the unbroken part of a series that the value
    belongs to, by its first year; no change is computed between two stretches.

    `suppressed` is the rule by which the number may not be published. Such a fact has no value: it is
    NaN, which stops whoever compares it, and prints as a sign.
    """

    id: str
    value: Decimal
    kind: Kind
    unit: str
    decimals: int
    definition: str
    year: str
    group: str
    base: str
    computed_by: str
    n: int | None = None
    base_n: int | None = None
    label: str = ""
    sources: tuple[str, ...] = ()
    derived_from: tuple[str, ...] = ()
    carried_forward: Decimal = Decimal(0)
    direction: int = 0
    stretch: str = ""
    note: str = ""
    suppressed: str = ""

    def withheld(self, rule: str) -> "Fact":
        """The fact without its value and all that tells of it; a test's definition has its statistic."""
        about = self.definition.rpartition("Gjelder: ")[2] if self.kind == "test" else ""
        return replace(
            self,
            value=Decimal("NaN"),
            definition=f"Test. Gjelder: {about}" if about else self.definition,
            n=None,
            base_n=None,
            carried_forward=Decimal(0),
            direction=0,
            suppressed=rule,
        )

    def to_json(self) -> dict[str, Any]:
        """The fact as plain JSON values; `value` (if it has one) and `carried_forward` as exact decimal text."""
        plain = {name: value for name, value in vars(self).items() if name != "suppressed" or value}
        return plain | {
            "value": None if self.suppressed else str(self.value),
            "carried_forward": str(self.carried_forward),
            "sources": list(self.sources),
            "derived_from": list(self.derived_from),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, Any]) -> "Fact":
        """Read back what `to_json` wrote."""
        values = {k: v for k, v in plain.items() if k in cls.__dataclass_fields__}
        values["value"] = Decimal("NaN" if values.get("suppressed") else values["value"])
        values["carried_forward"] = Decimal(values["carried_forward"])
        values["sources"] = tuple(values["sources"])
        values["derived_from"] = tuple(values["derived_from"])
        return cls(**values)
