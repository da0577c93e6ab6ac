"""Carried forward: how many units did not deliver, and how much of a total is theirs from last year."""

from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.measure import FTE, UNITS, measured
from analysis.survey import Survey


def carried_forward(survey: Survey, measure_id: str) -> tuple[Fact, ...]:
    """For every year of a total: the units that delivered and did not, and the sum carried forward.

    `admin.reported` and `admin.not_reported` count units; `<measure>.carried_forward` is in
    full-time equivalents, `<measure>.carried_forward_share` in per cent of the total.
    """
    years = survey.codebook.years(survey.codebook.measure[measure_id])
    return tuple(
        fact
        for year in years
        if year in survey.years
        for fact in _of_year(survey, measure_id, year)
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
