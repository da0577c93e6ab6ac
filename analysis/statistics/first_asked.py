"""The first year in which a question was asked, which says how far back a comparison can go."""

from decimal import Decimal

from analysis.fact import Fact
from analysis.statistics.grouping import ALL_UNITS
from analysis.survey import Survey


def first_asked(survey: Survey, measure_id: str, fact_id: str) -> Fact:
    """`<fact_id>`: the first year that the codebook gives for the measure's question.

    The id has no year, since the year is the value.
    """
    measure = survey.codebook.measure[measure_id]
    year = min(survey.codebook.years(measure))
    return Fact(
        id=fact_id,
        value=Decimal(year),
        kind="year",
        unit="år",
        decimals=0,
        definition=f"Første år spørsmålet er stilt. Gjelder: {measure.definition}",
        year=str(year),
        group=ALL_UNITS,
        base="kodeboken",
        computed_by="analysis.statistics.first_asked.first_asked",
        label="Første år",
        sources=measure.variables,
    )
