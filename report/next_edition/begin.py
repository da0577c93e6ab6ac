"""Beginning an edition: its folder, with what carries over from the one before and blanks for the rest."""

from pathlib import Path
from typing import Any

import yaml

from analysis.delivery.placing import place
from analysis.yaml_file import read_yaml
from report.edition import Edition, read_edition
from report.finding import CouldNotRun
from report.next_edition.archive import archive
from report.project import Project, editions_in

# What no edition takes from another; what was not given then is not asked for again.
_ALWAYS_NEW = ("report_number", "date")
_NEW_IF_GIVEN = ("version", "collected", "isbn_html", "isbn_pdf")
# Fields that say the year in words.
_NAMED_AFTER_THE_YEAR = ("title", "subtitle")
_CARRIED_FILES = ("variables.yml", "disclosure.yml")

_FORM = """\
# Skjemaet i {year} sammenlignet med {before}. Spørsmål fra {before} som ikke er tatt ut, er stilt igjen.
# Feltene er forklart i data/README.md.
as_in: {before}
confirmed: no   # yes når de to skjemaene er sammenlignet
division:       # kommuneinndelingen som svarene er ført i, med det første året den gjelder
dropped: []     # spørsmål som er tatt ut
added: []       # spørsmål som er nye (og står i codebook.yml) eller er tilbake
renamed: {{}}     # nye ord: {{spørsmål: {{text: …, items: {{…}}, options: {{…}}}}}}
breaks:         # serier som brytes, med ord: {{bolk eller spørsmål: …}}; {{}} når ingen gjør det
"""


def begin(root: Path, year: int) -> tuple[Path, ...]:
    """Make `data/<year>/` and keep the chapters of the edition before; returns what was written.

    Raises:
        CouldNotRun: the edition exists, or it is not the one after the newest.
        ReportIsWrong, UserError: the edition before cannot be read.
    """
    before = Project(root, editions_in(root)[-1])
    folder = root / "data" / str(year)
    if year in editions_in(root) or (folder / "form.yml").exists():
        raise CouldNotRun(f"edition {year} exists already (data/{year}); it is not made again")
    if year != before.year + 1:
        raise CouldNotRun(
            f"the newest edition is {before.year}, so the next one is {before.year + 1}, not {year}"
        )
    shown = before.relative(before.edition_file)
    read_edition(before.edition_file, shown)
    fields = read_yaml(before.edition_file, shown).value
    folder.mkdir(parents=True, exist_ok=True)  # Fails before anything is kept, where it must.
    kept = archive(before)
    carried = [name for name in _CARRIED_FILES if (before.edition_file.parent / name).is_file()]
    files = {name: (before.edition_file.parent / name).read_bytes() for name in carried}
    files["form.yml"] = _FORM.format(year=year, before=before.year).encode()
    files["edition.yml"] = _edition(fields, year).encode()
    place({folder / name: content for name, content in files.items()})
    written = (folder / name for name in ("edition.yml", "form.yml", *carried))
    return (*written, *((kept,) if kept else ()))


def _edition(before: dict[str, Any], year: int) -> str:
    """The fields of the edition before in the order of the model, those that are new left blank."""
    fields = {name: before[name] for name in Edition.model_fields if name in before}
    lines = [f"# The {year} edition as a publication. A person fills in what is blank."]
    for name, value in (fields | {"year": year}).items():
        if name in _ALWAYS_NEW or (name in _NEW_IF_GIVEN and value):
            lines.append(f"{name}:")
            continue
        if name in _NAMED_AFTER_THE_YEAR:
            value = value.replace(str(before["year"]), str(year))
        lines.append(_field(name, value))
    return "\n".join(lines) + "\n"


def _field(name: str, value: object) -> str:
    """One line of YAML."""
    said = yaml.safe_dump({name: value}, allow_unicode=True, width=10_000, default_flow_style=False)
    if isinstance(value, list):
        said = f"{name}: {yaml.safe_dump(value, allow_unicode=True, default_flow_style=True)}"
    return str(said).strip()
