"""The list of tables or of figures: each with its number, which leads to it, and its caption."""

from collections.abc import Callable

from report.chapters.reading import Marked, Reading
from report.finding import nearest_names

_PREFIXES = {"tables": "tbl", "figures": "fig"}


def exhibit_list(reading: Reading) -> Callable[[int, str], Marked]:
    """The call `exhibit_list("tables")`, for the exhibits of the chapters read so far."""

    def listed(line: int, kind: str) -> Marked:
        if kind not in _PREFIXES:
            near = nearest_names(kind, _PREFIXES, otherwise=", ".join(_PREFIXES))
            reading.find(line, "undefined list of exhibits", kind, f"Nearest: {near}.")
            return Marked()
        prefix = f"{_PREFIXES[kind]}-"
        entries = (
            f"- @{label} {caption}"
            for label, caption in reading.captions.items()
            if label.startswith(prefix)
        )
        return Marked("::: {.exhibit-list}\n" + "\n".join(entries) + "\n:::\n")

    return listed
