"""By how much printed numbers changed from one version of a report to the next."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict

from analysis.digits import in_digits
from analysis.fact import CHANGES
from analysis.rounding import round_half_away


class NumberChange(BaseModel):
    """A number that reads otherwise than before; `before` or `now` is empty where a version has it not.

    `by` has its sign and is empty where there is nothing to subtract.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    what: str
    about: str
    before: str
    now: str
    by: str


def number_changes(before: bytes, now: bytes) -> tuple[NumberChange, ...]:
    """The numbers of two `facts.json` that read otherwise and that either report prints, by id.

    A number whose digits are the same is not one of them, whatever stands behind its last decimal,
    nor is one that only came into print: both files have it, and it is the same in both.
    """
    return tuple(_changes(_by_id(before), _by_id(now)))


def _by_id(facts: bytes) -> dict[str, Mapping[str, Any]]:
    return {fact["id"]: fact for fact in json.loads(facts)}


def _changes(
    old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> Iterator[NumberChange]:
    for name in sorted(old.keys() | new.keys()):
        was, is_ = old.get(name), new.get(name)
        known = is_ or was
        assert known is not None
        before, now = _shown(was), _shown(is_)
        if before == now or not any(fact["printed_in"] for fact in (was, is_) if fact):
            continue
        yield NumberChange(
            id=name,
            what=known["definition"],
            about=", ".join(filter(None, (known["year"], known["group"], known["unit"]))),
            before=before,
            now=now,
            by=_by(was, is_) if was and is_ else "",
        )


def _shown(fact: Mapping[str, Any] | None) -> str:
    """The number as it reads where no words stand around it: a change has its sign."""
    if fact is None:
        return ""
    return str(fact["printed_signed"] if fact["kind"] in CHANGES else fact["printed"])


def _by(was: Mapping[str, Any], is_: Mapping[str, Any]) -> str:
    if None in (was["value_exact"], is_["value_exact"]):
        return ""
    decimals = max(was["decimals"], is_["decimals"])
    step = Decimal(is_["value_exact"]) - Decimal(was["value_exact"])
    text = in_digits(step, decimals)
    return f"+{text}" if round_half_away(step, decimals) > 0 else text
