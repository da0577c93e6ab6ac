"""Bases: whether count, share and number of units in print can belong together."""

from collections import defaultdict
from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.grim import bases_for, count_for
from analysis.statements.pairs import ALL_UNITS, MOST_UNITS, bases_in_words, pairs
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule
from analysis.word_list import word_list

# Groups above this have a possible count for nearly every share, so a share rules nothing out.
SMALL_GROUP = 50


@rule(
    "grim",
    "Andelen er umulig for grunnlaget",
    "error",
    "Av et trykt grunnlag må et helt antall enheter avrundes til den trykte andelen (GRIM-testen). "
    "Er antallet trykt, må det være nettopp det antallet.",
)
def grim(published: Published) -> Iterator[Found]:
    """Shares with a printed base: some count, or the printed one, must round to the share."""
    counts = {share.id: count for count, share in pairs(published)}
    for share in published.ledger.values():
        if share.statistic != "share_pct" or share.base_n is None or share.is_approx:
            continue
        base, count = share.base_n, counts.get(share.id)
        printed = in_digits(share.value, share.decimals)
        if count is None and count_for(share.value, share.decimals, base) is None:
            arithmetic = f"Ingen k av {base} gir {printed} prosent"
        elif count and base not in bases_for(share.value, share.decimals, base, int(count.value)):
            of_base = in_digits(count.value * 100 / base, 1)
            arithmetic = f"{in_digits(count.value)} av {base} er {of_base} prosent, ikke {printed}"
        else:
            continue
        yield Found(
            about=(share.id,),
            figures=(share.id,),
            year=year_of(share),
            said=f"Andelen {printed} prosent kan ikke være regnet av {base} enheter.",
            arithmetic=arithmetic,
            remedy="Rett andelen eller grunnlaget.",
        )


@rule(
    "count_share",
    "Antall og andel passer ikke med bolkens grunnlag",
    "warning",
    "Antallet delt på antall enheter som svarte på bolken, skal avrundes til den trykte andelen. Gjør "
    "det ikke det, har spørsmålet et annet grunnlag, og det må trykkes.",
)
def count_share(published: Published) -> Iterator[Found]:
    """Count and share without a printed base, against the printed respondents of the section."""
    for count, share in pairs(published):
        section = f"{share.id.partition('.')[0]}.respondents.count.{share.year}"
        respondents = published.ledger.get(section)
        if share.base_n or share.base == ALL_UNITS or respondents is None:
            continue
        base = int(respondents.value)
        possible = bases_for(share.value, share.decimals, MOST_UNITS, int(count.value))
        if base in possible:
            continue
        k, printed = in_digits(count.value), in_digits(share.value, share.decimals)
        yield Found(
            about=(count.id, share.id),
            figures=(count.id, share.id),
            year=year_of(share),
            said=f"{k} enheter er trykt som {printed} prosent, men {base} svarte på bolken.",
            arithmetic=f"{k} av {base} er {in_digits(count.value * 100 / base, 1)} prosent; "
            f"{printed} prosent krever et grunnlag på {bases_in_words(possible)}",
            remedy="Trykk grunnlaget for spørsmålet, eller rett andelen.",
        )


@rule(
    "base_changes",
    "Grunnlaget skifter i en bolk uten å være trykt",
    "warning",
    "Hver trykt andel utelukker noen grunnlag: av antallet som står ved siden av, eller, i grupper på "
    f"høyst {SMALL_GROUP} enheter, fordi bare noen grunnlag kan gi andelen. Finnes det ikke ett felles "
    "grunnlag for tallene i en bolk, har det skiftet underveis.",
)
def base_changes(published: Published) -> Iterator[Found]:
    """Figures of one section, group and year that no common base can give."""
    counts = {share.id: int(count.value) for count, share in pairs(published)}
    sections: dict[tuple[str, str, str], dict[str, tuple[int, ...]]] = defaultdict(dict)
    for share in published.ledger.values():
        if share.statistic != "share_pct" or share.is_approx or share.base_n:
            continue
        *stem, _ = share.id.split(".")
        size = published.group_sizes.get(stem[-1], 0)
        if share.base == ALL_UNITS or not (share.id in counts or 0 < size <= SMALL_GROUP):
            continue
        group = stem[-1] if size else ""
        sections[stem[0], group, share.year][share.id] = bases_for(
            share.value, share.decimals, size or MOST_UNITS, counts.get(share.id)
        )
    for bases in sections.values():
        if set.intersection(*map(set, bases.values())):
            continue
        shares = published.figures(tuple(bases))
        yield Found(
            about=tuple(bases),
            figures=tuple(bases),
            year=year_of(shares[0]),
            said=f"{word_list([in_digits(s.value, s.decimals) for s in shares])} prosent står i samme bolk, "
            "men kan ikke ha samme grunnlag, og grunnlaget er ikke trykt.",
            arithmetic="; ".join(
                f"{_count(counts.get(s.id))}{in_digits(s.value, s.decimals)} prosent: {bases_in_words(bases[s.id])}"
                for s in shares
            ),
            remedy="Trykk grunnlaget ved hvert tall.",
        )


def _count(count: int | None) -> str:
    return f"{count} enheter og " if count else ""
