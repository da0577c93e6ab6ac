"""Parts: what print adds up, and what it gives as a share of something else."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from analysis.digits import in_digits
from analysis.ledger import PublishedFigure
from analysis.statements.interval import Interval, total
from analysis.statements.published import Published, decimal, year_of
from analysis.statements.rule import Found, rule

_SUMS = ("fte", "change_abs")


@dataclass(frozen=True)
class _Sum:
    """Parts with their whole; `whole` is 100 (per cent) where print does not print it."""

    id: tuple[str, ...]
    parts: tuple[PublishedFigure, ...]
    whole: PublishedFigure | None
    place: str

    @property
    def of_parts(self) -> Decimal:
        return sum((part.value for part in self.parts), Decimal(0))

    @property
    def figures(self) -> tuple[str, ...]:
        """What print claims: the sum, or the parts where the sum is not printed."""
        return (self.whole.id,) if self.whole else tuple(part.id for part in self.parts)

    def intervals(self, published: Published) -> tuple[Interval, Interval] | None:
        """The sums that the parts allow, and the wholes that print allows."""
        parts = [published.interval(part) for part in self.parts]
        whole = published.interval(self.whole) if self.whole else Interval.exactly(100)
        if whole is None or any(part is None for part in parts):
            return None
        return total([part for part in parts if part]), whole

    def arithmetic(self) -> str:
        terms = " + ".join(in_digits(p.value, p.decimals) for p in self.parts)
        places = max(part.decimals for part in self.parts)
        return f"{terms} = {in_digits(self.of_parts, places)}".replace("+ −", "− ")


@rule(
    "parts_wrong",
    "Delene blir ikke summen",
    "error",
    "Delene skal bli den trykte summen, eller 100 prosent. Hvert avrundet tall leses som alle verdier "
    "det kan stå for; først når ingen av dem går opp, er det en feil.",
)
def parts_wrong(published: Published) -> Iterator[Found]:
    """Sums that no rounding can explain."""
    for added in _sums(published):
        intervals = added.intervals(published)
        if intervals is None or intervals[0].meets(intervals[1]):
            continue
        printed = in_digits(added.whole.value, added.whole.decimals) if added.whole else "100"
        yield Found(
            about=added.id,
            figures=added.figures,
            year=year_of(added.parts[0]),
            said=f"Delene blir ikke {printed} ({added.place}).",
            arithmetic=f"{added.arithmetic()}; avrunding tillater {_between(intervals[0])}",
            remedy="Rett delene eller summen.",
        )


@rule(
    "parts_rounding",
    "Delene blir ikke summen slik de er trykt",
    "notice",
    "Summen er mulig av uavrundede tall, men leseren som legger sammen de trykte, får noe annet. En "
    "fordeling som blir 99 eller 101 prosent av avrundingen, er i orden.",
)
def parts_rounding(published: Published) -> Iterator[Found]:
    """Sums that only unrounded parts give."""
    for added in _sums(published):
        intervals = added.intervals(published)
        if added.whole is None or intervals is None or not intervals[0].meets(intervals[1]):
            continue
        if added.whole.unit == "percent" and added.whole.value == 100:
            continue
        if any(f.is_approx or f.is_lower_bound for f in (*added.parts, added.whole)):
            continue
        if added.of_parts == added.whole.value:
            continue
        printed = in_digits(added.whole.value, added.whole.decimals)
        yield Found(
            about=added.id,
            figures=added.figures,
            year=year_of(added.whole),
            said=f"De trykte delene blir ikke {printed}; det er avrundingen ({added.place}).",
            arithmetic=f"{added.arithmetic()}, trykt {printed}; avrunding tillater {_between(intervals[0])}",
            remedy="Si at summen er regnet av uavrundede tall.",
        )


@rule(
    "kinds_short",
    "Formene dekker ikke det hele",
    "notice",
    "Teller teksten opp formene av noe, skal formene til sammen nå opp til det hele, eller teksten si hva "
    "resten er.",
)
def kinds_short(published: Published) -> Iterator[Found]:
    """Kinds of a whole that together fall short of it."""
    for statement in published.saying("kinds"):
        (whole,) = published.figures(statement.of)
        kinds = _Sum(
            (statement.id,), published.figures(statement.figures), whole, published.place(statement)
        )
        intervals = kinds.intervals(published)
        if intervals is None or intervals[0].high >= intervals[1].low:
            continue
        printed = in_digits(whole.value)
        yield Found(
            about=kinds.id,
            figures=statement.figures,
            year=year_of(whole),
            said=f"Formene som er nevnt, dekker ikke de {printed} prosentene ({published.place(statement)}).",
            arithmetic=f"{kinds.arithmetic()}; {printed} − {in_digits(kinds.of_parts)} = "
            f"{in_digits(whole.value - kinds.of_parts)} prosentpoeng er ikke gjort rede for",
            remedy="Nevn de øvrige formene, eller si hva resten er.",
        )


def _sums(published: Published) -> Iterator[_Sum]:
    """What statements add up, and adults and children with their total."""
    for statement in published.saying("parts"):
        (whole,) = statement.of
        yield _Sum(
            (statement.id,),
            published.figures(statement.figures),
            published.ledger.get(whole),
            published.place(statement),
        )
    for figure in published.ledger.values():
        names = [figure.id.replace(".total.", f".{ages}.") for ages in ("adults", "children")]
        if figure.statistic not in _SUMS or ".total." not in figure.id or figure.is_approx:
            continue
        if all(name in published.ledger for name in names):
            yield _Sum(
                (figure.id,), published.figures(tuple(names)), figure, published.source(figure)
            )


def _between(interval: Interval) -> str:
    low, high = (decimal(end) for end in (interval.low, interval.high))
    places = 0 if low == int(low) and high == int(high) else 1
    return f"{in_digits(low, places)} til {in_digits(high, places)}"
