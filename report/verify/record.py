"""The record of a report: what it was made from and what came of it, as it wrote that down itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from report.finding import CouldNotRun
from report.manifest import sha256
from report.publish.address import READABLE, Address, read_address
from report.publish.checksums import SUMS, read_sums, sha256_of
from report.publish.contents import MANIFEST
from report.publish.opened import open_target
from report.publish.pointer import POINTER, pointed_to
from report.publish.publication import RECORD, Publication, read_publication, version_folder
from report.publish.target import Target


def _inside(name: str) -> str:
    if (
        name.startswith("/")
        or "\\" in name
        or "\0" in name
        or {"", ".", ".."} & set(name.split("/"))
    ):
        raise ValueError(f"{name!r} leads out of its own folder")
    return name


# An address may be anybody's: what it names is written to a folder of ours.
Name = Annotated[str, AfterValidator(_inside)]
Hashes = dict[Name, str]


class Manifest(BaseModel):
    """What `manifest.json` says."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    edition: Annotated[int, Field(ge=2007, le=2100)]
    engines: dict[str, str]
    tools: dict[str, str]
    inputs: Hashes
    outputs: Hashes


@dataclass(frozen=True)
class Record:
    """A report that is to be verified.

    `said` has the hash of every file as it was written down, `found` as the file is now (empty where it
    is gone), `publication` what it was published as, if it was.
    """

    where: str
    manifest: Manifest
    said: Mapping[str, str]
    found: Mapping[str, str]
    publication: Publication | None = None


def read_record(text: str, here: Path) -> Record:
    """The record at a build's folder, or at the address of a publication, its edition or its version.

    Raises:
        CouldNotRun: there is none, or the place cannot be read.
    """
    address = read_address(text, here, READABLE)
    folder = Path(address.root)
    if address.scheme == "file" and (folder / MANIFEST).is_file() and not (folder / SUMS).is_file():
        return _of_build(folder, text)
    return _of_publication(address)


def _of_build(folder: Path, where: str) -> Record:
    manifest = _manifest((folder / MANIFEST).read_bytes(), where)
    files = ((name, folder / name) for name in manifest.outputs)
    found = {name: sha256(file) if file.is_file() else "" for name, file in files}
    return Record(where, manifest, manifest.outputs, found)


def _of_publication(address: Address) -> Record:
    target = open_target(address)
    folder, sums = _version(target)
    where = f"{address}/{folder}".rstrip("/")
    try:
        said = TypeAdapter(Hashes).validate_python(read_sums(sums))
    except ValidationError as error:
        raise CouldNotRun(f"{where}/{SUMS}: {error.errors()[0]['msg']}") from None
    contents = {name: target.read(f"{folder}{name}") for name in sorted(said)}
    return Record(
        where,
        _manifest(contents.get(MANIFEST), where),
        said,
        {
            name: sha256_of(bytes_) if bytes_ is not None else ""
            for name, bytes_ in contents.items()
        },
        read_publication(contents.get(RECORD), where),
    )


def _version(target: Target) -> tuple[str, bytes]:
    """The folder of the version below the address, and its checksum list."""
    sums = target.read(SUMS)
    if sums is not None:
        return "", sums
    pointer = target.read(POINTER)
    if pointer is None:
        raise CouldNotRun(
            f"{target.says} holds no {MANIFEST}, {SUMS} or {POINTER}; give the folder of a render "
            "(build/2023), of a publication's edition (…/2023) or of a version (…/2023/v1)"
        )
    folder = f"{version_folder(pointed_to(pointer, target.says))}/"
    sums = target.read(f"{folder}{SUMS}")
    if sums is None:
        raise CouldNotRun(f"{target.says}/{folder} has no {SUMS}, though {POINTER} points to it")
    return folder, sums


def _manifest(content: bytes | None, where: str) -> Manifest:
    try:
        return Manifest.model_validate_json(content or b"")
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise CouldNotRun(f"{where}/{MANIFEST}: {place or 'the file'}: {first['msg']}") from None
