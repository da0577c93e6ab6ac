"""How far the forms were filled in: complete, in part, or only last year's full-time equivalents confirmed."""

from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.statistics.setting import UNITS
from analysis.survey import Survey

# By the status in answers.csv: the name in fact ids, the column's heading, and what the forms are.
FORMS = {
    "complete": ("completed", "Hele skjemaet", "hele skjemaet, eller nesten hele"),
    "partial": ("partial", "En del av det", "en del av skjemaet"),
    "confirmed": (
        "confirmed_only",
        "Bare bekreftet årsverk",
        "ikke annet enn en bekreftelse av årsverkene fra året før",
    ),
}


def submission(survey: Survey) -> tuple[Fact, ...]:
    """`admin.completed`, `admin.partial` and `admin.confirmed_only`, in units, for every year."""
    return tuple(
        _fact(survey, year, status, stem, label, filled_in)
        for year in survey.years
        for status, (stem, label, filled_in) in FORMS.items()
    )


def _fact(survey: Survey, year: int, status: str, stem: str, label: str, filled_in: str) -> Fact:
    forms = survey.column(year, "status")
    return Fact(
        id=f"admin.{stem}.{year}",
        value=Decimal(int(forms.eq(status).sum())),
        kind="count",
        unit=UNITS,
        decimals=0,
        definition=f"Enheter som fylte ut {filled_in}",
        year=str(year),
        group=ALL_UNITS,
        base=ALL_UNITS,
        computed_by="analysis.statistics.submission.submission",
        label=label,
        n=len(forms),
        base_n=len(forms),
        sources=("status",),
    )
