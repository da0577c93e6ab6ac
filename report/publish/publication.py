"""A publication: one version of an edition as it lies at its target, described in `publication.json`."""

import json
from datetime import date

from pydantic import BaseModel, ConfigDict, ValidationError

from report.finding import CouldNotRun
from report.publish.number_changes import NumberChange

RECORD = "publication.json"


class Corrected(BaseModel):
    """What a version corrected: the sentences, and the numbers that read otherwise than before."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    version: int
    date: date
    what: tuple[str, ...]
    numbers: tuple[NumberChange, ...]


class Publication(BaseModel):
    """The version, when it was issued, what it was made from, and what it and earlier ones corrected.

    `demo` marks what is shown as an example and is no publication of results.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    edition: int
    version: int
    issued: date
    tag: str
    commit: str
    demo: bool
    corrected: tuple[Corrected, ...] = ()

    @property
    def folder(self) -> str:
        """The folder of the version at the target, below that of the edition."""
        return version_folder(self.version)

    def to_json(self) -> bytes:
        """The record; the same publication gives the same bytes."""
        plain = self.model_dump(mode="json")
        return (json.dumps(plain, ensure_ascii=False, indent=1) + "\n").encode()


def version_folder(version: int) -> str:
    """The name of a version's folder."""
    return f"v{version}"


def read_publication(content: bytes | None, where: str) -> Publication:
    """The publication that the record describes.

    Raises:
        CouldNotRun: there is none, or it is not in its form.
    """
    try:
        return Publication.model_validate_json(content or b"")
    except ValidationError:
        raise CouldNotRun(f"{where} has no {RECORD} that this program wrote") from None
