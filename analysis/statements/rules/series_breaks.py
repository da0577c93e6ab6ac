"""Breaks in what is printed: changes and series that reach across one."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from analysis.digits import in_digits
from analysis.statements.interval import Interval, percent_change
from analysis.statements.levels import Change, Level, as_change, printed_level
from analysis.statements.published import Published, decimal, year_of
from analysis.statements.rule import Found, rule
from analysis.statements.rules.rates import reckoned_rate
from analysis.statements.sources import short
from analysis.statistics.breaks import stretch


def broken_between(published: Published, stem: str, first: int, last: int) -> int:
    """The first year of the stretch that `last` lies in, where `first` lies in another; else 0."""
    measure = published.codebook.measure.get(stem)
    if measure is None:
        return 0
    before, after = (stretch(published.codebook, measure, year) for year in (first, last))
    return int(after) if before != after else 0


@rule(
    "break_unmarked",
    "Bruddet i serien er ikke merket",
    "warning",
    "Står år fra begge sider av et brudd ved siden av hverandre, skal bruddet være merket i tabellen eller "
    "figuren. Bruddene står i kodeboken.",
)
def break_unmarked(published: Published) -> Iterator[Found]:
    """Series printed side by side over a break, without a mark."""
    for statement in published.saying("series"):
        if statement.printed:
            continue
        figures = published.figures(statement.figures)
        for before, after in pairwise(figures):
            stem = before.id.rpartition(".")[0]
            broken = broken_between(published, stem, year_of(before), year_of(after))
            if not broken:
                continue
            yield Found(
                about=(statement.id,),
                year=year_of(figures[-1]),
                said=f"Serien {figures[0].year}–{figures[-1].year} er trykt uten merke for bruddet i {broken} "
                f"({published.place(statement)}).",
                arithmetic=f"{in_digits(before.value)} ({before.year}) | brudd {broken} | "
                f"{in_digits(after.value)} ({after.year})",
                remedy="Merk bruddet, og si hva som ble endret.",
            )


@rule(
    "change_across_break",
    "Endringen går over et brudd",
    "notice",
    "En forskjell mellom to sider av et brudd kan komme av det som ble endret, og er ingen endring i "
    "tjenestene. Regelen gir ett funn for hver kilde.",
)
def change_across_break(published: Published) -> Iterator[Found]:
    """Sources that print changes across a break of the codebook."""
    across: dict[tuple[str, int], list[Change]] = defaultdict(list)
    for figure in published.ledger.values():
        change = as_change(figure)
        if change is None:
            continue
        broken = broken_between(published, change.stem, change.first, change.last)
        if broken:
            across[figure.source, broken].append(change)
    for (source, broken), changes in across.items():
        yield Found(
            about=(short(source), str(broken)),
            year=broken,
            said=f"{len(changes)} endringer er regnet over bruddet i {broken} ({published.sources.name(source)}).",
            arithmetic="; ".join(
                f"{c.first}–{c.last}: {in_digits(c.figure.value, c.figure.decimals)}{c.figure.unit_word}"
                for c in changes
            ),
            remedy="Regn ingen endring over bruddet, eller si i samme setning at serien er brutt.",
        )


@rule(
    "level_across_break",
    "Nivåene på hver side av bruddet kan ikke sammenlignes",
    "notice",
    "Det siste nivået før et brudd (trykt, eller regnet av årsverk og folketall) og det første etter skal "
    "ikke leses som en endring. Regelen viser hvor stort spranget er når det er større enn avrundingen.",
)
def level_across_break(published: Published) -> Iterator[Found]:
    """Rates on either side of a break, next to each other, that differ by more than rounding."""
    for figure in published.ledger.values():
        stem, _, year = figure.id.rpartition(".")
        measure = published.codebook.measure.get(stem)
        if measure is None or measure.statistic != "rate" or not year.isdigit():
            continue
        last = int(year) - 1
        broken, after = (
            broken_between(published, stem, last, int(year)),
            published.interval(figure),
        )
        before = printed_level(published, stem, last) or reckoned_rate(published, stem, last)
        if not broken or after is None or before is None or before.interval.meets(after):
            continue
        yield _jump(before, figure.id, after, published, last, broken)


def _jump(
    before: Level, name: str, after: Interval, published: Published, last: int, broken: int
) -> Found:
    figure = published.ledger[name]
    step = percent_change(before.interval, after)
    low, high = (in_digits(decimal(end)) for end in (step.low, step.high))
    return Found(
        about=(name,),
        figures=(name,),
        year=year_of(figure),
        said=f"Fra {last} til {figure.year} skifter serien kategorier eller enheter; forskjellen er ingen endring "
        f"({published.source(figure)}).",
        arithmetic=f"{in_digits(before.value, figure.decimals)} ({last}) | brudd {broken} | "
        f"{in_digits(figure.value, figure.decimals)} ({figure.year}): {low} til {high} prosent",
        remedy="Begynn en ny serie i bruddåret.",
    )
