"""The rules that make sense on finished numbers, over this edition's own results.

The report computes from unrounded values and says so once; so nothing is said here of printed numbers
that only rounding keeps apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

from analysis.codebook import read_codebook
from analysis.digits import in_digits
from analysis.fact import Fact
from analysis.quality.finding import QualityFinding
from analysis.reference.population import AgeGroup, national_population
from analysis.rounding import round_half_away
from analysis.statements.ages import AGES, WORDS
from analysis.statements.grim import count_for
from analysis.statements.own_results import OwnResults
from analysis.statements.own_sums import sums
from analysis.statements.rule import Found, Rule, rule

_UNITS = "kommuner/bydeler"
# Quotients are computed to this many places.
_EXACT = Decimal("1e-18")


@rule(
    "result_share",
    "Andelen er umulig for grunnlaget",
    "error",
    "Hver andel regnes om igjen av telleren og nevneren, og et helt antall enheter må avrundes til den slik den "
    "trykkes (GRIM-testen).",
)
def result_share(results: OwnResults) -> Iterator[Found]:
    """Shares that their numerator and base do not give, or that no count of the base rounds to."""
    for fact in results.facts.values():
        behind = results.behind(fact)
        if fact.kind != "share" or not fact.base_n or len(behind) != 2 or not behind[1].value:
            continue
        part, whole = behind
        share = part.value * 100 / whole.value
        printed = round_half_away(fact.value, fact.decimals)
        possible = whole.unit != _UNITS or count_for(printed, fact.decimals, int(whole.value))
        if abs(share - fact.value) < _EXACT and possible is not None:
            continue
        yield _about(
            fact,
            said=f"{in_digits(fact.value, fact.decimals)} prosent er ikke andelen av grunnlaget.",
            arithmetic=f"{in_digits(part.value, part.decimals)} / {in_digits(whole.value, whole.decimals)} = "
            f"{in_digits(share, fact.decimals + 1)} prosent",
        )


@rule(
    "result_parts",
    "Delene blir ikke summen",
    "error",
    "Svarene på et spørsmål deler alle som svarte, og linjene i en fordeling deler alle årsverkene. Tellerne "
    "skal bli nevneren, og voksne og barn skal bli summen.",
)
def result_parts(results: OwnResults) -> Iterator[Found]:
    """Numerators that do not add up to their base, and age groups that do not to the total."""
    for parts, whole in sums(results):
        added = sum((part.value for part in parts), Decimal(0))
        if abs(added - whole.value) >= _EXACT:
            places = max(part.decimals for part in parts)
            terms = " + ".join(in_digits(part.value, part.decimals) for part in parts)
            yield _about(
                whole,
                said=f"Delene blir ikke {in_digits(whole.value, whole.decimals)}.",
                arithmetic=f"{terms} = {in_digits(added, places)}",
            )


@rule(
    "result_change",
    "Endringen stemmer ikke med nivåene",
    "error",
    "Hver endring regnes om igjen av de uavrundede nivåene den er utledet av.",
)
def result_change(results: OwnResults) -> Iterator[Found]:
    """Changes that their two levels do not give."""
    for fact in results.facts.values():
        behind = results.behind(fact)
        if not fact.kind.startswith("change_") or len(behind) != 2:
            continue
        before, after = behind
        step = after.value - before.value
        value = step * 100 / before.value if fact.kind == "change_pct" else step
        if abs(value - fact.value) >= _EXACT:
            yield _about(
                fact,
                said=f"Endringen er {in_digits(fact.value, fact.decimals)}, men nivåene gir "
                f"{in_digits(value, fact.decimals)}.",
                arithmetic=f"{in_digits(before.value, before.decimals + 1)} → "
                f"{in_digits(after.value, after.decimals + 1)}",
            )


@rule(
    "result_slower_than_population",
    "Årsverkene vokser saktere enn befolkningen",
    "notice",
    "En vekst i årsverk som er mindre enn veksten i aldersgruppen tjenesten er for, er en nedgang per "
    "innbygger. Kapittelet bør si det.",
)
def result_slower(results: OwnResults) -> Iterator[Found]:
    """Growth up to the edition's year, in full-time equivalents of the country, under the population's."""
    for fact in results.facts.values():
        measure, behind = results.measure(fact), results.behind(fact)
        if fact.kind != "change_pct" or fact.value <= 0 or len(behind) != 2 or measure is None:
            continue
        before, after = behind
        if before.kind != "fte" or after.year != results.edition or _group(fact, measure.id):
            continue
        ages: AgeGroup = AGES[measure.group]
        first, last = (
            Decimal(results.inhabitants(int(level.year), ages)) for level in (before, after)
        )
        growth = (last - first) * 100 / first
        if fact.value >= growth:
            continue
        yield _about(
            fact,
            said=f"{in_digits(fact.value, 1)} prosent flere årsverk er mindre enn veksten i {WORDS[ages]}.",
            arithmetic=f"{WORDS[ages]}: {in_digits(first)} → {in_digits(last)}, {in_digits(growth, 2)} prosent; "
            f"årsverk: {in_digits(before.value)} → {in_digits(after.value)}, {in_digits(fact.value, 2)} prosent",
            remedy="Si også hvordan årsverk per innbygger har endret seg.",
        )


@rule(
    "result_base_changes",
    "Grunnlaget skifter i bolken",
    "notice",
    "Spørsmål i samme bolk kan ha ulikt antall svar. Skifter grunnlaget, må det stå ved tallene. Spørsmål som "
    "bare noen skulle svare på, er ikke regnet med.",
)
def result_base_changes(results: OwnResults) -> Iterator[Found]:
    """Sections whose shares for the country have several bases in the edition's year."""
    sections: dict[str, dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in results.facts.values():
        measure = results.measure(fact)
        if measure is None or measure.statistic != "share" or measure.base != "answered":
            continue
        question = results.codebook.question_of[measure.variables[0]]
        if fact.kind != "share" or fact.year != results.edition or question.filter:
            continue
        if fact.base_n and not _group(fact, measure.id):
            sections[results.codebook.section_of[question.key].key][fact.base_n].append(fact)
    for key, bases in sections.items():
        if len(bases) < 2:
            continue
        section = results.codebook.section[key]
        yield Found(
            about=(key,),
            figures=tuple(fact.id for n in sorted(bases) for fact in bases[n]),
            year=int(results.edition),
            said=f"«{section.title}» har {len(bases)} ulike grunnlag, fra {min(bases)} til {max(bases)}.",
            arithmetic="; ".join(
                f"{n}: {len(bases[n])} {'andel' if len(bases[n]) == 1 else 'andeler'}"
                for n in sorted(bases)
            ),
            remedy="La tabellene vise antall svar, og nevn grunnlaget der teksten går fra ett til et annet.",
        )


RESULT_RULES: tuple[Rule[OwnResults], ...] = (
    *(result_share, result_parts, result_change, result_slower, result_base_changes),
)


def result_findings(facts: Iterable[Fact], root: Path) -> tuple[QualityFinding, ...]:
    """What the rules find in the facts of an edition of the project at `root`.

    Raises:
        CodebookError, TextFileError, YamlFileError: the codebook has mistakes.
    """
    results = OwnResults(
        facts={fact.id: fact for fact in facts},
        codebook=read_codebook(root / "data" / "codebook.yml"),
        inhabitants=partial(national_population, root),
    )
    return tuple(finding for rule in RESULT_RULES for finding in rule(results))


def _group(fact: Fact, measure: str) -> str:
    """The group of units in the fact's id; empty for the whole country."""
    words = fact.id.removeprefix(f"{measure}.").split(".")[:-1]
    return ".".join(word for word in words if not word.startswith(("change_", "numerator", "base")))


def _about(fact: Fact, *, said: str, arithmetic: str, remedy: str = "Rett beregningen.") -> Found:
    years = fact.year.replace("–", " ").split()
    return Found(
        about=(fact.id,),
        figures=(fact.id,),
        year=int(years[-1]),
        said=said,
        arithmetic=arithmetic,
        remedy=remedy,
    )
