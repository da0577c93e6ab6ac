"""Secondary suppression: what else must be withheld so that sums do not tell what a rule withholds.

All sums are looked at together. While a withheld number can be computed too closely, the published
number that binds it and costs least is withheld as well. The order is fixed, so the outcome is.
"""

from collections.abc import Callable, Collection
from typing import Any

from analysis.disclosure.linear_system import Reach

# What can be computed of a number while these are hidden, if that is too much.
Narrow = Callable[[str, Collection[str]], Reach | None]
Loss = Callable[[str], Any]
Together = Callable[[str], Collection[str]]


def more_to_hide(
    protected: Collection[str],
    hidden: Collection[str],
    narrow: Narrow,
    loss: Loss,
    together: Together = lambda name: (name,),
) -> tuple[str, ...]:
    """The numbers to hide beside those that are, in the order in which they were chosen.

    `together` is what goes when a number goes. A number that nothing published binds stays as it is. What
    turns out not to be needed, the costliest first, is published after all.
    """
    order = sorted(protected)
    gone, chosen = set(hidden), dict[str, set[str]]()
    for name in order:
        while (reach := narrow(name, gone)) and (binding := reach.bound_by - gone):
            least = min(binding, key=lambda one: (loss(one), one))
            chosen[least] = {least, *together(least)} - gone
            gone |= chosen[least]
    could_not = {name for name in order if narrow(name, gone)} if chosen else set()
    for one in sorted(chosen, key=lambda one: (loss(one), one), reverse=True):
        without = gone - chosen[one]
        if not any(narrow(name, without) for name in order if name not in could_not):
            gone = without
            del chosen[one]
    return tuple(name for one in chosen for name in sorted(chosen[one]))
