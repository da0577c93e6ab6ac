"""Changes: whether a printed change agrees with the levels that are printed beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from analysis.digits import in_digits
from analysis.rounding import round_half_away
from analysis.statements.interval import Interval, percent_change
from analysis.statements.levels import Change, Level, as_change, level
from analysis.statements.published import Published, decimal, year_of
from analysis.statements.rule import Found, rule

_SISTERS = ("total", "adults", "children")


@dataclass(frozen=True)
class _Reckoned:
    """A printed change with its levels, and what they give."""

    change: Change
    before: Level
    after: Level

    @property
    def relative(self) -> bool:
        return self.change.kind == "change_pct"

    @property
    def value(self) -> Decimal:
        step = self.after.value - self.before.value
        return step * 100 / self.before.value if self.relative else step

    @property
    def possible(self) -> Interval:
        if self.relative:
            return percent_change(self.before.interval, self.after.interval)
        return self.after.interval - self.before.interval

    @property
    def agrees(self) -> bool:
        figure = self.change.figure
        return figure.is_lower_bound or (
            round_half_away(self.value, figure.decimals) == figure.value
        )

    def arithmetic(self) -> str:
        before, after = (in_digits(x.value, x.decimals) for x in (self.before, self.after))
        places = self.change.figure.decimals + 2 if self.relative else 0
        unit = " prosent" if self.relative else ""
        step = f"({after} − {before})" + (f" / {before}" if self.relative else "")
        return f"{step} = {in_digits(self.value, places)}{unit}"


@rule(
    "change_wrong",
    "Endringen stemmer ikke med nivåene",
    "error",
    "Endringen regnes om igjen av de trykte nivåene, som hver leses som alle verdier de kan være avrundet "
    "fra. Kan ingen av dem gi den trykte endringen, er den feil.",
)
def change_wrong(published: Published) -> Iterator[Found]:
    """Changes that no rounding of the levels can explain."""
    for reckoned in _reckoned(published):
        figure = reckoned.change.figure
        printed = published.interval(figure)
        if printed is None or reckoned.possible.meets(printed):
            continue
        places = figure.decimals or 0
        yield Found(
            about=(figure.id,),
            figures=(figure.id,),
            year=year_of(figure),
            said=f"Endringen {reckoned.change.first}–{reckoned.change.last} er trykt som "
            f"{in_digits(figure.value, places)}{figure.unit_word}, men nivåene gir "
            f"{in_digits(reckoned.value, places)} ({published.source(figure)}).",
            arithmetic=reckoned.arithmetic() + _likeness(published, reckoned),
            remedy="Rett endringen, eller finn ut hvilket nivå den er regnet av.",
        )


@rule(
    "change_rounding",
    "Endringen stemmer bare med uavrundede nivåer",
    "notice",
    "De trykte nivåene gir et annet tall, men nivåene de er avrundet fra, kan gi det som er trykt. Det er "
    "et spørsmål om når det er avrundet, ikke en regnefeil.",
)
def change_rounding(published: Published) -> Iterator[Found]:
    """Changes that only unrounded levels give."""
    for reckoned in _reckoned(published):
        figure = reckoned.change.figure
        printed = published.interval(figure)
        if figure.is_approx or reckoned.agrees or printed is None:
            continue
        if not reckoned.possible.meets(printed):
            continue
        low, high = (decimal(end) for end in (reckoned.possible.low, reckoned.possible.high))
        places = figure.decimals + 1
        yield Found(
            about=(figure.id,),
            figures=(figure.id,),
            year=year_of(figure),
            said=f"{in_digits(figure.value, figure.decimals)}{figure.unit_word} er trykt; de trykte nivåene gir "
            f"{in_digits(reckoned.value, figure.decimals)}. Avrundingsrekkefølgen forklarer det.",
            arithmetic=f"{reckoned.arithmetic()}; uavrundet {in_digits(low, places)} til {in_digits(high, places)}",
            remedy="Si at endringer er regnet av uavrundede tall.",
        )


def _reckoned(published: Published) -> Iterator[_Reckoned]:
    """Every printed change whose two levels are known from other figures."""
    for figure in published.ledger.values():
        change = as_change(figure)
        if change is None:
            continue
        before, after = (level(published, change.stem, y) for y in (change.first, change.last))
        if before is None or after is None or not before.value:
            continue
        behind = published.figures((*before.figures, *after.figures))
        if figure.id in (f.id for f in behind) or any(f.base != figure.base for f in behind):
            continue
        yield _Reckoned(change, before, after)


def _likeness(published: Published, reckoned: _Reckoned) -> str:
    """What the wrong number looks like: a sister's, or the right one with two digits swapped."""
    figure, remarks = reckoned.change.figure, []
    change = reckoned.change
    name = f"{change.stem}.{change.kind}.{change.first}_{change.last}"
    for own in (word for word in _SISTERS if f".{word}." in name):
        for sister in _SISTERS:
            twin = published.ledger.get(name.replace(f".{own}.", f".{sister}."))
            if twin and sister != own and twin.value == figure.value:
                remarks.append(f"{in_digits(twin.value, twin.decimals)} er tallet for {twin.id}")
    right = str(round_half_away(abs(reckoned.value), figure.decimals))
    wrong = str(abs(figure.value))
    if right != wrong and sorted(right) == sorted(wrong):
        remarks.append(f"{wrong} er {right} med sifrene byttet om".replace(".", ","))
    return "".join(f"; {remark}" for remark in remarks)
