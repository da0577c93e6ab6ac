"""Open answers by theme: how many have each, as people have coded them, and how well the coders agree."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from analysis.codebook import Question
from analysis.coding.coding import Coding, CodingError
from analysis.coding.scheme import scheme_path
from analysis.fact import Fact, Kind
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import UNITS
from analysis.survey import Survey

_UNIT = {"count": UNITS, "share": "prosent", "agreement": "alfa"}
_DECIMALS = {"agreement": 2}


def open_answers(survey: Survey, key: str) -> tuple[Fact, ...]:
    """The facts of an open question in every year that is coded, up to the edition's.

    `open.<question>.<theme>` counts answers (`other` is a theme), `….<theme>.share` is their part of all
    answers and `….<theme>.agreement` the alpha of the theme. Of the question are `answers`, `coders`,
    `double_coded.count`, `double_coded.share` and `agreement`. An alpha that does not exist is no fact.
    An answer may have several themes, so they can add up to more than the answers. A question that
    was not asked, or whose answers are left out, has none.

    Raises:
        CodingError: the edition's answers are not coded, or a coding has mistakes.
    """
    question = survey.codebook.questions[key]
    _require_coded(survey, question)
    return tuple(
        fact
        for (name, year), coding in survey.codings.items()
        if name == key and not coding.scheme.left_out and coding.answers
        for fact in (*_of_themes(question, year, coding), *_of_coding(question, year, coding))
    )


def _require_coded(survey: Survey, question: Question) -> None:
    year = survey.edition
    if year not in question.years or (question.key, year) in survey.codings:
        return
    if survey.is_given(year, question.key).any():
        path = scheme_path(survey.root, year, question.key)
        raise CodingError(
            [f"{path}: the open answers are not coded; begin with `report coding --edition {year}`"]
        )


def _of_themes(question: Question, year: int, coding: Coding) -> Iterator[Fact]:
    n = len(coding.answers)
    for theme, label in coding.scheme.labels.items():
        name = f"open.{question.key}.{theme}"
        about = f"åpne svar på «{question.text}» som er kodet til temaet «{label}»"
        count = Decimal(coding.count(theme))
        counted = _fact(question, year, name, "count", count, n, f"Antall {about}", label)
        yield counted
        share = 100 * count / n
        yield _fact(
            question, year, f"{name}.share", "share", share, n, f"Andel av {about}", label,
            derived_from=(counted.id, f"open.{question.key}.answers.{year}"),
        )  # fmt: skip
        agreement = coding.agreement_on(theme)
        if agreement is not None:
            yield _fact(
                question, year, f"{name}.agreement", "agreement", agreement,
                len(coding.double_coded),
                f"Samsvar mellom koderne om temaet «{label}» i svarene på «{question.text}» (Krippendorffs alfa)",
                label,
            )  # fmt: skip


def _of_coding(question: Question, year: int, coding: Coding) -> Iterator[Fact]:
    name, text, n = f"open.{question.key}", f"«{question.text}»", len(coding.answers)
    twice = Decimal(len(coding.double_coded))
    parts: tuple[tuple[str, Kind, Decimal | None, str, str], ...] = (
        ("answers", "count", Decimal(n), "Åpne svar", f"Antall åpne svar på {text}"),
        ("coders", "count", Decimal(len(coding.coders)), "Kodere", f"Antall som har kodet svarene på {text}"),
        ("double_coded.count", "count", twice, "Kodet av to", f"Antall svar på {text} som minst to har kodet"),
        ("double_coded.share", "share", 100 * twice / n, "Kodet av to", f"Andel av svarene på {text} som minst to har kodet"),
        ("agreement", "agreement", coding.agreement, "Samsvar", f"Samsvar mellom koderne om svarene på {text} (Krippendorffs alfa, MASI)"),
    )  # fmt: skip
    for part, kind, value, label, definition in parts:
        if value is not None:
            fact = _fact(question, year, f"{name}.{part}", kind, value, n, definition, label)
            yield replace(fact, unit="personer") if part == "coders" else fact


def _fact(
    question: Question,
    year: int,
    name: str,
    kind: Kind,
    value: Decimal,
    n: int,
    definition: str,
    label: str,
    derived_from: tuple[str, ...] = (),
) -> Fact:
    return Fact(
        id=f"{name}.{year}",
        value=value,
        kind=kind,
        unit=_UNIT[kind],
        decimals=_DECIMALS.get(kind, 0),
        definition=definition,
        year=str(year),
        group=ALL_UNITS,
        base="kommuner/bydeler som har skrevet et svar",
        computed_by="analysis.statistics.open_answers.open_answers",
        label=label,
        n=n,
        base_n=n,
        sources=(question.key,),
        derived_from=derived_from,
    )
