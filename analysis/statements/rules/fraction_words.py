"""Fractions in words beside the number they stand for."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from analysis.digits import in_digits
from analysis.ledger import PublishedFigure
from analysis.statements.interval import Interval
from analysis.statements.published import Published, decimal, year_of
from analysis.statements.rule import Found, rule


@rule(
    "fraction_word",
    "Brøken i ord passer ikke med tallet",
    "warning",
    "«Nær halvparten» og andre brøker i ord har faste grenser (`templates/wording.yml`), og tallet ved siden "
    "av skal ligge innenfor dem.",
)
def fraction_word(published: Published) -> Iterator[Found]:
    """Fractions whose number lies outside the limits of the words."""
    for statement in published.saying("fraction"):
        (figure,) = published.figures(statement.figures)
        limits = published.fractions.get(statement.printed.casefold())
        printed = published.interval(figure)
        if limits is None or printed is None or limits.meets(printed):
            continue
        yield Found(
            about=(figure.id,),
            figures=(figure.id,),
            year=year_of(figure),
            said=f"«{statement.printed}» er sagt om {in_digits(figure.value, figure.decimals)} prosent "
            f"({published.place(statement)}).",
            arithmetic=f"«{statement.printed}» er {_limits(limits)} prosent",
            remedy=f"Skriv {_suited(published, Fraction(figure.value)) or 'tallet'}.",
        )


@rule(
    "fraction_words_differ",
    "Samme tall har fått ulike ord",
    "notice",
    "Står samme prosent flere steder i en tekst, skal den kalles det samme: 47 prosent er ikke mer ett sted "
    "og mindre et annet.",
)
def fraction_words_differ(published: Published) -> Iterator[Found]:
    """One value with several fraction words in one source."""
    words: dict[tuple[str, object], dict[str, PublishedFigure]] = defaultdict(dict)
    for statement in published.saying("fraction"):
        (figure,) = published.figures(statement.figures)
        words[statement.source, figure.value].setdefault(statement.printed, figure)
    for (source, _), figures in words.items():
        if len(figures) < 2:
            continue
        ids = tuple(figure.id for figure in figures.values())
        printed = [in_digits(f.value, f.decimals) for f in figures.values()]
        yield Found(
            about=ids,
            figures=ids,
            year=max(year_of(figure) for figure in figures.values()),
            said=f"{printed[0]} prosent er kalt {' og '.join(f'«{w}»' for w in figures)} ({published.sources.name(source)}).",
            arithmetic=" = ".join(f"{n} («{w}»)" for n, w in zip(printed, figures, strict=True)),
            remedy="Bruk samme ord om samme tall.",
        )


def _suited(published: Published, share: Fraction) -> str:
    """The expressions that suit a share, a few of them."""
    suited = [w for w, i in published.fractions.items() if i.low <= share < i.high]
    return " eller ".join(f"«{words}»" for words in suited[:2])


def _limits(limits: Interval) -> str:
    return f"{in_digits(decimal(limits.low), 1)} til {in_digits(decimal(limits.high), 1)}"
