"""The script and the style of the comments, in the order in which they are loaded.

They go into the preview and into packages, and never into the published site.
"""

from pathlib import Path

_HTML = Path(__file__).resolve().parents[2] / "templates" / "html"
SCRIPTS = tuple(
    _HTML / f"{name}.js"
    for name in (
        "review-elements",
        "review-text",
        "review-kept",
        "review-marks",
        "review-box",
        "review-list",
        "review",
    )
)
STYLES = (_HTML / "review.css",)
