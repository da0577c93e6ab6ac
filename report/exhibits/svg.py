"""A drawn sheet as one SVG element that can stand inside a page beside others.

Text stays text, the same drawing gives the same bytes, and no id or style reaches beyond the
element.
"""

import io
import re
from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from report.exhibits.palette import INK
from report.exhibits.typeface import FAMILY

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType


def settings(salt: str) -> "dict[RcKeyType, object]":
    """Matplotlib's settings for drawing; `salt` makes a figure's element ids its own."""
    return {
        "svg.fonttype": "none",
        "svg.hashsalt": salt,
        "font.family": "sans-serif",
        "font.sans-serif": [FAMILY],
        "text.color": INK,
        "text.parse_math": False,
    }


def svg(figure: Figure) -> str:
    """The figure as an `<svg>` element."""
    file = io.StringIO()
    nothing = {"Date": None, "Creator": None, "Format": None, "Type": None}
    figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    return _compact(file.getvalue())


def _compact(text: str) -> str:
    """Drop the XML frame, ids that nothing refers to, and styles that would reach the whole page."""
    text = text[text.index("<svg") :]
    text = re.sub("<!--.*?-->", "", text, flags=re.S)
    text = re.sub("<style[^>]*>.*?</style>", "", text, flags=re.S)
    used = set(re.findall(r'(?:url\(#|href="#)([^")]+)', text))
    text = re.sub(r' id="([^"]*)"', lambda found: found[0] if found[1] in used else "", text)
    text = re.sub(r' transform="rotate\(-?0 [^"]*"', "", text)
    text = re.sub(r"<g>\s*</g>|<defs>\s*</defs>", "", text)
    text = text.replace("<svg ", '<svg stroke-linejoin="round" ', 1)
    return re.sub(r">\s+<", ">\n<", text).strip() + "\n"
