"""A rule on printed figures: what it is called, how grave it is, how it reckons, what it finds."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from analysis.quality.finding import QualityFinding, Severity

Material = TypeVar("Material")


@dataclass(frozen=True, kw_only=True)
class Found:
    """One thing that a rule found.

    `about` names what it was found in, for the id: figures of the ledger, statements or a source.
    `figures` are the figures that are in doubt, and not those that they were held against; none when
    it is the words, the table or the page that must change.
    """

    about: tuple[str, ...]
    said: str
    arithmetic: str
    remedy: str
    year: int = 0
    figures: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule(Generic[Material]):
    """`title` and `method` are for the reader of the quality page, in Norwegian."""

    id: str
    title: str
    severity: Severity
    method: str
    find: Callable[[Material], Iterable[Found]]

    def __call__(self, material: Material) -> Iterator[QualityFinding]:
        """The findings of the rule, each id once."""
        seen: set[str] = set()
        for found in self.find(material):
            id = f"{self.id}.{'+'.join(found.about)}"
            if id in seen:
                continue
            seen.add(id)
            yield QualityFinding(
                id=id,
                rule=self.id,
                severity=self.severity,
                year=found.year,
                unit="",
                variable=" ".join(found.figures),
                said=found.said,
                arithmetic=found.arithmetic,
                remedy=found.remedy,
            )


def rule(
    id: str, title: str, severity: Severity, method: str
) -> Callable[[Callable[[Material], Iterable[Found]]], Rule[Material]]:
    """Make a rule of the function that finds."""

    def made(find: Callable[[Material], Iterable[Found]]) -> Rule[Material]:
        return Rule(id, title, severity, method, find)

    return made
