"""Tables of full-time equivalents by area: how many there are, per inhabitant, and what changed.

As the standard tables they name facts, by their ids, and compute nothing.
"""

from collections.abc import Mapping, Sequence

from analysis.exhibit import Column, Row, Table
from analysis.reference.health_areas import health_area
from analysis.statistics.grouping import Grouping, UnitGroup, groups
from analysis.survey import Survey
from analysis.tabulation import SOURCE, STUB

TOTALS = ("fte.adults", "fte.children")
RATES = ("fte.rate_per_10000.adults", "fte.rate_per_10000.children")
PER_INHABITANT = "Per 10 000 innbyggere i samme aldersgruppe"
_SPANNERS = dict.fromkeys(TOTALS, "Årsverk") | dict.fromkeys(RATES, PER_INHABITANT)
ALL = "Alle"


def where_table(survey: Survey, table_id: str, by: Grouping) -> Table:
    """Full-time equivalents and rates for adults and children, one row per group."""
    rows = [_row(survey, group) for group in groups(survey, survey.edition, by)]
    return _of_areas(survey, table_id, STUB[by], [*rows, _row(survey, None)])


def trust_table(survey: Survey, table_id: str) -> Table:
    """The same for each hospital trust under its health region, and for each region as its total.

    A trust whose units lie in several regions stands under none.
    """
    year = survey.edition
    region_of = health_area(survey.root, survey.division(year), "rhf")
    trusts = groups(survey, year, "hf")
    rows: list[Row] = []
    for region in groups(survey, year, "rhf"):
        inside = [t for t in trusts if set(region_of.reindex(t.units)) == {region.label}]
        rows += [_row(survey, trust, heading=region.label) for trust in inside]
        rows.append(_row(survey, region, heading=region.label, label="I regionen"))
    return _of_areas(survey, table_id, STUB["hf"], [*rows, _row(survey, None)])


def parts_table(survey: Survey, table_id: str, stems: Mapping[str, tuple[str, str]]) -> Table:
    """What part each size class has of each stem's whole; a stem has its label and its spanner."""
    year = survey.edition
    keys = [(group.label, f".{group.key}") for group in groups(survey, year, "size")]
    return Table(
        id=table_id,
        title=f"Andeler av landet {year}",
        stub=STUB["size"],
        columns=tuple(
            Column(label=label, spanner=spanner, unit="prosent")
            for label, spanner in stems.values()
        ),
        rows=tuple(
            Row(label=label, cells=tuple(f"{s}.part{key}.{year}" for s in stems), total=not key)
            for label, key in (*keys, (ALL, ""))
        ),
        notes=("Avrundede andeler kan gi litt mer eller mindre enn hundre prosent til sammen.",),
        source=f"{SOURCE}; Statistisk sentralbyrå, folketall 1. januar",
    )


def change_table_by_area(survey: Survey, table_id: str, by: Sequence[Grouping]) -> Table:
    """The change from the year before in per cent and per inhabitant, by one kind of area after another."""
    span = f"{survey.edition - 1}_{survey.edition}"
    shown = [(m, "change_pct") for m in TOTALS] + [(m, "change_abs") for m in RATES]

    def row(label: str, key: str, heading: str) -> Row:
        cells = tuple(f"{m}{key}.{kind}.{span}" for m, kind in shown)
        return Row(label=label, cells=cells, group=heading, total=not key)

    spanners = dict.fromkeys(TOTALS, "Årsverk, prosent") | dict.fromkeys(RATES, PER_INHABITANT)
    return Table(
        id=table_id,
        title=f"Endring {survey.edition - 1}–{survey.edition}",
        stub="Område",
        columns=tuple(
            Column(label=_label(survey, m), spanner=spanners[m], signed=True) for m, _ in shown
        ),
        rows=(
            *(
                row(group.label, f".{group.key}", STUB[kind])
                for kind in by
                for group in groups(survey, survey.edition, kind)
            ),
            row(ALL, "", ""),
        ),
        source=SOURCE,
    )


def _of_areas(survey: Survey, table_id: str, stub: str, rows: Sequence[Row]) -> Table:
    return Table(
        id=table_id,
        title=f"Årsverk {survey.edition}",
        stub=stub,
        columns=tuple(
            Column(label=_label(survey, m), spanner=spanner) for m, spanner in _SPANNERS.items()
        ),
        rows=tuple(rows),
        source=SOURCE,
    )


def _row(survey: Survey, group: UnitGroup | None, *, heading: str = "", label: str = "") -> Row:
    key = f".{group.key}" if group else ""
    return Row(
        label=label or (group.label if group else ALL),
        cells=tuple(f"{m}{key}.{survey.edition}" for m in _SPANNERS),
        group=heading,
        total=bool(label) or not group,
    )


def _label(survey: Survey, measure_id: str) -> str:
    return survey.codebook.measure[measure_id].label
