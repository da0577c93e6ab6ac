"""The register: every fact of a render, found by its id and by nothing else."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from analysis.errors import UserError
from analysis.fact import Fact


class UnknownFact(KeyError):
    """No fact has this id; `nearest` are the ids most like it."""

    def __init__(self, fact_id: str, nearest: tuple[str, ...]) -> None:
        super().__init__(fact_id)
        self.fact_id = fact_id
        self.nearest = nearest


class Register(Mapping[str, Fact]):
    """An immutable mapping from id to fact, in the order in which the facts were made."""

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._facts: dict[str, Fact] = {}
        for fact in facts:
            known = self._facts.setdefault(fact.id, fact)
            if known is not fact and known != fact:
                raise UserError(
                    [
                        f"fact {fact.id!r} was computed twice with different results: "
                        f"{known.value} by {known.computed_by} and {fact.value} by {fact.computed_by}"
                    ]
                )

    def __getitem__(self, fact_id: str) -> Fact:
        try:
            return self._facts[fact_id]
        except KeyError:
            raise UnknownFact(fact_id, self.nearest(fact_id)) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    def __len__(self) -> int:
        return len(self._facts)

    def __contains__(self, fact_id: object) -> bool:
        return fact_id in self._facts

    def nearest(self, fact_id: str, count: int = 3) -> tuple[str, ...]:
        """The ids that look most like `fact_id`, of those that begin like it in the most parts.

        A misspelling is in one part, so the thousands of ids that begin otherwise are not compared.
        """
        parts = fact_id.split(".")
        for size in reversed(range(len(parts))):
            begun = "".join(f"{part}." for part in parts[:size])
            alike = [known for known in self._facts if known.startswith(begun)]
            if found := get_close_matches(fact_id, alike, n=count, cutoff=0.6):
                return tuple(found)
        return ()

    def ancestors(self, fact_id: str) -> tuple[str, ...]:
        """Every fact that this one was derived from, nearest first, itself left out."""
        found: dict[str, None] = {}
        queue = list(self[fact_id].derived_from)
        while queue:
            parent = queue.pop(0)
            if parent not in found and parent in self:
                found[parent] = None
                queue += self[parent].derived_from
        return tuple(found)
