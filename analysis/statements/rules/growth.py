"""Growth beside the population: services that grow, but less than those they are for."""

from collections.abc import Iterator
from decimal import Decimal

from analysis.digits import in_digits
from analysis.statements.ages import AGES, WORDS, inhabitants
from analysis.statements.levels import as_change, level
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule
from analysis.statements.rules.series_breaks import broken_between


@rule(
    "slower_than_population",
    "Årsverkene vokser saktere enn befolkningen",
    "notice",
    "En vekst i årsverk som er mindre enn veksten i aldersgruppen tjenesten er for, er en nedgang per "
    "innbygger. Teksten bør si det.",
)
def slower_than_population(published: Published) -> Iterator[Found]:
    """Positive growth in full-time equivalents that is surely under that of the age group."""
    for figure in published.ledger.values():
        change = as_change(figure)
        if change is None or change.kind != "change_pct" or figure.value <= 0:
            continue
        ages, printed = AGES.get(figure.group), published.interval(figure)
        levels = [level(published, change.stem, year) for year in (change.first, change.last)]
        if ages is None or printed is None or None in levels:
            continue
        if published.ledger[levels[0].figures[0]].unit != "FTE":  # type: ignore[union-attr]
            continue
        people = [inhabitants(published, y, ages) for y in (change.first, change.last)]
        if None in people or broken_between(published, change.stem, change.first, change.last):
            continue
        first, last = (Decimal(n or 0) for n in people)
        growth = (last - first) * 100 / first
        if printed.high >= growth:
            continue
        before, after = (found for found in levels if found)
        rates = [x.value * 10000 / n for x, n in ((before, first), (after, last))]
        yield Found(
            about=(figure.id,),
            figures=(figure.id,),
            year=year_of(figure),
            said=f"{in_digits(figure.value, figure.decimals)} prosent flere årsverk er mindre enn veksten i "
            f"{WORDS[ages]}; per innbygger er det en nedgang.",
            arithmetic=f"{WORDS[ages]}: {in_digits(first)} → {in_digits(last)}, {in_digits(growth, 2)} prosent; "
            f"årsverk per 10 000: {in_digits(rates[0], 2)} → {in_digits(rates[1], 2)}",
            remedy="Si også hvordan årsverk per innbygger har endret seg.",
        )
