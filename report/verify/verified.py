"""Verifying a report: every file held against its recorded hash, and against the same file made again."""

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from report.diff.input_kind import input_kind
from report.manifest import TOOLS, outputs_in
from report.project import Project
from report.publish.checksums import sha256_of
from report.publish.contents import contents
from report.tools import version_of
from report.verify.rebuilt import rebuild
from report.verify.record import Record
from report.verify.recovered import recovered


@dataclass(frozen=True)
class Verified:
    """How many files were compared, what differs, and what may explain it."""

    files: int
    differences: tuple[str, ...]
    causes: tuple[str, ...]


def verify(root: Path, record: Record) -> Verified:
    """Make the report again from what the project in `root` still has of its inputs, and compare.

    Raises:
        CouldNotRun: it cannot be made again at all.
    """
    inputs = recovered(root, record.manifest.inputs)
    with TemporaryDirectory(prefix="report-verify-") as folder:
        project = rebuild(Path(folder), record.manifest, inputs.files)
        again = _hashes(project, record)
    found = tuple(differences(record, again))
    tools = {"python": platform.python_version()} | {tool: version_of(tool) for tool in TOOLS}
    told = (
        tuple(causes(record.manifest.tools, tools, inputs.others)) if found or inputs.others else ()
    )
    return Verified(len(record.said), found, told)


def _hashes(project: Project, record: Record) -> Mapping[str, str]:
    if record.publication is None:
        return outputs_in(project.build)
    files = contents(project, record.publication)
    return {name: sha256_of(content) for name, content in files.items()}


def differences(record: Record, again: Mapping[str, str]) -> Iterator[str]:
    """Files that were changed since they were made, and files that are made otherwise now."""
    for name, said in sorted(record.said.items()):
        if not record.found.get(name):
            yield f"{name}: is gone"
        elif record.found[name] != said:
            yield f"{name}: was changed after it was made"
        if name not in again:
            yield f"{name}: is not made any more"
        elif again[name] != said:
            yield f"{name}: is made otherwise now"
    for name in sorted(again.keys() - record.said.keys()):
        yield f"{name}: is made now and was not then"


def causes(
    then: Mapping[str, str], now: Mapping[str, str], others: tuple[str, ...]
) -> Iterator[str]:
    """What is not as it was: tools, inputs that are lost; and where nothing is, the machine."""
    told = False
    for tool in sorted(then.keys() | now.keys()):
        if then.get(tool) != now.get(tool):
            told = True
            yield f"tool: {tool} {then.get(tool, 'unknown')} then, {now.get(tool, 'none')} now"
    for name in others:
        told = True
        yield f"{_kind(name)}: {name} is not as it was, neither in the tree nor in its history"
    if not told:
        yield (
            "every recorded input and tool is as it was: what was changed, was changed by hand; what is "
            f"made otherwise, is so by the machine ({platform.platform()}) or by a library that is not recorded"
        )


def _kind(name: str) -> str:
    return "font" if name.startswith("templates/fonts/") else input_kind(name)
