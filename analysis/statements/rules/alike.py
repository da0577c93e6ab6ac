"""Like for like: items read side by side have one category, and each has its own number."""

from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule


@rule(
    "category",
    "Ulike svarkategorier er sammenlignet",
    "warning",
    "To tall som leses mot hverandre, skal telle de samme svarene: «i stor grad» er ikke «i stor eller svært "
    "stor grad», og hvert tall skal ha sin kategori.",
)
def category(published: Published) -> Iterator[Found]:
    """Items printed beside another with another category, or none."""
    categories = {s.figures[0]: s.printed for s in published.saying("category")}
    for statement in published.saying("category"):
        for beside in statement.of:
            own, other = statement.printed, categories.get(beside, "")
            if own == other:
                continue
            (figure,), twin = published.figures(statement.figures), published.ledger[beside]
            yield Found(
                about=(figure.id,),
                figures=(figure.id,),
                year=year_of(figure),
                said=f"{in_digits(figure.value)} og {in_digits(twin.value)} prosent står ved siden av hverandre, "
                f"men {'teller ikke de samme svarene' if own else 'det ene har ingen kategori'} "
                f"({published.place(statement)}).",
                arithmetic=f"{in_digits(twin.value)}: «{other}»; {in_digits(figure.value)}: "
                + (f"«{own}»" if own else "ingen kategori"),
                remedy="Slå sammen de samme svarene for begge, og skriv kategorien ved begge.",
            )


@rule(
    "one_number",
    "Ett omtrentlig tall for flere",
    "notice",
    "Sier teksten én brøk i ord om flere mål eller grupper, kan leseren ikke vite hva hvert av dem er. Et "
    "nøyaktig tall som er likt for flere, er i orden.",
)
def one_number(published: Published) -> Iterator[Found]:
    """Approximate words that stand for several measures, or for groups that are told apart elsewhere."""
    for statement in published.saying("one_number"):
        figures = published.figures(statement.figures)
        several = statement.figures if len(figures) > 1 else statement.of
        if len(several) < 2 or not all(figure.is_approx for figure in figures):
            continue
        whose = "mål" if len(figures) > 1 else "grupper som ellers er skilt"
        yield Found(
            about=(statement.id,),
            figures=statement.figures,
            year=year_of(figures[0]),
            said=f"«{statement.printed}» står for {len(several)} {whose} ({published.place(statement)}).",
            arithmetic=f"1 tall for {len(several)}: {', '.join(several)}",
            remedy="Trykk tallet for hver av dem.",
        )


@rule(
    "lower_bound",
    "«Minst» er motsagt",
    "warning",
    "Et tall som er trykt som «minst», er en nedre grense. Sier teksten at det kan være for høyt, er det ikke "
    "det.",
)
def lower_bound(published: Published) -> Iterator[Found]:
    """Lower bounds that print itself says may be too high."""
    for statement in published.saying("caveat"):
        for figure in published.figures(statement.figures):
            if figure.is_lower_bound and "høy" in statement.printed:
                yield Found(
                    about=(figure.id,),
                    figures=(figure.id,),
                    year=year_of(figure),
                    said=f"{in_digits(figure.value)} er trykt som «minst», men kan være "
                    f"«{statement.printed}» ({published.place(statement)}).",
                    arithmetic=f"«minst {in_digits(figure.value)}» er ≥ {in_digits(figure.value)}; "
                    f"«{statement.printed}» åpner for < {in_digits(figure.value)}",
                    remedy="Skriv «anslagsvis», og si hva som kan trekke hver vei.",
                )
