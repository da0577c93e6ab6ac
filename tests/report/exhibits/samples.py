"""Facts and exhibits in the shapes that a report has; the numbers are invented."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from analysis.exhibit import (
    Break,
    Column,
    Figure,
    FigureForm,
    Point,
    Row,
    Series,
    Table,
    Tile,
)
from analysis.fact import Fact, Kind

SIZE_CLASSES = (
    "Under 2 000",
    "2 000–5 000",
    "5 000–10 000",
    "10 000–20 000",
    "20 000–50 000",
    "50 000 og over",
    "Bydeler i Oslo",
)
COUNTIES = (
    "Rogaland",
    "Møre og Romsdal",
    "Nordland",
    "Viken",
    "Innlandet",
    "Vestfold og Telemark",
    "Agder",
    "Vestland",
    "Trøndelag",
    "Troms og Finnmark",
    "Oslo",
)
YEARS = tuple(str(year) for year in range(2016, 2024))
SCALE = (
    "Svært dårlig",
    "Dårlig",
    "Verken god eller dårlig",
    "God",
    "Svært god",
)

WORK = ("Oppsøkende arbeid blant ungdom", "Tiltak mot skolevegring", "Har eller er med i team")
CAUSES = (
    "For få boliger",
    "Mangler personell",
    "For dårlig økonomi",
    "Vanskelig å få tomt",
    "Naboprotester",
)
TILES = tuple(
    Tile(x=x, column=column, row=row)
    for x, (column, row) in zip(
        COUNTIES,
        ((0, 5), (1, 3), (3, 1), (1, 4), (2, 3), (1, 5), (1, 6), (0, 4), (2, 2), (4, 0), (2, 4)),
        strict=True,
    )
)

FACTS: dict[str, Fact] = {}


def fact(
    id: str, value: float | str, *, decimals: int = 0, kind: Kind = "share", unit: str = "prosent"
) -> str:
    """Keep a fact under `id` and give the id back."""
    FACTS[id] = Fact(
        id=id,
        value=Decimal(str(value)),
        kind=kind,
        unit=unit,
        decimals=decimals,
        definition="",
        year="2023",
        group="all",
        base="kommuner og bydeler",
        computed_by="test",
    )
    return id


def fte(id: str, value: float) -> str:
    return fact(id, value, kind="fte", unit="årsverk")


def series(
    label: str,
    stem: str,
    xs: Sequence[str],
    values: Sequence[float],
    *,
    emphasis: bool = False,
    panel: str = "",
) -> Series:
    """A series of shares, one fact for each x."""
    points = tuple(
        Point(x=x, fact=fact(f"{stem}.{i}", value))
        for i, (x, value) in enumerate(zip(xs, values, strict=True))
    )
    return Series(label=label, points=points, emphasis=emphasis, panel=panel)


def fte_series(label: str, stem: str, values: Sequence[float], *, emphasis: bool = False) -> Series:
    """A series of full-time equivalents, 2016–2023."""
    points = tuple(
        Point(x=year, fact=fte(f"{stem}.{year}", value))
        for year, value in zip(YEARS, values, strict=True)
    )
    return Series(label=label, points=points, emphasis=emphasis)


def figure(
    id: str,
    form: FigureForm,
    *all_series: Series,
    unit: str = "prosent",
    **details: Any,
) -> Figure:
    return Figure(id=id, title="Tittel", form=form, series=all_series, unit=unit, **details)


BREAK = Break(before="2020", word="brudd: sammenslåinger og pandemi")

ADULTS = fte_series("Voksne", "fte.adults", (9610, 10120, 11020, 11310, 12520, 12790, 13047, 13201))
CHILDREN = fte_series(
    "Barn og unge", "fte.children", (3120, 3300, 3551, 3760, 3905, 3960, 4027, 4235)
)

FIGURES: dict[str, Figure] = {
    f.id: f
    for f in (
        figure(
            "line-two", "line", ADULTS, CHILDREN, unit="årsverk", breaks=(BREAK,), table="series"
        ),
        figure(
            "line-one",
            "line",
            fte_series(
                "I alt", "fte.total", (12730, 13420, 14571, 15070, 16425, 16750, 17074, 17436)
            ),
            unit="årsverk",
            breaks=(BREAK,),
        ),
        figure(
            "line-close",
            "line",
            series("Har oppsøkende team", "team", YEARS, (41, 42, 42, 44, 45, 46, 48, 49)),
            series("Har FACT-team", "fact", YEARS, (22, 25, 30, 36, 41, 44, 47, 50)),
            series(
                "Samarbeider med andre kommuner", "with", YEARS, (38, 37, 39, 40, 43, 44, 46, 47)
            ),
            series("Planlegger team", "plan", YEARS, (20, 19, 17, 15, 12, 10, 8, 7)),
        ),
        figure(
            "bars-counties",
            "bars",
            series("Har team", "county", COUNTIES, (67, 41, 38, 58, 49, 52, 44, 61, 55, 32, 100)),
            ordered=False,
        ),
        figure(
            "bars-long",
            "bars",
            series(
                "Årsverk",
                "measure",
                (
                    "oppfølging i eget hjem og ambulerende tjenester",
                    "bolig med fast personell",
                    "dagsenter og aktivitetstilbud, også lavterskel",
                    "psykologtjenester",
                    "annet",
                ),
                (47, 31, 9, 4, 0.4),
            ),
            ordered=False,
        ),
        figure(
            "bars-change",
            "bars",
            Series(
                label="Endring",
                points=tuple(
                    Point(
                        x=x,
                        fact=fact(f"change.{i}", v, kind="change_abs", unit="årsverk"),
                    )
                    for i, (x, v) in enumerate(
                        zip(SIZE_CLASSES, (-12, 34, 0, 108, 96, 151, -15), strict=True)
                    )
                ),
            ),
            unit="årsverk",
        ),
        figure(
            "grouped-sizes",
            "grouped_bars",
            series("2022", "size22", SIZE_CLASSES, (12, 22, 34, 46, 61, 88, 100)),
            series("2023", "size23", SIZE_CLASSES, (14, 21, 39, 48, 66, 91, 100)),
        ),
        figure(
            "grouped-three",
            "grouped_bars",
            series("Psykisk helse", "g1", SIZE_CLASSES[:4], (12, 22, 34, 46)),
            series("Rusproblemer", "g2", SIZE_CLASSES[:4], (9, 16, 25, 31)),
            series("Samtidig rus og psykisk lidelse", "g3", SIZE_CLASSES[:4], (14, 21, 39, 48)),
        ),
        figure(
            "stacked-scale",
            "stacked_bars",
            *(
                series(label, f"scale{i}", ("2022", "2023"), values)
                for i, (label, values) in enumerate(
                    zip(SCALE, ((9, 12), (27, 31), (38, 35), (22, 19), (4, 3)), strict=True)
                )
            ),
            neutral="Verken god eller dårlig",
        ),
        figure(
            "stacked-groups",
            "stacked_bars",
            *(
                series(
                    label,
                    f"three{i}",
                    ("Psykisk helse", "Rusproblemer", "Samtidig rus og psykisk lidelse"),
                    values,
                )
                for i, (label, values) in enumerate(
                    zip(
                        ("Ja", "Nei", "Vet ikke"),
                        ((62, 55, 48), (30, 33.6, 41), (8, 11.4, 11)),
                        strict=True,
                    )
                )
            ),
        ),
        figure(
            "dots-sizes",
            "dots",
            series("2018", "d18", SIZE_CLASSES, (12, 22, 34, 46, 61, 88, 99)),
            series("2023", "d23", SIZE_CLASSES, (24, 21, 49, 46, 78, 93, 100), emphasis=True),
        ),
        figure(
            "dots-three",
            "dots",
            series("Kartlagt behov hos eldre", "dt1", SIZE_CLASSES, (12, 22, 34, 46, 61, 88, 99)),
            series("Spurt om alkohol", "dt2", SIZE_CLASSES, (24, 21, 49, 46, 78, 93, 100)),
            series(
                "Oppsøkende hjemmebesøk til eldre",
                "dt3",
                SIZE_CLASSES,
                (30, 31, 29, 40, 44, 51, 60),
            ),
        ),
        figure(
            "stacked-years",
            "stacked_bars",
            *(
                series(
                    label,
                    f"status{i}",
                    tuple(
                        f"{who} {year}" for who in ("Psykisk helse", "Rus") for year in YEARS[2::2]
                    ),
                    values,
                )
                for i, (label, values) in enumerate(
                    zip(
                        SCALE,
                        (
                            (3, 4, 5, 9, 10, 12),
                            (20, 22, 25, 30, 33, 34),
                            (41, 40, 40, 38, 37, 36),
                            (30, 28.6, 25, 20, 17, 16),
                            (6, 5.4, 5, 3, 3, 2),
                        ),
                        strict=True,
                    )
                )
            ),
            neutral="Verken god eller dårlig",
        ),
        figure(
            "grouped-causes",
            "grouped_bars",
            *(
                series(label, f"cause{i}", ("2018", "2021", "2023"), values)
                for i, (label, values) in enumerate(
                    (
                        (
                            "Mangler boliger til personer med samtidig rus og psykisk lidelse",
                            (61, 66, 70),
                        ),
                        ("Mangler små, rimelige boliger", (55, 59, 63)),
                        ("Mangler boliger med personell", (48, 50, 57)),
                        ("Generelt vanskelig å skaffe bolig", (22, 25, 31)),
                    )
                )
            ),
        ),
        figure(
            "slope-reasons",
            "slope",
            series("For få boliger", "s0", ("2018", "2023"), (61, 72), emphasis=True),
            series("Mangler personell", "s1", ("2018", "2023"), (42, 57)),
            series("For dårlig økonomi", "s2", ("2018", "2023"), (44, 56)),
            series("Vanskelig å få tomt", "s3", ("2018", "2023"), (23, 21)),
            series("Naboprotester", "s4", ("2018", "2023"), (22, 11)),
        ),
        figure(
            "tiles-2020",
            "tiles",
            series("Har team", "tile", COUNTIES, (67, 41, 38, 58, 49, 52, 44, 61, 55, 32, 100)),
            tiles=TILES,
        ),
        figure(
            "tiles-rates",
            "tiles",
            series(
                "Årsverk",
                "tile-rate",
                COUNTIES[:-1],
                (31.2, 33, 36.5, 28.9, 31.1, 29, 30, 30.4, 33, 41),
            ),
            unit="per 10\u00a0000 innbyggere",
            tiles=TILES,
        ),
        figure(
            "multiples-years",
            "multiples",
            *(
                series(
                    "Har team",
                    f"mul{i}",
                    YEARS,
                    [20 + 7 * i + rise for rise in range(8)],
                    panel=panel,
                )
                for i, panel in enumerate(SIZE_CLASSES)
            ),
            series("Har team", "mul-all", YEARS, (40, 42, 43, 45, 44, 46, 47, 48)),
            breaks=(BREAK,),
            reference="Hele landet",
        ),
        figure(
            "multiples-two",
            "multiples",
            *(
                series(label, f"mul-{label}{i}", ("2021", "2022", "2023"), values, panel=panel)
                for i, panel in enumerate(SIZE_CLASSES[:3])
                for label, values in (
                    ("Voksne", (30.1, 30.6 + i, 31.2 + i)),
                    ("Barn og unge", (30.4, 33 + 2 * i, 34 + 3 * i)),
                )
            ),
            unit="per 10\u00a0000 innbyggere",
        ),
        figure(
            "multiples-bars",
            "multiples",
            *(
                series("2023", f"mub{i}", WORK, (42 + 6 * i, 58 + 4 * i, 100 - 9 * i), panel=panel)
                for i, panel in enumerate(SIZE_CLASSES)
            ),
            series("2023", "mub-all", WORK, (57, 66, 60)),
            reference="Hele landet",
        ),
        figure(
            "dumbbell-causes",
            "dumbbell",
            series("2018", "db18", CAUSES, (61, 42, 44, 23, 22)),
            series("2023", "db23", CAUSES, (72, 57, 44, 21, 11)),
            ordered=False,
        ),
        figure(
            "dumbbell-sizes",
            "dumbbell",
            series("2022", "db22", SIZE_CLASSES[1:], (22, 34, 46, 61, 88, 100)),
            series("2023", "dbs23", SIZE_CLASSES, (24, 21, 49, 46, 78, 93, 100)),
        ),
        figure(
            "diverging-status",
            "diverging",
            *(
                series(label, f"dv{i}", ("Psykisk helse", "Rusproblemer"), values)
                for i, (label, values) in enumerate(
                    zip(SCALE, ((3, 12), (20, 31), (41, 35), (30, 19), (6, 3)), strict=True)
                )
            ),
            neutral="Verken god eller dårlig",
        ),
        figure(
            "diverging-agree",
            "diverging",
            *(
                series(label, f"ag{i}", ("Samarbeidet er godt", "Vi får hjelp i tide"), values)
                for i, (label, values) in enumerate(
                    (
                        ("Helt uenig", (2, 9)),
                        ("Litt uenig", (4, 22)),
                        ("Verken eller", (2, 21)),
                        ("Litt enig", (40, 28)),
                        ("Helt enig", (48, 9)),
                        ("Vet ikke", (4, 11)),
                    )
                )
            ),
            neutral="Verken eller",
        ),
        figure(
            "diverging-even",
            "diverging",
            *(
                series(label, f"ev{i}", ("Fastlegene", "Sykehuset"), values)
                for i, (label, values) in enumerate(
                    (
                        ("Svært dårlig", (4, 12)),
                        ("Dårlig", (26, 31)),
                        ("God", (49, 45)),
                        ("Svært god", (21, 12)),
                    )
                )
            ),
        ),
    )
}

TABLES: dict[str, Table] = {
    t.id: t
    for t in (
        Table(
            id="change",
            title="Årsverk etter målgruppe",
            stub="Målgruppe og tiltak",
            columns=(
                Column(label="2022", unit="årsverk"),
                Column(label="2023", unit="årsverk"),
                Column(label="Årsverk", spanner="Endring 2022–2023", signed=True),
                Column(label="Prosent", spanner="Endring 2022–2023", signed=True),
            ),
            rows=tuple(
                Row(
                    label=label,
                    cells=(
                        fte(f"{key}.2022", before),
                        fte(f"{key}.2023", after),
                        fact(
                            f"{key}.abs",
                            after - before,
                            kind="change_abs",
                            unit="årsverk",
                            decimals=1 if key == "psy" else 0,
                        ),
                        fact(
                            f"{key}.pct",
                            round(100 * (after - before) / before, 4),
                            kind="change_pct",
                            decimals=1,
                        ),
                    ),
                    group=group,
                    total=not group,
                )
                for group, label, key, before, after in (
                    ("Voksne", "Bolig med fast personell", "home", 5204, 5301),
                    (
                        "Voksne",
                        "Oppfølging i eget hjem og ambulerende tjenester",
                        "follow",
                        4310.4,
                        4351,
                    ),
                    ("Voksne", "Psykolog", "psy", 387.5, 375.5),
                    ("Barn og unge", "Helsestasjon og skolehelsetjeneste", "school", 1790, 1897),
                    ("", "I alt", "all", 17074.1, 17435.95),
                )
            ),
            notes=("Summen kan avvike på grunn av avrunding.",),
            source="IS-24/8",
        ),
        Table(
            id="sizes",
            title="Har team etter kommunestørrelse",
            stub="Kommunestørrelse",
            columns=(
                Column(label="Antall svar"),
                Column(label="Har oppsøkende team", unit="prosent"),
                Column(label="Har FACT-team", unit="prosent"),
            ),
            rows=(
                *(
                    Row(
                        label=label,
                        cells=(
                            fact(f"n.{i}", 80 - 9 * i, kind="count", unit="kommuner"),
                            fact(f"outreach.{i}", 12 + 13.4 * i),
                            "" if i == 0 else fact(f"fact_team.{i}", 5 + 9.4 * i),
                        ),
                    )
                    for i, label in enumerate(SIZE_CLASSES)
                ),
                Row(
                    label="Alle",
                    cells=(
                        fact("n.all", 368, kind="count", unit="kommuner"),
                        fact("outreach.all", 47.3),
                        fact("fact_team.all", 38.6),
                    ),
                    total=True,
                ),
            ),
            source="IS-24/8",
        ),
        Table(
            id="questions",
            title="Spørsmål og svar",
            stub="Spørsmål",
            columns=(Column(label="Antall svar"), Column(label="Andel av alle", unit="prosent")),
            rows=tuple(
                Row(
                    label=label,
                    cells=(
                        fact(f"response.{i}.count", 352 - i, kind="count", unit="svar"),
                        fact(f"response.{i}.share", 94.6 - i / 4),
                    ),
                )
                for i, label in enumerate(
                    (
                        "Har kommunen oppsøkende virksomhet rettet mot personer med psykiske "
                        "lidelser og/eller rusmiddelproblemer som ikke selv tar kontakt?",
                        "Har kommunen «FACT-team» [alene] eller sammen med andre? #5 *ja* $x$ @a",
                        'Sitat: "ja" \\ nei <b>',
                    )
                )
            ),
        ),
        Table(
            id="wide",
            title="Åtte år",
            stub="Tjeneste",
            columns=(
                *(Column(label=year, unit="årsverk") for year in YEARS),
                Column(label="Endring 2022–2023", signed=True, unit="prosent"),
            ),
            rows=tuple(
                Row(
                    label=label,
                    cells=(
                        *(fte(f"wide.{label}.{y}", 11020 + 217 * i) for i, y in enumerate(YEARS)),
                        fact(f"wide.{label}.pct", -1.35, kind="change_pct", decimals=1),
                    ),
                )
                for label in ("Voksne", "Barn og unge under 18 år", "Helsestasjon")
            ),
        ),
    )
}

EXHIBITS: dict[str, Table | Figure] = {**TABLES, **FIGURES}
