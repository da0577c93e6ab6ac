"""Terms and pages: one name for one thing, and dates that fit what a page holds."""

import re
from collections import defaultdict
from collections.abc import Iterator

from analysis.statements.published import RESULTS, Published, year_of
from analysis.statements.rule import Found, rule
from analysis.statements.sources import short
from analysis.statements.statement import Statement

# A hyphen between two words in small letters is left from the end of a line.
_STRAY_HYPHEN = re.compile(r"[a-zæøå]+-[a-zæøå]+")


@rule(
    "term_forms",
    "Flere skrivemåter eller navn for det samme",
    "notice",
    "Et begrep skal ha ett navn og én skrivemåte i en tekst. Stor forbokstav regnes ikke.",
)
def term_forms(published: Published) -> Iterator[Found]:
    """Concepts with more than one form in a source."""
    forms: dict[tuple[str, str], dict[str, Statement]] = defaultdict(dict)
    for statement in published.saying("term"):
        forms[statement.source, statement.of[0]].setdefault(statement.printed.casefold(), statement)
    for (source, concept), found in forms.items():
        if len(found) > 1:
            shown = [statement.printed for statement in found.values()]
            yield Found(
                about=(short(source), concept),
                year=published.year_of_source(source),
                said=f"{' og '.join(f'«{form}»' for form in shown)} er det samme ({published.sources.name(source)}).",
                arithmetic=f"{len(shown)} former av «{concept}»",
                remedy="Velg én form.",
            )


@rule(
    "stray_hyphen",
    "Bindestrek midt i ordet",
    "notice",
    "Sammensatte ord på norsk skrives i ett. En bindestrek mellom to ord med små bokstaver er som regel igjen "
    "fra en linjedeling.",
)
def stray_hyphen(published: Published) -> Iterator[Found]:
    """Words with a hyphen between small letters, by source."""
    words: dict[str, list[str]] = defaultdict(list)
    for statement in published.saying("term"):
        if _STRAY_HYPHEN.fullmatch(statement.printed):
            words[statement.source].append(statement.printed)
    for source, found in words.items():
        yield Found(
            about=(short(source),),
            year=published.year_of_source(source),
            said=f"{len(found)} ord har bindestrek der de skal skrives i ett ({published.sources.name(source)}).",
            arithmetic=", ".join(f"«{word}» → «{word.replace('-', '')}»" for word in found),
            remedy="Ta bort bindestreken.",
        )


@rule(
    "abbreviation",
    "Forkortelsen er brukt før den er forklart",
    "notice",
    "Første gang en forkortelse står i en tekst, skal den være skrevet ut. At en annen tekst gjør det, hjelper "
    "ikke leseren av denne.",
)
def abbreviation(published: Published) -> Iterator[Found]:
    """Abbreviations used in a source before, or without, being written out there."""
    stated = [*published.saying("abbreviation")]
    for used in (s for s in stated if s.of == ("used",)):
        written = [s for s in stated if s.of == ("written_out",) and s.printed == used.printed]
        if any(s.source == used.source and 0 < s.line <= used.line for s in written):
            continue
        elsewhere = ", ".join(published.place(s) for s in written) or "ingen steder"
        yield Found(
            year=published.year_of_source(used.source),
            about=(short(used.source), used.printed),
            said=f"«{used.printed}» er brukt uten å være skrevet ut før ({published.place(used)}).",
            arithmetic=f"første bruk i linje {used.line}; skrevet ut: {elsewhere}",
            remedy="Skriv ut forkortelsen første gang.",
        )


@rule(
    "page_date",
    "Siden er datert før tallene den viser",
    "notice",
    "En side kan ikke være publisert før året tallene gjelder. Datoen på siden er ikke datoen for dataene.",
)
def page_date(published: Published) -> Iterator[Found]:
    """Pages dated before the year of a result on them."""
    for statement in published.saying("page_date"):
        later = [
            figure
            for figure in published.ledger.values()
            if figure.source == statement.source
            and figure.statistic in RESULTS
            and year_of(figure) > max(statement.years)
        ]
        if later:
            last = max(map(year_of, later))
            yield Found(
                about=(short(statement.source),),
                year=last,
                said=f"Siden er datert {statement.printed}, men viser tall for {last} ({published.sources.name(statement.source)}).",
                arithmetic=f"{len(later)} resultater er yngre enn {max(statement.years)}",
                remedy="Vis når siden sist ble endret, og hvilket år tallene gjelder.",
            )
