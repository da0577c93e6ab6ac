"""Years in print: which year a result is said to be of, and how many years a span is."""

from collections.abc import Iterator

from analysis.statements.number_words import number_in_words
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule


@rule(
    "year_said",
    "Setningen sier et annet år enn tallet gjelder",
    "error",
    "Året som står i setningen, skal være året tallet gjelder.",
)
def year_said(published: Published) -> Iterator[Found]:
    """Results that print dates to another year than theirs."""
    for statement in published.saying("year_said"):
        for figure in published.figures(statement.figures):
            wrong = [year for year in statement.years if year != year_of(figure)]
            if wrong:
                yield Found(
                    about=(figure.id,),
                    figures=(figure.id,),
                    year=year_of(figure),
                    said=f"Resultatet for {figure.year} er sagt å gjelde {wrong[0]} ({published.place(statement)}).",
                    arithmetic=f"{wrong[0]} ≠ {figure.year}",
                    remedy=f"Skriv {figure.year}.",
                )


@rule(
    "span",
    "Antall år stemmer ikke med årstallene",
    "warning",
    "Årlige målinger telles med både første og siste år: 2018–2023 er seks. En endring telles som avstanden "
    "mellom årene: fra 2018 til 2023 er fem år.",
)
def span(published: Published) -> Iterator[Found]:
    """Spans whose number of years is not that of the years beside it."""
    for statement in published.saying("span"):
        first, last = statement.years
        figure = published.ledger[statement.figures[0]]
        is_change = figure.statistic.startswith("change_")
        right = last - first + (0 if is_change else 1)
        said = number_in_words(statement.printed)
        if said == right:
            continue
        what = "års avstand" if is_change else "årlige målinger"
        count = f"{last} − {first}" if is_change else f"{last} − {first} + 1"
        yield Found(
            about=(statement.id,),
            year=last,
            said=f"«{statement.printed}» år er sagt om {first}–{last} ({published.place(statement)}).",
            arithmetic=f"{count} = {right} {what}",
            remedy=f"Skriv {right}, eller rett årstallene.",
        )
