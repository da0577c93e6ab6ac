"""Comparisons told in words: the size of a change, its direction, and the year that is likened to."""

from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.levels import implied_level, printed_level
from analysis.statements.published import Published, decimal, year_of
from analysis.statements.rule import Found, rule
from analysis.statistics.change_size import ChangeSize, change_size

_WORDS: dict[ChangeSize, str] = {
    "unchanged": "omtrent uendret",
    "small": "liten økning eller nedgang",
    "plain": "økning eller nedgang",
}


def told_size(words: str) -> ChangeSize:
    """The size of change that an expression tells."""
    if "uendret" in words or "omtrent som" in words:
        return "unchanged"
    return "small" if words.startswith(("liten", "en liten", "litt", "noe")) else "plain"


@rule(
    "change_word",
    "Ordet for endringen passer ikke med størrelsen",
    "warning",
    "Endringer i prosentpoeng: høyst 2 er omtrent uendret, 3 til 6 liten, 7 eller mer økning eller nedgang. "
    "Samme grense gjelder hele rapporten.",
)
def change_word(published: Published) -> Iterator[Found]:
    """Labelled changes between two printed shares whose label does not suit."""
    for statement in published.saying("change_word"):
        before, after = published.figures(statement.figures)
        if before.is_approx or after.is_approx:
            continue
        points = after.value - before.value
        size = change_size(points)
        if size == told_size(statement.printed):
            continue
        yield Found(
            about=(before.id, after.id),
            figures=(after.id,),
            year=year_of(after),
            said=f"«{statement.printed}» er sagt om {in_digits(abs(points))} prosentpoeng ({published.place(statement)}).",
            arithmetic=f"{in_digits(before.value)} → {in_digits(after.value)}: {in_digits(points)} prosentpoeng",
            remedy=f"Skriv «{_WORDS[size]}».",
        )


@rule(
    "turn_untold",
    "Siste del av serien går en annen vei enn teksten sier",
    "notice",
    "Gir et annet trykt tall et nivå mellom de to årene som er sammenlignet, og snur retningen etter det, må "
    "teksten si det. Nivået regnes av et trykt nivå og en trykt endring.",
)
def turn_untold(published: Published) -> Iterator[Found]:
    """Told rises and falls whose last leg surely goes the other way."""
    for statement in published.saying("change_word"):
        before, after = published.figures(statement.figures)
        stem, end = before.id.rpartition(".")[0], published.interval(after)
        for year in range(year_of(before) + 1, year_of(after)):
            between = implied_level(published, stem, year)
            if end is None or between is None or printed_level(published, stem, year):
                continue
            rise = end - between.interval
            told_fall = after.value < before.value
            if (rise.low > 0 and told_fall) or (rise.high < 0 and not told_fall):
                low, high = (
                    in_digits(decimal(x)) for x in (between.interval.low, between.interval.high)
                )
                yield Found(
                    about=(before.id, after.id),
                    figures=(after.id,),
                    year=year_of(after),
                    said=f"«{statement.printed}» fra {before.year} til {after.year} skjuler at det snudde etter "
                    f"{year} ({published.place(statement)}).",
                    arithmetic=f"{before.year}: {in_digits(before.value)}; {year}: {low} til {high} etter "
                    f"{' og '.join(between.figures)}; {after.year}: {in_digits(after.value)}",
                    remedy=f"Si også hva som har skjedd etter {year}.",
                )


@rule(
    "like_year",
    "Sammenlignet med et år uten tall",
    "notice",
    "«Omtrent som i» et år kan bare etterprøves når tallet for det året er trykt.",
)
def like_year(published: Published) -> Iterator[Found]:
    """Figures likened to a year of which nothing is printed."""
    for statement in published.saying("like_year"):
        stems = {name.rpartition(".")[0] for name in statement.figures}
        for year in statement.years:
            missing = sorted(s for s in stems if printed_level(published, s, year) is None)
            if missing:
                yield Found(
                    about=(statement.id, str(year)),
                    figures=statement.figures,
                    year=year_of(published.ledger[statement.figures[0]]),
                    said=f"«{statement.printed} i {year}» kan ikke etterprøves ({published.place(statement)}).",
                    arithmetic=f"Ingen trykte tall for {year}: {', '.join(missing)}",
                    remedy=f"Trykk tallet for {year} ved siden av.",
                )
