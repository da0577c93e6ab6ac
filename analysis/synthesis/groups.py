"""Groups of units that figures speak of, and how many people live there."""

from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.reference.population import AgeGroup, inhabitants, national_population
from analysis.synthesis.components import Node
from analysis.synthesis.recipe import RecipeError
from analysis.synthesis.targets import Target, all_points
from analysis.synthesis.unknowns import group_name


def named_groups(codebook: Codebook, frame: pd.DataFrame) -> dict[str, pd.Series]:
    """Size classes, counties and the codebook's groups: which units are in them, by name."""
    size, county = frame["size_class"], frame["county_key"]
    groups = {key: size == key for key in sorted(size.unique())}
    groups |= {key: county == key for key in sorted(county.unique())}
    for group in codebook.groups:
        groups[group.key] = size.isin(group.size_classes) | county.isin(group.counties)
    return groups


def kept_units(targets: list[Target], answers: dict[Node, pd.Series]) -> dict[str, pd.Series]:
    """For measures that leave units out: which units stay, by their answer in the later year."""
    kept: dict[str, pd.Series] = {}
    for target in targets:
        for point in target.points[-1:]:
            rule = point.measure.leave_out
            if rule:
                said = answers[rule.variable, point.year]
                kept[group_name(point)] = ~said.isin(rule.is_one_of)
    return kept


def populations(
    root: Path, division: int, targets: list[Target], groups: dict[str, pd.Series]
) -> dict[tuple[int, str, str], int]:
    """Inhabitants by year, group ("" for the country) and age, for the rates among the targets.

    The groups are of units of `division`.

    Raises:
        RecipeError: a split makes the number unknown.
    """
    found: dict[tuple[int, str, str], int] = {}
    for figure, point in ((t.figure, point) for t in targets for point in all_points(t)):
        if point.measure.statistic == "rate":
            age: AgeGroup = point.measure.population
            people = (
                inhabitants(root, point.year, division, _members(groups[point.group]), age)
                if point.group
                else national_population(root, point.year, age)
            )
            if people is None:
                raise RecipeError(
                    [
                        f"{figure}: nobody knows how many lived in {point.group!r} in {point.year}, "
                        "since a municipality was split; list the figure under not_followed"
                    ]
                )
            found[point.year, point.group, age] = people
    return found


def _members(group: pd.Series) -> frozenset[str]:
    return frozenset(group.index[group])
