"""Calibration: solving the unknowns so that the printed figures come out."""

import numpy as np

from analysis.errors import UserError
from analysis.synthesis.components import Node
from analysis.synthesis.measuring import NotCalibrated, value
from analysis.synthesis.program import Form, Infeasible
from analysis.synthesis.targets import Target
from analysis.synthesis.unknowns import Frame, Solution, Unknowns
from analysis.synthesis.wishes import Wishes

_REMEDY = "list the figure under not_followed in data/synthesis.yml, with the reason"


class CalibrationError(UserError):
    """Printed figures that cannot come out."""


def calibrate(
    frame: Frame, nodes: list[Node], wanted: list[Target], wishes: Wishes
) -> dict[Node, Solution]:
    """Solve one component for the targets that speak of it.

    Raises:
        CalibrationError: they cannot all come out.
    """
    unknowns = Unknowns(frame, nodes, wanted, wishes)
    findings = [finding for target in wanted if (finding := _demand(unknowns, target))]
    if findings:
        raise CalibrationError(findings)
    try:
        return unknowns.solved()
    except Infeasible:
        raise CalibrationError(
            f"{target.figure}: cannot come out together with the other figures named here; {_REMEDY}"
            for target in wanted
        ) from None


def _demand(unknowns: Unknowns, target: Target) -> str:
    """Put the target into the program; returns what is wrong, if anything."""
    try:
        values = _values(unknowns, target)
    except NotCalibrated as reason:
        return f"{target.figure}: {reason}; {_REMEDY}"
    if target.kind in ("lowest", "highest"):
        _demand_end(unknowns, target, values)
        return ""
    for form, over in values:
        if not form.weights and not over.weights:
            found = form.constant / over.constant
            if not target.low <= found <= target.high:
                return (
                    f"{target.figure}: is {found:.2f} whatever the answers are; correct the "
                    f"respondents in the codebook, or {_REMEDY}"
                )
        unknowns.program.between(form - over * target.low, 0, np.inf)
        unknowns.program.between(form - over * target.high, -np.inf, 0)
    return ""


def _values(unknowns: Unknowns, target: Target) -> list[tuple[Form, Form]]:
    """The values that the target's interval is of, with denominators near one."""
    points = [value(unknowns, point) for point in target.points]
    pairs = [(value(unknowns, before), value(unknowns, after)) for before, after in target.pairs]
    if target.kind.startswith("change"):
        before, after = points
        points = [_change(before, after, in_percent=target.kind == "change_pct")]
    points += [_change(before, after, in_percent=True) for before, after in pairs]
    scales = [1 / unknowns.program.about(over) for _, over in points]
    return [(form * s, over * s) for (form, over), s in zip(points, scales, strict=True)]


def _change(
    before: tuple[Form, Form], after: tuple[Form, Form], *, in_percent: bool
) -> tuple[Form, Form]:
    """The change as one form over another; denominators that are unknown must be the same one."""
    (first, over_first), (last, over_last) = before, after
    if over_first.weights or over_last.weights:
        raise NotCalibrated("the change of a share with an unknown base is not linear")
    first, last = first * (1 / over_first.constant), last * (1 / over_last.constant)
    return ((last - first) * 100.0, first) if in_percent else (last - first, Form({}, 1.0))


def _demand_end(unknowns: Unknowns, target: Target, values: list[tuple[Form, Form]]) -> None:
    """All values on the right side of the interval, and at least one in it."""
    sign = 1.0 if target.kind == "lowest" else -1.0
    ends = (target.low, target.high) if sign > 0 else (target.high, target.low)
    near, far = ([(form - over * end) * sign for form, over in values] for end in ends)
    for form in near:
        unknowns.program.between(form, 0, np.inf)
    unknowns.program.one_is_at_most(far, 0.0)
