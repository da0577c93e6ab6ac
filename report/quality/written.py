"""The quality report on disk, and its summary in the terminal."""

from collections.abc import Mapping
from pathlib import Path

from analysis.quality.finding import Severity
from report.edition import read_edition
from report.kept import keep
from report.project import Project
from report.quality.county_lists import county_lists
from report.quality.findings_json import findings_json
from report.quality.gathered import Quality
from report.quality.page import quality_page
from report.quality.row import counties, rows

STOPS_SHOWN = 20


def write(project: Project, quality: Quality) -> tuple[Path, ...]:
    """Write the page, the county lists and the JSON to build/<year>/quality/; the same input gives the same bytes."""
    edition = read_edition(project.edition_file, project.relative(project.edition_file))
    found = rows(quality)
    page = quality_page(quality, found, edition, project.templates)
    lists = county_lists(
        found,
        counties(quality),
        title=f"Spørsmål til kommunene om svarene {edition.year}",
        year=edition.year,
        dated=edition.date,
    )
    contents = {
        "index.html": page.encode(),
        "quality.xlsx": lists,
        "quality.json": findings_json(found).encode(),
    }
    folder = project.build / "quality"
    for name, content in contents.items():
        keep(folder / name, content)
    return tuple(folder / name for name in contents)


def summary(quality: Quality) -> str:
    """How many findings of each severity there are, and what stops the report."""
    open_ones = (*quality.answers, *quality.results)
    accepted = sum(len(v.accepted) for v in (*open_ones, *quality.published))
    in_print = sum(len(v.findings) for v in quality.published)
    lines = [
        f"{quality.year.year}: {_counted(quality.counted(open_ones))}; {accepted} accepted.",
        f"Already in print, for information: {in_print} findings.",
    ]
    if quality.not_checked:
        lines.append(
            "The edition's own numbers were not checked: the answers must be put right first."
        )
    stops = [*quality.earlier]
    for verdict in open_ones:
        stops += [finding.id for finding in verdict.findings if finding.severity == "error"]
        if verdict.reached in ("error", "critical"):
            limit = f"{verdict.limits[verdict.reached]:g}"
            stops.append(
                f"{verdict.id}: {len(verdict.findings)} findings in {verdict.tried}, "
                f"over the threshold {verdict.reached} ({limit})"
            )
    if stops:
        lines.append("To be corrected, or accepted with a reason, first:")
        lines += [f"  {stop}" for stop in stops[:STOPS_SHOWN]]
        if len(stops) > STOPS_SHOWN:
            lines.append(f"  … and {len(stops) - STOPS_SHOWN} more")
    return "\n".join(lines)


def _counted(counts: Mapping[Severity, int]) -> str:
    return ", ".join(
        f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in counts.items()
    )
