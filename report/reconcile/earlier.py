"""An earlier report's facts, as figures that are in print."""

import json
from collections.abc import Mapping
from pathlib import Path

from analysis.digits import in_digits
from analysis.errors import UserError
from analysis.fact import Fact
from analysis.ledger import PublishedFigure
from analysis.rounding import round_half_away
from analysis.text_file import read_text


class EarlierError(UserError):
    """The file holds no facts of a report."""


def read_facts(file: Path) -> Mapping[str, Fact]:
    """The facts of a `facts.json` by id.

    Raises:
        TextFileError: the file cannot be read.
        EarlierError: it is no JSON list of facts.
    """
    remedy = "give the facts.json of a render, as build/2022/facts.json"
    try:
        entries = json.loads(read_text(file, str(file)))
        facts = [fact_of(entry) for entry in entries]
    except ValueError as error:
        raise EarlierError([f"{file}: not JSON ({error}); {remedy}"]) from None
    except (KeyError, TypeError, AttributeError, ArithmeticError) as error:
        raise EarlierError([f"{file}: holds what is no fact ({error!r}); {remedy}"]) from None
    return {fact.id: fact for fact in facts}


def fact_of(entry: Mapping[str, object]) -> Fact:
    """The fact of an entry in a `facts.json`; raises what a dict and `Decimal` raise on other things."""
    exact = {"value": entry["value_exact"], "carried_forward": str(entry["carried_forward"])}
    return Fact.from_json({**entry, **exact})


def as_printed(fact: Fact, source: str) -> PublishedFigure:
    """The fact as `source` printed it: rounded, under its own id, by the theme that its id begins with."""
    value = round_half_away(fact.value, fact.decimals)
    return PublishedFigure(
        id=fact.id,
        theme=fact.id.partition(".")[0],
        year=fact.year,
        group=fact.group,
        statistic=fact.kind,
        value=value,
        unit=fact.unit,
        base_n=fact.base_n,
        base=fact.base,
        is_lower_bound=False,
        is_approx=False,
        published_as=in_digits(value, fact.decimals),
        description=fact.definition,
        note=fact.note,
        status="",
        source=source,
    )
