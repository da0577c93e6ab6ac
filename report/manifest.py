"""The manifest: the hash of every input and output of a render, and the version of every tool."""

import hashlib
import json
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from report.project import Project
from report.tools import version_of

TOOLS = (
    "great-tables",
    "jinja2",
    "matplotlib",
    "numpy",
    "pagefind",
    "pandas",
    "pikepdf",
    "pydantic",
    "pypandoc_binary",
    "scipy",
    "seaborn",
    "statsmodels",
    "typst",
    "xlsxwriter",
)

# What a render says of itself for other programs, beside the manifest.
RECORDS = ("facts.json", "contents.json")


def sha256(file: Path) -> str:
    """The file's SHA-256 in hexadecimal."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def hashes(root: Path, files: Iterable[Path]) -> dict[str, str]:
    """Hash by path relative to `root`, sorted by path."""
    return {file.relative_to(root).as_posix(): sha256(file) for file in sorted(set(files))}


def made_from(build: Path) -> Mapping[str, str]:
    """The inputs' hashes of the last render in `build`, or none if there was none."""
    return _recorded(build, "inputs")


def recorded_outputs(build: Path) -> Mapping[str, str]:
    """The outputs' hashes as the last render in `build` wrote them down, or none."""
    return _recorded(build, "outputs")


def _recorded(build: Path, what: str) -> Mapping[str, str]:
    try:
        recorded = json.loads((build / "manifest.json").read_bytes())[what]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return recorded if isinstance(recorded, dict) else {}


def manifest(
    project: Project,
    edition: Mapping[str, Any],
    inputs: Mapping[str, str],
    outputs: Mapping[str, str],
    engines: Mapping[str, str],
) -> str:
    """The manifest as JSON text; the same inputs and tools give the same text on any machine."""
    plain = {
        "edition": project.year,
        "title": edition["title"],
        "date": edition["date"],
        "synthetic": edition["synthetic"],
        "notice": edition["synthetic_notice"] if edition["synthetic"] else "",
        "engines": dict(engines),
        "tools": {"python": platform.python_version()} | {tool: version_of(tool) for tool in TOOLS},
        "inputs": dict(inputs),
        "outputs": dict(sorted(outputs.items())),
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def outputs_in(folder: Path) -> dict[str, str]:
    """Hash of every published file of a build: the site, the PDFs, the facts and the contents."""
    files = [f for f in (folder / "site").rglob("*") if f.is_file()]
    files += [*folder.glob("report*.pdf"), *(folder / name for name in RECORDS)]
    return hashes(folder, (file for file in files if file.is_file()))
