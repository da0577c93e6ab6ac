"""Ages that open answers mention, such as the age from which a municipality offers home visits."""

import re
from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.survey import Survey

# «75 år», «75-åringer», «fylt 80»; a bare number may be anything.
AGE = re.compile(r"(?:\bfylt |\bfyller )(\d{2,3})\b|\b(\d{2,3})(?: år\b|-?åring)", re.IGNORECASE)


def ages_in(text: str) -> tuple[int, ...]:
    """The ages in years that a text mentions, in reading order.

    >>> ages_in("Besøk til alle 75-åringer, og ved behov etter fylte 80 år")
    (75, 80)
    """
    return tuple(int(match[1] or match[2]) for match in AGE.finditer(text))


def mentioned_ages(survey: Survey, key: str, stem: str) -> tuple[Fact, ...]:
    """`<stem>_low` and `<stem>_high`: the lowest and the highest age mentioned; none, no facts.

    The ids have no year, since the ages define a practice and are not a yearly result.
    """
    question = survey.codebook.questions[key]
    if survey.edition not in question.years:
        return ()
    texts = survey.column(survey.edition, key).dropna()
    by_unit = [ages for ages in map(ages_in, texts) if ages]
    if not by_unit:
        return ()
    every = [age for ages in by_unit for age in ages]
    return tuple(
        Fact(
            id=f"{stem}_{name}",
            value=Decimal(age),
            kind="count",
            unit="år",
            decimals=0,
            definition=f"{word} aldersgrense nevnt i åpne svar på «{question.text}»",
            year=str(survey.edition),
            group=ALL_UNITS,
            base="kommuner/bydeler som nevner en alder",
            computed_by="analysis.statistics.mentioned_ages.mentioned_ages",
            label=f"{word} aldersgrense",
            n=len(by_unit),
            base_n=len(by_unit),
            sources=(key,),
        )
        for name, word, age in (("low", "Laveste", min(every)), ("high", "Høyeste", max(every)))
    )
