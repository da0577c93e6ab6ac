"""Named bases: of whom a share is, and whether print says so and says it in one way."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analysis.digits import in_digits
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule
from analysis.statements.sources import short

# How the ledger records which words print used for the units.
WORDS_OF_BASE = {
    "municipalities (text says kommuner only)": "kommunene",
    "reporting units (municipalities and Oslo city districts) that answered the item": "kommunene/bydelene",
}
_SECTION = re.compile(r"[a-z_]+")


@rule(
    "share_of_share",
    "Andel av en andel, uten antall",
    "notice",
    "Er grunnlaget for en andel selv bare trykt som en andel, vet leseren ikke hvor mange den er regnet "
    "av. Antallet må stå.",
)
def share_of_share(published: Published) -> Iterator[Found]:
    """Shares whose base is another printed share, with no number of units."""
    for statement in published.saying("base_of"):
        (base,) = published.figures(statement.of)
        shares = published.figures(statement.figures)
        if base.statistic != "share_pct" or all(share.base_n for share in shares):
            continue
        yield Found(
            about=(statement.id,),
            figures=statement.figures,
            year=year_of(shares[0]),
            said=f"Grunnlaget skifter fra alle til {in_digits(base.value)} prosent av dem, og antallet er "
            f"ikke trykt ({published.place(statement)}).",
            arithmetic="; ".join(
                f"{in_digits(s.value)} av {in_digits(base.value)} prosent er "
                f"{in_digits(s.value * base.value / 100)} av alle"
                for s in shares
            ),
            remedy="Trykk hvor mange enheter andelene er regnet av.",
        )


@rule(
    "base_unsaid",
    "Grunnlaget er ikke nevnt",
    "notice",
    "Når teksten nettopp har talt om en del av enhetene, kan en andel uten grunnlag leses på to måter. "
    "Regelen viser hva den blir i hver av dem.",
)
def base_unsaid(published: Published) -> Iterator[Found]:
    """Shares printed without a base where a narrower base has just been spoken of."""
    for statement in published.saying("base_word"):
        if statement.printed or not statement.of:
            continue
        narrow = sum(base.value for base in published.figures(statement.of))
        shares = published.figures(statement.figures)
        yield Found(
            about=(statement.id,),
            figures=statement.figures,
            year=year_of(shares[0]),
            said="Andelen kan være av alle eller bare av delen som er omtalt like før "
            f"({published.place(statement)}).",
            arithmetic="; ".join(
                f"{in_digits(s.value)} prosent av alle, eller av {in_digits(narrow)} prosent: "
                f"{in_digits(s.value * narrow / 100)} prosent av alle"
                for s in shares
            ),
            remedy="Skriv hvem andelen er regnet av, og hvor mange de er.",
        )


@rule(
    "base_words",
    "Flere ord for det samme grunnlaget",
    "notice",
    "I en og samme bolk skal enhetene ha ett navn. «Kommunene» og «kommunene/bydelene» om de samme "
    "enhetene får leseren til å tro at grunnlaget er et annet.",
)
def base_words(published: Published) -> Iterator[Found]:
    """Sources that call the same units by two names within a section and year."""
    used: dict[str, dict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for figure in published.ledger.values():
        if word := WORDS_OF_BASE.get(figure.base):
            section = _SECTION.match(figure.id)
            assert section is not None
            used[figure.source][section.group(), figure.year].add(word)
    for source, sections in used.items():
        mixed = [section for (section, _), words in sections.items() if len(words) > 1]
        if not mixed:
            continue
        yield Found(
            about=(short(source),),
            said=f"«kommunene» og «kommunene/bydelene» veksler om de samme enhetene ({published.sources.name(source)}).",
            arithmetic=f"bolker med begge ord: {', '.join(sorted(set(mixed)))}",
            remedy="Velg ett ord for enhetene og bruk det hele veien.",
            year=published.year_of_source(source),
        )
