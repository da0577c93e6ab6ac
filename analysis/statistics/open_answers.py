"""Open answers grouped in themes: an answer belongs to a theme when a word begins with one of its stems."""

import re
from decimal import Decimal

from analysis.codebook import Question
from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import UNITS
from analysis.survey import Survey


def open_answers(survey: Survey, key: str) -> tuple[Fact, ...]:
    """`open.<question>.<theme>` for each theme and `open.<question>.other`, in the edition's year.

    An answer may belong to several themes, so they can add up to more than the answers. A question
    that was not asked has none.
    """
    question = survey.codebook.questions[key]
    if survey.edition not in question.years:
        return ()
    texts = survey.answers(survey.edition)[key].dropna().str.lower()
    hits = {
        code.key: texts.str.contains(rf"\b(?:{'|'.join(map(re.escape, code.stems))})", regex=True)
        for code in question.codes
    }
    uncoded = ~sum(hits.values(), start=texts.eq(""))
    labels = {code.key: code.label for code in question.codes} | {"other": "Annet"}
    counts = {name: int(hit.sum()) for name, hit in hits.items()} | {"other": int(uncoded.sum())}
    return tuple(
        _fact(survey, question, name, labels[name], count, len(texts))
        for name, count in counts.items()
    )


def _fact(survey: Survey, question: Question, name: str, label: str, count: int, n: int) -> Fact:
    return Fact(
        id=f"open.{question.key}.{name}.{survey.edition}",
        value=Decimal(count),
        kind="count",
        unit=UNITS,
        decimals=0,
        definition=f"Åpne svar på «{question.text}» som hører til temaet «{label}»",
        year=str(survey.edition),
        group=ALL_UNITS,
        base="kommuner/bydeler som har skrevet et svar",
        computed_by="analysis.statistics.open_answers.open_answers",
        label=label,
        n=n,
        base_n=n,
        sources=(question.key,),
    )
