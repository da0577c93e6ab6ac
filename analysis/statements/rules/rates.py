"""Rates: whether full-time equivalents over the inhabitants that print names give the printed rate."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from analysis.codebook import Measure
from analysis.digits import in_digits
from analysis.reference.population import AgeGroup
from analysis.statements.ages import AGES, WORDS, inhabitants
from analysis.statements.interval import Interval
from analysis.statements.levels import Level, level
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule


def reckoned_rate(published: Published, stem: str, year: int) -> Level | None:
    """The rate of a measure from the printed full-time equivalents and the population."""
    measure = published.codebook.measure[stem]
    people = inhabitants(published, year, measure.population)
    return _rate(published, measure, year, people) if people else None


@rule(
    "rate_denominator",
    "Raten er regnet av andre innbyggere enn teksten sier",
    "warning",
    "Raten regnes om igjen av trykte årsverk og folketallet 1. januar, med innbyggerne som teksten nevner "
    "som nevner, og så med de andre aldersgruppene for å se hvilken som gir det trykte tallet.",
)
def rate_denominator(published: Published) -> Iterator[Found]:
    """Rates that the inhabitants named in print do not give."""
    for statement in published.saying("denominator"):
        said_ages = _ages(statement.printed)
        shown: list[str] = []
        for figure in published.figures(statement.figures):
            stem, _, year = figure.id.rpartition(".")
            measure, printed = published.codebook.measure.get(stem), published.interval(figure)
            if measure is None or printed is None:
                continue
            fits: dict[AgeGroup, Level] = {}
            for ages in AGES.values():
                people = inhabitants(published, int(year), ages)
                rate = _rate(published, measure, int(year), people) if people else None
                if rate and (rate.interval.meets(printed) or ages == said_ages):
                    fits[ages] = rate
            of_said = fits.pop(said_ages, None)
            if of_said is None or of_said.interval.meets(printed):
                continue
            right = ", ".join(f"{in_digits(r.value, 1)} av {WORDS[a]}" for a, r in fits.items())
            shown.append(
                f"{figure.id}: {in_digits(of_said.value, 1)} av {WORDS[said_ages]}, trykt "
                f"{in_digits(figure.value, figure.decimals)}" + (f"; {right}" if right else "")
            )
        if shown:
            yield Found(
                about=(statement.id,),
                figures=statement.figures,
                year=year_of(published.ledger[statement.figures[-1]]),
                said=f"«{statement.printed}» gir ikke de trykte ratene ({published.place(statement)}).",
                arithmetic="; ".join(shown),
                remedy="Nevn aldersgruppen i nevneren.",
            )


def _ages(words: str) -> AgeGroup:
    """The age group of the inhabitants named in print; all of them where none is named."""
    return next((ages for ages, known in WORDS.items() if known == words), "all")


def _rate(published: Published, measure: Measure, year: int, people: int) -> Level | None:
    """The measure's full-time equivalents, as printed, per so many of the people."""
    sums = (
        m.id
        for m in published.codebook.measures
        if m.statistic == "total" and m.variables == measure.variables
    )
    fte = next((found for stem in sums if (found := level(published, stem, year))), None)
    if fte is None:
        return None
    interval: Interval = fte.interval.times(Fraction(measure.per, people))
    return Level(fte.value * measure.per / Decimal(people), interval, fte.figures)
