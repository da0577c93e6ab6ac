"""Groups of units that figures speak of, and how many people live there."""

from pathlib import Path

import pandas as pd

from analysis.codebook import Codebook
from analysis.reference.population import COLUMN, AgeGroup
from analysis.reference.units import national_population, units
from analysis.synthesis.components import Node
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
    root: Path, targets: list[Target], groups: dict[str, pd.Series]
) -> dict[tuple[int, str, str], int]:
    """Inhabitants by year, group ("" for the country) and age, for the rates among the targets."""
    found: dict[tuple[int, str, str], int] = {}
    for point in (point for target in targets for point in all_points(target)):
        if point.measure.statistic == "rate":
            age: AgeGroup = point.measure.population
            people = (
                int(units(root, point.year)[COLUMN[age]][groups[point.group]].sum())
                if point.group
                else national_population(root, point.year, age)
            )
            found[point.year, point.group, age] = people
    return found
