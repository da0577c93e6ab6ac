"""By how much printed numbers changed from one version of a report to the next."""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from pydantic import BaseModel, ConfigDict

from analysis.digits import in_digits
from analysis.rounding import round_half_away


class NumberChange(BaseModel):
    """A number that reads otherwise than before; `before` or `now` is empty where it was not printed.

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
    """The printed numbers of two `facts.json` that read otherwise, by id.

    A number whose digits are the same is not one of them, whatever stands behind its last decimal.
    """
    old, new = _printed(before), _printed(now)
    return tuple(_changes(old, new))


def _printed(facts: bytes) -> dict[str, Mapping[str, Any]]:
    return {fact["id"]: fact for fact in json.loads(facts) if fact["printed_in"]}


def _changes(
    old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]
) -> Iterator[NumberChange]:
    for name in sorted(old.keys() | new.keys()):
        was, is_ = old.get(name), new.get(name)
        known = is_ or was
        assert known is not None
        before = was["printed_signed"] if was else ""
        now = is_["printed_signed"] if is_ else ""
        if before == now:
            continue
        yield NumberChange(
            id=name,
            what=known["definition"],
            about=", ".join(filter(None, (known["year"], known["group"], known["unit"]))),
            before=before,
            now=now,
            by=_by(was, is_) if was and is_ else "",
        )


def _by(was: Mapping[str, Any], is_: Mapping[str, Any]) -> str:
    decimals = max(was["decimals"], is_["decimals"])
    step = Decimal(is_["value_exact"]) - Decimal(was["value_exact"])
    text = in_digits(step, decimals)
    return f"+{text}" if round_half_away(step, decimals) > 0 else text
