"""A question as it was asked, as plain data that goes to the report with the results.

The report prints every question, and says which of them have their answers in it, without reading the
codebook.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class AskedQuestion:
    """One question: `kind` of answer, lines (`items`), what can be chosen, and `rules` in words.

    `line` is where the codebook writes it, `variables` its columns in the answer file. `left_out` is why
    the open answers to it are not coded, where a scheme says so.
    """

    key: str
    section: str
    text: str
    kind: str
    items: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()
    line: int = 0
    left_out: str = ""

    def to_plain(self) -> dict[str, Any]:
        """The question as plain JSON values."""
        return asdict(self)

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "AskedQuestion":
        """Read back what `to_plain` gave."""
        values: dict[str, Any] = {
            key: tuple(value) if isinstance(value, list) else value for key, value in plain.items()
        }
        return cls(**values)
