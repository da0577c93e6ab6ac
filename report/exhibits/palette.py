"""The colours of the figures, and which of them a series gets.

Five colours that also differ in grey print, two greys for what stands behind, a two-ended ramp from
bad to good whose middle is neutral, and a ramp of one colour for few to many. The page's dark mode exchanges each of them by its name
in CSS, so a figure uses no colour that is not listed here.
"""

from collections.abc import Sequence

INK, MUTED, GRID = "#1b1f23", "#57606a", "#d8dee4"
ACCENT, SECOND, THIRD, FOURTH, FIFTH = "#0b5c7a", "#c2571a", "#6b5b95", "#2e7d4f", "#8a6d00"
GREY1, GREY2 = "#8c959f", "#afb8c1"
BAD2, BAD1, NEUTRAL, GOOD1, GOOD2 = "#a8431f", "#dd9a77", "#d0d0cf", "#7fb3c8", "#0b5c7a"
STEP1, STEP2, STEP3 = "#d8eaf2", "#9dc9da", "#5ba0bc"
ON_DARK = "#ffffff"

LINES = (ACCENT, SECOND, THIRD, FOURTH, FIFTH)
# Surfaces beside each other are told apart by how light they are, so that grey print keeps them.
BARS = (ACCENT, GOOD1, SECOND, NEUTRAL, THIRD)
PARTS = {
    1: (ACCENT,),
    2: (ACCENT, NEUTRAL),
    3: (ACCENT, GOOD1, NEUTRAL),
    4: (ACCENT, GOOD1, BAD1, NEUTRAL),
    5: (ACCENT, GOOD1, BAD1, THIRD, NEUTRAL),
}

# From the lowest values to the highest; in dark mode the ramp runs from dark to light.
STEPS = {
    1: (STEP2,),
    2: (STEP1, ACCENT),
    3: (STEP1, STEP3, ACCENT),
    4: (STEP1, STEP2, STEP3, ACCENT),
}

ALL = (
    *(INK, MUTED, GRID, *LINES, GREY1, GREY2),
    *(BAD2, BAD1, NEUTRAL, GOOD1, GOOD2, STEP1, STEP2, STEP3, ON_DARK),
)

# From the oldest to the newest: what was stands back, what is stands out.
_THROUGH_TIME = {1: (ACCENT,), 2: (GREY2, ACCENT), 3: (GREY2, GREY1, ACCENT)}


def series_colours(
    labels: Sequence[str], emphasis: Sequence[bool], colours: Sequence[str] = LINES
) -> list[str]:
    """A colour for each series, from `colours` unless some of them matter more than others.

    Where some are emphasised, they are drawn in the accent and the others in grey; where all
    labels are years, the last has the accent. Raises ValueError for more series than colours.
    """
    if any(emphasis):
        return [ACCENT if stands_out else GREY1 for stands_out in emphasis]
    if all(label.isdigit() for label in labels) and len(labels) in _THROUGH_TIME:
        return list(_THROUGH_TIME[len(labels)])
    if len(labels) > len(colours):
        raise ValueError(
            f"{len(labels)} series; a figure has at most {len(colours)} colours: emphasise one "
            "series, which draws the others in grey, or split the figure"
        )
    return list(colours[: len(labels)])


def scale_colours(labels: Sequence[str], neutral: str) -> list[str]:
    """Colours for the steps of a scale from bad to good around its neutral middle, or without one.

    What stands beyond the scale, such as «vet ikke», is grey. Raises ValueError as `scale_length`.
    """
    length = scale_length(labels, neutral)
    side = length // 2
    worse, better = (BAD2, BAD1)[2 - side :], (GOOD1, GOOD2)[:side]
    middle = (NEUTRAL,) if neutral else ()
    return [*worse, *middle, *better, *(GREY2, GRID)[: len(labels) - length]]


def scale_length(labels: Sequence[str], neutral: str) -> int:
    """How many of the labels are steps of the scale; a scale has as many worse as better steps.

    Raises ValueError when `neutral` is no label, when the steps are uneven or more than two on a
    side, or when more than two labels stand beyond them.
    """
    if neutral and neutral not in labels:
        raise ValueError(f"neutral {neutral!r} names no series; they are {', '.join(labels)}")
    if not neutral:
        if len(labels) not in (2, 4):
            raise ValueError(
                f"{len(labels)} series and no neutral one; a scale without a middle has two or four"
            )
        return len(labels)
    worse = list(labels).index(neutral)
    if worse not in (1, 2):
        raise ValueError(f"{worse} series before neutral {neutral!r}; a scale has one or two")
    beyond = len(labels) - 2 * worse - 1
    if beyond not in (0, 1, 2):
        raise ValueError(
            f"{len(labels)} series around neutral {neutral!r}; a scale has as many better steps as "
            f"worse, here {worse}, and at most two answers beyond it"
        )
    return 2 * worse + 1


def text_colour(colour: str) -> str:
    """The colour for words about a mark of `colour`: the same, or a darker one that can be read."""
    return _READABLE.get(colour, colour)


_READABLE = {
    **dict.fromkeys((SECOND, BAD1), BAD2),
    **dict.fromkeys((GREY1, GREY2, GRID, NEUTRAL), MUTED),
    **dict.fromkeys((GOOD1, STEP1, STEP2, STEP3), ACCENT),
}


def text_on(colour: str) -> str:
    """The colour for words inside a mark of `colour`, dark or light, whichever reads better."""
    return max((INK, ON_DARK), key=lambda text: contrast(text, colour))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
