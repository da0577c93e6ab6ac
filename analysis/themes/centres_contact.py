"""Contact with the competence centres: over the years, and in municipalities of different size.

A centre that came into the form later has a shorter series, and a sign for the years before.
"""

import re
from collections.abc import Collection, Mapping

from analysis.digits import NO_BREAK_SPACE
from analysis.exhibit import Column, Figure, Point, Row, Series, Table
from analysis.fact import Fact
from analysis.statistics.grouping import groups
from analysis.survey import Survey
from analysis.tabulation import SOURCE

CONTACT = "competence_centres.contact"
SMALL_AND_LARGE = ("lt2000", "50000plus")
NOT_IN_THE_FORM = "."
LATER = "Tegnet «.» betyr «ikke aktuelt»: Senteret var ikke med i skjemaet det året."


def contact_by_year(survey: Survey, centres: Mapping[str, str], facts: Collection[Fact]) -> Table:
    """The share in contact with each centre, in the years it was in the form."""
    known, years = {fact.id for fact in facts}, _years(survey, centres)

    def cell(fact_id: str) -> str:
        return fact_id if fact_id in known else NOT_IN_THE_FORM

    return Table(
        id="centres-contact",
        title="Kontakt med sentrene",
        stub="Senter",
        columns=tuple(Column(label=str(year), unit="prosent") for year in years),
        rows=tuple(
            Row(
                label=label,
                cells=tuple(cell(f"{CONTACT}.{centre}.{year}") for year in years),
            )
            for centre, label in centres.items()
        ),
        notes=(LATER,),
        source=SOURCE,
    )


def contact_by_size(survey: Survey, centres: Mapping[str, str]) -> Table:
    """The share in contact with each centre, a column for each size class."""
    classes = groups(survey, survey.edition, "size")
    return Table(
        id="centres-by-size",
        title="Kontakt etter kommunestørrelse",
        stub="Senter",
        columns=tuple(Column(label=_unbroken(size.label), unit="prosent") for size in classes),
        rows=tuple(
            Row(
                label=label,
                cells=tuple(f"{CONTACT}.{centre}.{size.key}.{survey.edition}" for size in classes),
            )
            for centre, label in centres.items()
        ),
        source=SOURCE,
    )


def contact_over_years(
    survey: Survey, centres: Mapping[str, str], facts: Collection[Fact]
) -> Figure:
    """A panel for each centre, with the share in contact over the years it was in the form."""
    known, years = {fact.id for fact in facts}, _years(survey, centres)
    return Figure(
        id="centres-contact",
        title="Kontakt med sentrene",
        form="multiples",
        series=tuple(
            Series(
                label="Vært i kontakt",
                panel=label,
                points=tuple(
                    Point(x=str(year), fact=f"{CONTACT}.{centre}.{year}")
                    for year in years
                    if f"{CONTACT}.{centre}.{year}" in known
                ),
            )
            for centre, label in centres.items()
        ),
        unit="prosent",
        source=SOURCE,
        table="centres-contact",
    )


def small_and_large(survey: Survey, centres: Mapping[str, str]) -> Figure:
    """The share in contact with each centre in the smallest municipalities and in the largest."""
    classes = {size.key: size.label for size in groups(survey, survey.edition, "size")}
    return Figure(
        id="centres-by-size",
        title="Kontakt etter kommunestørrelse",
        form="dots",
        series=tuple(
            Series(
                label=f"{classes[size]} innbyggere",
                points=tuple(
                    Point(x=label, fact=f"{CONTACT}.{centre}.{size}.{survey.edition}")
                    for centre, label in centres.items()
                ),
            )
            for size in SMALL_AND_LARGE
        ),
        unit="prosent",
        source=SOURCE,
        table="centres-by-size",
    )


def _years(survey: Survey, centres: Collection[str]) -> list[int]:
    """Every year in which the form asked about any of the centres."""
    measures = survey.codebook.measure
    return sorted({y for one in centres for y in survey.years_of(measures[f"{CONTACT}.{one}"])})


def _unbroken(label: str) -> str:
    """The label with its numbers whole, since the heading of a narrow column breaks in lines."""
    return re.sub(r"(?<=\d) (?=\d{3})", NO_BREAK_SPACE, label)
