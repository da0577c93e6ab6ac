"""The quality page: one HTML file that needs nothing beside it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.digits import in_digits
from analysis.quality.declared import Rule
from analysis.quality.verdict import Verdict
from report.edition import Edition
from report.own_page import inlined_script, inlined_style
from report.quality.gathered import Quality
from report.quality.row import SEVERITY, FindingRow, counties
from report.raw_template import raw_templates

_LEVEL = {"warning": "advarsel", "error": "feil", "critical": "kritisk"}
_EXAMPLE = "change.2023.1101.aarsverk_tiltak_voksne"


@dataclass(frozen=True)
class UnitFindings:
    """The findings of one unit."""

    number: str
    name: str
    rows: tuple[FindingRow, ...]


@dataclass(frozen=True)
class CountyFindings:
    """The findings of a county, unit by unit."""

    name: str
    anchor: str
    units: tuple[UnitFindings, ...]

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """All of them."""
        return tuple(row for unit in self.units for row in unit.rows)


def quality_page(
    quality: Quality, rows: tuple[FindingRow, ...], edition: Edition, templates: Path
) -> str:
    """The page; `file` in it is where findings are accepted."""
    counting = [row for row in rows if not row.accepted]
    answers = [row for row in counting if row.about == "answers"]
    declared = quality.rules.by_id()
    units_of = {row.finding.rule for row in answers if row.unit_name}
    template = raw_templates(templates / "quality").get_template("page.html")
    return template.render(
        year=edition.year,
        title=edition.title,
        notice=edition.synthetic_notice if edition.synthetic else "",
        css=inlined_style(templates, ["quality/quality.css"]),
        js=inlined_script(templates, "quality/quality.js"),
        lead=_lead(quality),
        counts=_counts(quality, rows),
        severities=SEVERITY,
        earlier=quality.earlier,
        rules=[_rule(v, declared[v.id], v.id in units_of) for v in quality.answers],
        counties=by_county(quality, answers),
        general=[row for row in answers if not row.unit_name],
        results=[row for row in counting if row.about == "results"],
        not_checked=quality.not_checked,
        answers_stop=any(row.finding.severity == "error" for row in answers),
        published=[row for row in counting if row.about == "published"],
        printed_rule_list=[_printed_rule(v) for v in quality.published],
        accepted=[row for row in rows if row.accepted],
        file=f"data/{edition.year}/accepted.yml",
        example=next((row.finding.id for row in answers if row.unit_name), _EXAMPLE),
    )


def by_county(quality: Quality, rows: Iterable[FindingRow]) -> list[CountyFindings]:
    """The findings of units by county and unit, in the order of the units; only those with findings."""
    of_unit: dict[str, list[FindingRow]] = {}
    for row in rows:
        if row.unit_name:
            of_unit.setdefault(row.finding.unit, []).append(row)
    units = quality.year.units
    found = []
    for county in counties(quality):
        places = units[units["county"] == county]
        listed = tuple(
            UnitFindings(str(number), str(units.at[number, "name"]), tuple(of_unit[str(number)]))
            for number in places.index
            if number in of_unit
        )
        if listed:
            found.append(CountyFindings(county, str(places["county_key"].iloc[0]), listed))
    return found


def _lead(quality: Quality) -> str:
    if quality.stops:
        return (
            "Noe må rettes eller godtas før rapporten kan lages. Hva det er, står nedenfor, med "
            "regnestykket bak og det vi spør kommunen om."
        )
    return (
        "Ingenting stopper rapporten. Funnene er spørsmål, ikke fasit: Svaret kan være riktig, men noen "
        "bør ha sett på det."
    )


def _counts(quality: Quality, rows: tuple[FindingRow, ...]) -> list[dict[str, str | bool]]:
    counted = quality.counted((*quality.answers, *quality.results))
    labels = {"error": "Feil", "warning": "Advarsler", "notice": "Til opplysning"}
    in_print = sum(quality.counted(quality.published).values())
    shown = [
        (labels[severity], number, severity == "error") for severity, number in counted.items()
    ]
    shown += [("Godtatt", sum(row.accepted for row in rows), False)]
    shown += [("I tidligere trykk", in_print, False)]
    return [
        {"label": label, "number": in_digits(number), "grave": grave and number > 0}
        for label, number, grave in shown
    ]


def _rule(verdict: Verdict, declared: Rule, has_units: bool) -> dict[str, Any]:
    tried = verdict.tried or 0
    found = len(verdict.findings)
    own = declared.model_dump(exclude=set(Rule.model_fields))
    return _printed_rule(verdict) | {
        "tried": in_digits(tried),
        "share": f"{in_digits(found * 100 / tried, 1)}\u00a0%" if tried else "–",
        "accepted": len(verdict.accepted),
        "why": verdict.why,
        "reached": _LEVEL.get(verdict.reached, ""),
        "unused": verdict.unused,
        "parameters": [(name, _value(value)) for name, value in own.items()],
        "limits": ", ".join(
            f"{_LEVEL[level]} ved {_limit(limit)}" for level, limit in verdict.limits.items()
        ),
        "has_units": has_units,
    }


def _printed_rule(verdict: Verdict) -> dict[str, Any]:
    return {
        "id": verdict.id,
        "title": verdict.title,
        "severity": verdict.severity,
        "method": verdict.method,
        "found": in_digits(len(verdict.findings)),
    }


def _limit(limit: float) -> str:
    return f"{in_digits(limit)} funn" if limit >= 1 else f"{f'{limit * 100:g}'.replace('.', ',')} %"


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(value)
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    return f"{value:g}".replace(".", ",") if isinstance(value, float) else str(value)
