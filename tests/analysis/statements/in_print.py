"""Small things in print for the tests: figures, statements, and what a rule finds in them."""

from decimal import Decimal
from pathlib import Path

from analysis.codebook import read_codebook
from analysis.ledger import PublishedFigure
from analysis.quality.finding import QualityFinding
from analysis.reference.population import AgeGroup
from analysis.statements.aspects import Aspect
from analysis.statements.interval import Interval
from analysis.statements.published import Published
from analysis.statements.rule import Rule
from analysis.statements.statement import Statement

ROOT = Path(__file__).parents[3]
CODEBOOK = read_codebook(ROOT / "data/codebook.yml")
INHABITANTS = {
    ("adults", 2022): 4_316_747,
    ("adults", 2023): 4_376_793,
    ("adults", 2018): 4_166_612,
    ("all", 2018): 5_295_619,
    ("all", 2023): 5_488_984,
}
UNITS = {"share_pct": "percent", "change_pct": "percent", "change_pp": "percentage points"}
UNITS |= {"fte": "FTE", "change_abs": "FTE", "count": "units", "mean": "FTE per 1 000"}


def figure(
    id: str,
    value: str,
    statistic: str = "share_pct",
    *,
    group: str = "all",
    base: str = "units that answered",
    base_n: int | None = None,
    unit: str = "",
    published_as: str = "",
    approx: bool = False,
    at_least: bool = False,
    source: str = "rapport",
) -> PublishedFigure:
    years = id.removesuffix(".feil").rpartition(".")[2].split("_")
    return PublishedFigure(
        id=id,
        theme="",
        year=years[-1],
        group=group,
        statistic=statistic,
        value=Decimal(value),
        unit=unit or UNITS.get(statistic, "percent"),
        base_n=base_n,
        base=base,
        is_lower_bound=at_least,
        is_approx=approx,
        published_as=published_as or value.replace(".", ","),
        description="",
        note="",
        status="",
        source=source,
    )


def says(
    aspect: Aspect,
    figures: str = "",
    of: str = "",
    printed: str = "",
    years: tuple[int, ...] = (),
    *,
    id: str = "s",
    source: str = "rapport",
    line: int = 0,
) -> Statement:
    return Statement(
        id=id,
        aspect=aspect,
        figures=tuple(figures.split()),
        of=tuple(of.split()),
        printed=printed,
        years=years,
        source=source,
        line=line,
    )


def in_print(*things: PublishedFigure | Statement) -> Published:
    half = Interval.exactly(Decimal(45)), Interval.exactly(Decimal(50))
    return Published(
        ledger={thing.id: thing for thing in things if isinstance(thing, PublishedFigure)},
        codebook=CODEBOOK,
        statements=tuple(thing for thing in things if isinstance(thing, Statement)),
        fractions={"nesten halvparten": Interval(half[0].low, half[1].high)},
        group_sizes={"oslo_districts": 17, "agder": 25},
        inhabitants=_inhabitants,
    )


def found(
    rule: Rule[Published], *things: PublishedFigure | Statement
) -> tuple[QualityFinding, ...]:
    return tuple(rule(in_print(*things)))


def arithmetic(rule: Rule[Published], *things: PublishedFigure | Statement) -> list[str]:
    return [finding.arithmetic.replace("\u00a0", " ") for finding in found(rule, *things)]


def _inhabitants(year: int, ages: AgeGroup) -> int:
    if (ages, year) not in INHABITANTS:
        raise ValueError(f"no population for {year}")
    return INHABITANTS[ages, year]
