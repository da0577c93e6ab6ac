"""Labels beside each other's points, moved apart just enough to be read."""

from collections.abc import Sequence
from math import inf


def spread(wanted: Sequence[float], room: Sequence[float], ceiling: float = inf) -> list[float]:
    """Positions nearest to those wanted at which no two labels overlap.

    `wanted` are the centres of the labels along one axis and `room` their extents. Labels that
    collide move as one block, centred on the mean of what its members want; the order is kept.
    None reaches above `ceiling`, even where that moves those below.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    blocks: list[_Block] = []
    for i in order:
        blocks.append(_Block([i], wanted[i], room[i]))
        while len(blocks) > 1 and blocks[-2].end > blocks[-1].start:
            upper, lower = blocks.pop(), blocks.pop()
            blocks.append(_joined(lower, upper, wanted, room))
    placed = list(wanted)
    for block in blocks:
        edge = block.start
        for i in block.members:
            placed[i] = edge + room[i] / 2
            edge += room[i]
    for i in reversed(order):
        placed[i] = min(placed[i], ceiling - room[i] / 2)
        ceiling = placed[i] - room[i] / 2
    return placed


class _Block:
    def __init__(self, members: list[int], centre: float, extent: float) -> None:
        self.members = members
        self.start = centre - extent / 2
        self.end = centre + extent / 2


def _joined(lower: _Block, upper: _Block, wanted: Sequence[float], room: Sequence[float]) -> _Block:
    """The two as one, where its members on average are nearest to what they want."""
    members = lower.members + upper.members
    before, shifts = 0.0, []
    for i in members:
        shifts.append(wanted[i] - before - room[i] / 2)
        before += room[i]
    return _Block(members, sum(shifts) / len(shifts) + before / 2, before)
