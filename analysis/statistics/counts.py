"""Statistics that count units: shares, counts and how many answered.

A share is derived from two counts, its numerator and its base, so that anyone can ask a percentage
for the units behind it.
"""

from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import UNITS, NobodyAnswered, Setting


def share(setting: Setting) -> tuple[Fact, ...]:
    """Per cent of the base that chose one of the options."""
    n = setting.number(setting.tally.answered)
    base_n = int(setting.members.sum()) if setting.measure.base == "frame" else n
    if not base_n:
        raise NobodyAnswered(f"{setting.id()!r}: nobody answered, so there is no share")
    base = _base_words(setting)
    hits = Decimal(setting.number(setting.tally.chosen))
    numerator = setting.fact(
        hits,
        "count",
        UNITS,
        base=base,
        suffix="numerator",
        n=n,
        base_n=base_n,
        decimals=0,
        definition=f"Antall bak andelen: {setting.measure.definition}",
    )
    denominator = setting.fact(
        Decimal(base_n),
        "count",
        UNITS,
        base=base,
        suffix="base",
        n=n,
        base_n=base_n,
        decimals=0,
        definition=f"Nevneren i andelen: {setting.measure.definition}",
    )
    quotient = setting.fact(
        hits * 100 / base_n,
        "share",
        "prosent",
        base=base,
        n=n,
        base_n=base_n,
        derived_from=(numerator.id, denominator.id),
    )
    return numerator, denominator, quotient


def count(setting: Setting) -> tuple[Fact, ...]:
    """Number of units that chose one of the options."""
    n, hits = setting.number(setting.tally.answered), setting.number(setting.tally.chosen)
    base = _base_words(setting)
    return (setting.fact(Decimal(hits), "count", UNITS, base=base, n=n, base_n=n, decimals=0),)


def respondents(setting: Setting) -> tuple[Fact, ...]:
    """Number of units that answered the section or the variables."""
    n, frame = setting.number(setting.tally.responded), int(setting.members.sum())
    value = Decimal(n)
    return (setting.fact(value, "count", UNITS, base=ALL_UNITS, n=n, base_n=frame, decimals=0),)


def respondents_share(setting: Setting) -> tuple[Fact, ...]:
    """Per cent of all units that answered the section or the variables."""
    n, frame = setting.number(setting.tally.responded), int(setting.members.sum())
    value = Decimal(n) * 100 / frame
    return (setting.fact(value, "share", "prosent", base=ALL_UNITS, n=n, base_n=frame),)


def _base_words(setting: Setting) -> str:
    if setting.measure.base == "frame":
        return ALL_UNITS
    codebook = setting.tally.survey.codebook
    rule = codebook.filter_of(setting.measure.variables[0])
    if rule is None:
        return "kommuner/bydeler som har svart på spørsmålet"
    asked_before = codebook.question_of[rule.variable]
    labels = {option.key: option.label for option in asked_before.options}
    values = " eller ".join(f"«{labels.get(v, v)}»" for v in rule.is_one_of)
    return (
        f"kommuner/bydeler som svarte {values} på «{asked_before.text}» og har svart på spørsmålet"
    )
