"""Given names that texts are searched for: common ones, and which of them are ordinary words as well."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from analysis.reference.tables import table


@cache
def given_names(root: Path) -> Mapping[str, bool]:
    """Whether each name is also a word (Dag, Liv), by name. Raises as `table`."""
    rows = table(root, "fornavn")
    return {str(name): word == "1" for name, word in zip(rows["navn"], rows["ord"], strict=True)}
