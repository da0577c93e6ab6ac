"""Corrections counted: how many answers were put right after delivery, why, and what it did to the total."""

from collections.abc import Sequence
from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import FTE, UNITS
from analysis.survey import Survey
from analysis.survey.corrections import REASONS, Correction

ANSWERS = "svar"


def corrections(survey: Survey, measure_id: str) -> tuple[Fact, ...]:
    """The corrections of the edition's year, 0 where there are none.

    `admin.corrections` counts corrected answers, `admin.corrections.units` the units they are of, and
    `admin.corrections.fte` is what they add to the measure, in full-time equivalents (negative
    when they take away). The same again for every reason, `admin.corrections.<reason>`.
    """
    made = survey.corrections
    of_reason = {reason: [c for c in made if c.reason == reason] for reason in REASONS}
    return (
        *_of(survey, measure_id, "admin.corrections", "Rettede svar", made),
        *(
            fact
            for reason, some in of_reason.items()
            for fact in _of(
                survey,
                measure_id,
                f"admin.corrections.{reason}",
                f"Rettede svar: {REASONS[reason]}",
                some,
            )
        ),
    )


def reasons_given(survey: Survey) -> tuple[str, ...]:
    """The reasons that any correction of the edition's year has, in their own order."""
    given = {correction.reason for correction in survey.corrections}
    return tuple(reason for reason in REASONS if reason in given)


def _of(
    survey: Survey, measure_id: str, stem: str, definition: str, made: Sequence[Correction]
) -> tuple[Fact, Fact, Fact]:
    year = survey.edition
    variables = survey.codebook.measure[measure_id].variables
    units = {correction.unit for correction in made}
    added = sum(
        (_amount(c.new) - _amount(c.old) for c in made if c.variable in variables), Decimal(0)
    )

    def fact(name: str, value: Decimal, **details: object) -> Fact:
        values: dict[str, object] = {"kind": "count", "decimals": 0, **details}
        return Fact(
            id=f"{name}.{year}",
            value=value,
            year=str(year),
            group=ALL_UNITS,
            base="rettede svar",
            computed_by="analysis.statistics.corrections.corrections",
            n=len(units),
            sources=tuple(sorted({correction.variable for correction in made})),
            **values,  # type: ignore[arg-type]
        )

    count = fact(stem, Decimal(len(made)), unit=ANSWERS, definition=definition, label="Svar")
    return (
        count,
        fact(
            f"{stem}.units",
            Decimal(len(units)),
            unit=UNITS,
            definition=f"{definition}. Enheter med minst ett rettet svar",
            label="Enheter",
            derived_from=(count.id,),
        ),
        fact(
            f"{stem}.fte",
            added,
            kind="fte",
            unit=FTE,
            decimals=1,
            definition=f"{definition}. Det rettingene legger til summen av årsverk, med minus når de trekker fra",
            label="Årsverk",
            derived_from=(count.id,),
        ),
    )


def _amount(text: str) -> Decimal:
    return Decimal(text) if text else Decimal(0)
