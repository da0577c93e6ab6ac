"""Number style: how one text writes its numbers, which should be one way."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator

from analysis.ledger import PublishedFigure
from analysis.statements.number_words import number_in_words
from analysis.statements.published import Published, year_of
from analysis.statements.rule import Found, rule
from analysis.statements.sources import short

# Numbers up to this are often written in words; above it a text has digits anyway.
_IN_WORDS_AT_MOST = 12
_TEN_THOUSAND = re.compile(r"\d{2,3}(?P<sign>[ .\u00a0\u202f]?)\d{3}")
_HYPHEN = re.compile(r"\d-\d")
_SHARES = ("share_pct", "change_pp", "range_low", "range_high")


@rule(
    "words_and_digits",
    "Tall i ord og i sifre om hverandre",
    "notice",
    f"En tekst skal skrive prosenter opp til {_IN_WORDS_AT_MOST} på én måte, i ord eller i sifre.",
)
def words_and_digits(published: Published) -> Iterator[Found]:
    """Sources that write some small shares in words and others in digits."""
    small = _by_source(
        published,
        lambda f: f.statistic in _SHARES and abs(f.value) <= _IN_WORDS_AT_MOST and not f.is_approx,
    )
    for source, figures in small.items():
        words = [f for f in figures if number_in_words(f.published_as.split(" ")[-1]) is not None]
        digits = [f for f in figures if f.published_as[:1].isdigit()]
        if words and digits:
            yield Found(
                about=(short(source),),
                year=max(map(year_of, figures)),
                said=f"Små prosenter står både i ord og i sifre ({published.sources.name(source)}).",
                arithmetic=f"i ord: {_texts(words)}; i sifre: {_texts(digits)}",
                remedy="Skriv alle i sifre, eller alle i ord.",
            )


@rule(
    "sentence_start",
    "Setninger begynner med sifre",
    "notice",
    "En setning begynner med et ord. Skriv tallet i ord, eller flytt det inn i setningen.",
)
def sentence_start(published: Published) -> Iterator[Found]:
    """Sources with sentences that open with digits, beside those that open with a number in words."""
    lines: dict[str, list[int]] = defaultdict(list)
    for statement in published.saying("sentence_start"):
        if statement.printed == "siffer":
            lines[statement.source].append(statement.line)
    for source, found in lines.items():
        figures = [f for f in published.ledger.values() if f.source == source]
        words = [
            f
            for f in figures
            if f.published_as[:1].isupper() and number_in_words(f.published_as) is not None
        ]
        yield Found(
            about=(short(source),),
            year=max(map(year_of, figures), default=0),
            said=f"{len(found)} setninger begynner med sifre ({published.sources.name(source)}).",
            arithmetic=f"linje {', '.join(map(str, sorted(found)))}"
            + (f"; i ord begynner {_texts(words)}" if words else ""),
            remedy="Begynn setningen med et ord.",
        )


@rule(
    "thousands",
    "Tusenskillet er ikke det samme overalt",
    "notice",
    "Tall på 10 000 og mer skal deles på samme måte i hele teksten.",
)
def thousands(published: Published) -> Iterator[Found]:
    """Sources that group the thousands of some large numbers and not of others."""
    for source, figures in _by_source(published, lambda f: abs(f.value) >= 10_000).items():
        ways: dict[str, list[PublishedFigure]] = defaultdict(list)
        for figure in figures:
            if number := _TEN_THOUSAND.search(figure.published_as):
                ways[number["sign"]].append(figure)
        if len(ways) > 1:
            yield Found(
                about=(short(source),),
                year=max(map(year_of, figures)),
                said=f"Store tall er delt på {len(ways)} måter ({published.sources.name(source)}).",
                arithmetic="; ".join(_texts(same) for _, same in sorted(ways.items())),
                remedy="Skill tusener med hardt mellomrom overalt, også i tabeller.",
            )


@rule(
    "range_hyphen",
    "Intervaller med bindestrek",
    "notice",
    "Mellom to tall i et intervall står tankestrek: 4–6. Bindestrek kan leses som minus.",
)
def range_hyphen(published: Published) -> Iterator[Found]:
    """Sources that print ranges with a hyphen."""
    hyphened = _by_source(published, lambda f: bool(_HYPHEN.search(f.published_as)))
    for source, figures in hyphened.items():
        yield Found(
            about=(short(source),),
            year=max(map(year_of, figures)),
            said=f"Intervaller er skrevet med bindestrek ({published.sources.name(source)}).",
            arithmetic=_texts(figures),
            remedy="Skriv tankestrek uten mellomrom.",
        )


def _by_source(
    published: Published, chosen: Callable[[PublishedFigure], bool]
) -> dict[str, list[PublishedFigure]]:
    figures: dict[str, list[PublishedFigure]] = defaultdict(list)
    for figure in published.ledger.values():
        if chosen(figure):
            figures[figure.source].append(figure)
    return figures


def _texts(figures: list[PublishedFigure]) -> str:
    """Each way a number stands in print, once."""
    return ", ".join(dict.fromkeys(f"«{figure.published_as}»" for figure in figures))
