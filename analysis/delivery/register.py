"""The register: the units that may deliver, and what is said of a number that is none of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.codebook import Codebook
from analysis.delivery.problem import quoted
from analysis.delivery.recoding import same_text
from analysis.errors import nearest
from analysis.reference.division import divisions
from analysis.reference.names import unit_names
from analysis.reference.recode import recode
from analysis.reference.units import unit_numbers
from analysis.survey.division_kept import division_kept

_BETWEEN_LANGUAGES = " - "


@dataclass(frozen=True)
class Register:
    """The units by number, in order, with their names; `renumbered` has the successors of old numbers."""

    division: int
    names: Mapping[str, str]
    renumbered: Mapping[str, tuple[str, ...]]

    def unknown(self, number: str, *, suggest: bool = True) -> str:
        """What is wrong with a number that no unit has, and which one may be meant.

        Looking for one that is alike takes so long that ten thousand are not suggested for.
        """
        said = f"{quoted(number)} is no unit of {self.division}'s division"
        plain = number.removesuffix(".0").removesuffix(",0")
        meant = next(
            (near for near in (plain, f"0{plain}", number.partition(" ")[0]) if near in self.names),
            "",
        )
        if meant:
            return f"{said}; write {meant!r} ({self.names[meant]}), as text"
        if number in self.renumbered:
            after = " and ".join(f"{new} ({self.names[new]})" for new in self.renumbered[number])
            return f"{said}; its number was changed to {after}"
        alike = nearest(number, self.names) if suggest else ""
        return f"{said}{alike or '; look the number up'}"

    def other_unit(self, number: str, name: str) -> str:
        """The number of the unit that a row is named after when it is another one; "" when not."""
        given = {same_text(part) for part in (name, *name.split(_BETWEEN_LANGUAGES))}
        own = same_text(self.names[number])
        if any(own in one or one in own for one in given):
            return ""
        return next((unit for unit, known in self.names.items() if same_text(known) in given), "")


def register(root: Path, codebook: Codebook, year: int) -> Register:
    """The register of the division in which the answers of `year` are kept; raises `DivisionError`."""
    division = division_kept(root, codebook, year)
    names = unit_names(root, division)
    numbers = unit_numbers(root, division)
    renumbered = {
        old: targets
        for other in divisions(root)
        for old, targets in recode(root, other, division).targets.items()
        if old not in names.index and all(new in names.index for new in targets)
    }
    return Register(division, {number: str(names[number]) for number in numbers}, renumbered)
