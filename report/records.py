"""The records of a render: its facts, its contents, and the manifest of what it was made from."""

import json
from collections.abc import Mapping
from pathlib import Path

from report import contents, facts_file, sentences
from report.chapters.compose import Composed
from report.chapters.order import Order
from report.checks.images import own_images
from report.engine.labels import Labels
from report.kept import code_of, keep, kept_text
from report.kept_inputs import keep_inputs
from report.manifest import hashes, manifest, outputs_in
from report.project import Project
from report.snapshot import Snapshot, input_files
from report.wording import number


def write_records(
    project: Project,
    made: Path,
    snapshot: Snapshot,
    composed: Composed,
    labels: Labels,
    engines: Mapping[str, str],
    inputs: Mapping[str, str],
) -> None:
    """Write `facts.json`, `contents.json` and `manifest.json` beside the formats in `made`."""
    printed_in = composed.reading.printed_in()
    facts = kept_text(
        project.cache / "facts",
        (snapshot.key, json.dumps(printed_in), code_of(facts_file, number)),
        lambda: facts_file.facts_json(snapshot.results.facts, printed_in),
    )
    keep(made / "facts.json", facts.encode())
    said = kept_text(
        project.cache / "contents",
        (snapshot.key, *composed.pages.values(), code_of(contents, sentences)),
        lambda: contents.contents_json(composed, labels, project.year),
    )
    keep(made / "contents.json", said.encode())
    keep_inputs(project.root, inputs, project.cache / "inputs")
    record = manifest(project, snapshot.edition, inputs, outputs_in(made), engines)
    keep(made / "manifest.json", record.encode())


def inputs_of(project: Project, order: Order) -> dict[str, str]:
    """The hash of every file that a render is made from."""
    chapters = [project.root / file for file in order.files]
    images = (i for chapter in chapters for i in own_images(chapter.read_text(encoding="utf-8")))
    files = [
        *input_files(project),
        *chapters,
        *(project.root / image for image in images),
        *(file for file in sorted(project.templates.rglob("*")) if file.is_file()),
        *_code(project.root / "report"),
        project.bibliography,
        project.root / project.quarto_yml,
        # The colophon prints the program's version.
        *project.root.glob("pyproject.toml"),
    ]
    return hashes(project.root, files)


def _code(folder: Path) -> list[Path]:
    return [file for file in sorted(folder.rglob("*")) if file.suffix in (".py", ".lua")]
