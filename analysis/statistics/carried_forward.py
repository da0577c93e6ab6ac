"""Carried forward: how many units did not deliver, and how much of a total is theirs from earlier."""

from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.measure import measured
from analysis.statistics.setting import FTE, UNITS
from analysis.survey import Survey


def carried_forward(survey: Survey, measure_id: str) -> tuple[Fact, ...]:
    """For every year of a total: the units that delivered and did not, and the sum carried forward.

    `admin.reported` and `admin.not_reported` count units; `admin.carried_older` those whose figures
    are older than last year's; `<measure>.carried_forward` is in full-time equivalents,
    `<measure>.carried_forward_share` in per cent of the total. `admin.carry_forward_limit`, for the
    edition's year, is how many years in a row the codebook allows.
    """
    years = survey.years_of(survey.codebook.measure[measure_id])
    return (
        *(fact for year in years for fact in _of_year(survey, measure_id, year)),
        _limit(survey, measure_id),
    )


def _limit(survey: Survey, measure_id: str) -> Fact:
    codebook, year = survey.codebook, survey.edition
    variables = codebook.measure[measure_id].variables
    section = codebook.section_of[codebook.question_of[variables[0]].key]
    return Fact(
        id=f"admin.carry_forward_limit.{year}",
        value=Decimal(section.carry_forward),
        kind="count",
        unit="år",
        decimals=0,
        definition="Så mange år på rad føres årsverk videre for en enhet som ikke leverer",
        year=str(year),
        group=ALL_UNITS,
        base="kodeboken",
        computed_by="analysis.statistics.carried_forward.carried_forward",
        label="Grense for å føre videre",
        sources=variables,
    )


def _of_year(survey: Survey, measure_id: str, year: int) -> tuple[Fact, ...]:
    total = measured(survey, measure_id, year)[-1]
    frame = len(survey.units(year))
    delivered = total.n or 0

    def fact(stem: str, value: Decimal | int, definition: str, **details: object) -> Fact:
        values = {"kind": "count", "unit": UNITS, "decimals": 0, **details}
        return Fact(
            id=f"{stem}.{year}",
            value=Decimal(value),
            definition=definition,
            year=str(year),
            group=ALL_UNITS,
            base=ALL_UNITS,
            n=delivered,
            base_n=frame,
            computed_by="analysis.statistics.carried_forward.carried_forward",
            sources=total.sources,
            **values,  # type: ignore[arg-type]
        )

    share = total.carried_forward * 100 / total.value
    return (
        fact("admin.reported", delivered, "Enheter som leverte årsverk", label="Leverte"),
        fact(
            "admin.not_reported",
            frame - delivered,
            "Enheter som ikke leverte årsverk",
            label="Leverte ikke",
        ),
        fact(
            "admin.carried_older",
            _older(survey, measure_id, year),
            "Enheter med årsverk som er ført videre fra et eldre år enn året før",
            label="Ført videre fra eldre år",
        ),
        fact(
            f"{measure_id}.carried_forward",
            total.carried_forward,
            "Årsverk ført videre fra året før for enheter som ikke leverte",
            kind="fte",
            unit=FTE,
            label="Ført videre",
            derived_from=(total.id,),
        ),
        fact(
            f"{measure_id}.carried_forward_share",
            share,
            "Andel av årsverkene som er ført videre fra året før",
            kind="share",
            unit="prosent",
            decimals=1,
            label="Andel ført videre",
            derived_from=(f"{measure_id}.carried_forward.{year}", total.id),
        ),
    )


def _older(survey: Survey, measure_id: str, year: int) -> int:
    """How many units have a figure that was given more than a year before."""
    given = survey.carried_from(year)
    variables = [v for v in survey.codebook.measure[measure_id].variables if v in given]
    return int((given[variables].min(axis="columns") < year - 1).sum())
