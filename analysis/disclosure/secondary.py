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

    `together` is what goes when a number goes. A number that nothing published binds stays as it is.
    """
    gone, chosen = set(hidden), list[str]()
    for name in sorted(protected):
        while (reach := narrow(name, gone)) and (binding := reach.bound_by - gone):
            least = min(binding, key=lambda one: (loss(one), one))
            for one in sorted({least, *together(least)} - gone):
                gone.add(one)
                chosen.append(one)
    return tuple(chosen)
