"""Units of a change: per cent or percentage points, and which number a preposition calls for."""

from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.interval import Interval, percent_change
from analysis.statements.levels import as_change, level, printed_level
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule

_LEVELS = ("share_pct", "fte", "count", "rate_per_10000", "mean")


@rule(
    "percent_or_points",
    "Prosent og prosentpoeng er blandet",
    "error",
    "Prosentpoeng er forskjellen mellom to andeler; prosent er endringen i forhold til det første nivået. "
    "Regelen regner begge deler av nivåene og ser hvilket ord som stemmer.",
)
def percent_or_points(published: Published) -> Iterator[Found]:
    """Changes whose unit word does not fit what the levels give."""
    for statement in published.saying("unit_word"):
        (figure,) = published.figures(statement.figures)
        change, printed = as_change(figure), published.interval(figure)
        if change is None or printed is None:
            continue
        before, after = (level(published, change.stem, y) for y in (change.first, change.last))
        if before is None or after is None:
            continue
        of_shares = published.ledger[before.figures[0]].unit == "percent"
        relative = percent_change(before.interval, after.interval)
        points = after.interval - before.interval
        fits = [
            word
            for word, reckoned in (("prosentpoeng", points), ("prosent", relative))
            if reckoned.meets(printed) and (of_shares or word == "prosent")
        ]
        if statement.printed in fits or not fits:
            continue
        value = (after.value - before.value) * 100 / before.value
        yield Found(
            about=(figure.id,),
            figures=(figure.id,),
            year=year_of(figure),
            said=f"{in_digits(figure.value, figure.decimals)} er trykt med «{statement.printed}», men er "
            f"{fits[0]} ({published.place(statement)}).",
            arithmetic=f"{in_digits(before.value)} → {in_digits(after.value)}: "
            f"{in_digits(after.value - before.value)} {'prosentpoeng' if of_shares else 'årsverk'}, "
            f"{in_digits(value, 2)} prosent",
            remedy=f"Skriv «{fits[0]}».",
        )


@rule(
    "preposition",
    "Ordet foran tallet sier noe annet enn tallet",
    "error",
    "Etter «på» skal endringen stå, etter «fra» og «til» et nivå. Er et nivå trykt etter «på», leses det "
    "som en endring; regelen viser hva endringen er.",
)
def preposition(published: Published) -> Iterator[Found]:
    """Levels printed where a change is called for, and changes where a level is."""
    for statement in published.saying("preposition"):
        (figure,) = published.figures(statement.figures)
        is_level = figure.statistic in _LEVELS
        if is_level != (statement.printed == "på"):
            continue
        if is_level and not statement.of:
            continue
        printed = in_digits(figure.value, figure.decimals)
        if not is_level:
            said, arithmetic = f"«{statement.printed} {printed}» er en endring", ""
        else:
            after = published.ledger[statement.of[0]]
            before = printed_level(published, figure.id.rpartition(".")[0], year_of(figure))
            end = published.interval(after)
            if before is None or end is None:
                continue
            told = Interval.rounding_to(abs(figure.value), figure.decimals)
            step, relative = end - before.interval, percent_change(before.interval, end)
            if any(_size(reckoned).meets(told) for reckoned in (step, relative)):
                continue
            points = after.value - figure.value
            said = f"«på {printed}» er nivået i {figure.year}, ikke endringen"
            arithmetic = (
                f"{printed} → {in_digits(after.value)}: {in_digits(points)} prosentpoeng, "
                f"{in_digits(points * 100 / figure.value)} prosent"
            )
        yield Found(
            about=(figure.id,),
            figures=(figure.id,),
            year=year_of(figure),
            said=f"{said} ({published.place(statement)}).",
            arithmetic=arithmetic,
            remedy="Skriv «fra» foran nivået, eller «på» foran endringen."
            if is_level
            else "Skriv «på» foran endringen.",
        )


def _size(interval: Interval) -> Interval:
    """The interval without its sign."""
    return interval if interval.high > 0 else Interval(-interval.high, -interval.low)
