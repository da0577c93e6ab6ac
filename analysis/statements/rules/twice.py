"""The same thing printed twice: in two places, in two sources, in the press and the report."""

from collections import defaultdict
from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.published import RESULTS, Published, year_of
from analysis.statements.rule import Found, rule


@rule(
    "same_figure_twice",
    "Samme tall er trykt med to verdier",
    "error",
    "Det samme tallet kan stå flere steder, men skal ha én verdi. Runde og omtrentlige tall skal kunne være "
    "avrundet fra det andre.",
)
def same_figure_twice(published: Published) -> Iterator[Found]:
    """Two printings of one figure that cannot both be right."""
    for statement in published.saying("same_as"):
        figures = published.figures((*statement.figures, *statement.of))
        one, other = (published.interval(figure) for figure in figures)
        if one is None or other is None:
            continue
        rounded = any(figure.is_approx or figure.is_lower_bound for figure in figures)
        if figures[0].value == figures[1].value or (rounded and one.meets(other)):
            continue
        texts = [f"{in_digits(f.value, f.decimals)}{f.unit_word}" for f in figures]
        difference = in_digits(
            abs(figures[0].value - figures[1].value), max(f.decimals for f in figures)
        )
        yield Found(
            about=(figures[0].id, figures[1].id),
            figures=statement.figures,
            year=year_of(figures[0]),
            said=f"{texts[0]} ({published.source(figures[0])}) og {texts[1]} "
            f"({published.source(figures[1])}) er trykt om det samme.",
            arithmetic=f"{texts[0]} ≠ {texts[1]}: {difference} fra hverandre",
            remedy="Finn ut hvilket som er riktig, og rett det andre.",
        )


@rule(
    "press_only",
    "Tallet står bare i pressesaken",
    "notice",
    "En pressesak om rapporten skal hente tallene sine derfra. Et resultat som bare står i pressesaken, kan "
    "leseren ikke finne igjen.",
)
def press_only(published: Published) -> Iterator[Found]:
    """Results of a source that retells another, and that the other does not have."""
    same = {s.figures[0]: s.of[0] for s in published.saying("same_as")}
    for statement in published.saying("retells"):
        report = published.sources.name(statement.printed)
        for figure in published.ledger.values():
            if figure.source != statement.source or figure.statistic not in RESULTS:
                continue
            twin = published.ledger.get(same.get(figure.id, ""))
            if twin and twin.source == statement.printed:
                continue
            yield Found(
                about=(figure.id,),
                figures=(figure.id,),
                year=year_of(figure),
                said=f"«{figure.published_as}» står i {published.place(statement)}, men ikke i {report}.",
                arithmetic=f"0 treff på {figure.id} i {report}",
                remedy="Ta tallet inn i rapporten, eller ut av pressesaken.",
            )


@rule(
    "period_twice",
    "Samme periode er oppgitt med ulike år",
    "notice",
    "En periode som står flere steder, skal ha de samme årene.",
)
def period_twice(published: Published) -> Iterator[Found]:
    """Periods of one name with different years."""
    periods: dict[str, dict[tuple[int, ...], str]] = defaultdict(dict)
    for statement in published.saying("period"):
        periods[statement.printed].setdefault(statement.years, published.place(statement))
    for name, years in periods.items():
        if len(years) > 1:
            spans = {"–".join(map(str, span)): place for span, place in years.items()}
            yield Found(
                about=(name,),
                year=max(max(span) for span in years),
                said=f"«{name}» er "
                + " og ".join(f"{span} i {place}" for span, place in spans.items())
                + ".",
                arithmetic=" ≠ ".join(spans),
                remedy="Rett årene der de er feil.",
            )
