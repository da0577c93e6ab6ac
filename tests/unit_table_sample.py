"""A small unit table: two counties, three units, three years, a break, and every kind of cell."""

from dataclasses import replace

from analysis.unit_table import UnitRow, UnitTable


def adults() -> UnitTable:
    """Full-time equivalents for adults 2019–2021, with a break before 2020."""
    return UnitTable(
        id="fte.adults",
        title="Årsverk til voksne",
        definition="Årsverk i tjenester til voksne",
        unit="årsverk",
        decimals=1,
        division=2020,
        years=(2019, 2020, 2021),
        breaks=(2020,),
        rows=(
            UnitRow(
                number="1101",
                name="Eigersund",
                county="Rogaland",
                cells=("20.0", "20.0*", "1234.25"),
            ),
            UnitRow(
                number="1505", name="Kristiansund", county="Møre og Romsdal", cells=(".", "..", ":")
            ),
            UnitRow(
                number="1506", name="Molde", county="Møre og Romsdal", cells=("0.0", "3.05", "3.1")
            ),
        ),
        source="IS-24/8",
        notes=("Molde er fra og med 2020.",),
    )


def children() -> UnitTable:
    """The same for children and young people, without any sign."""
    rows = tuple(replace(row, cells=("1.0", "2.0", "3.0")) for row in adults().rows)
    return replace(
        adults(),
        id="fte.children",
        title="Årsverk til barn og unge",
        definition="Årsverk i tjenester til barn og unge",
        rows=rows,
        notes=(),
    )


def higher_education() -> UnitTable:
    """A share, in per cent."""
    return replace(
        adults(),
        id="education.adults.higher_edu.share",
        title="Høyere utdanning i tjenester til voksne",
        definition="Andel av årsverkene med høyere utdanning",
        unit="prosent",
    )
