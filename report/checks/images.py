"""Images that a chapter brings itself: each has an alternative text and a file."""

import re
from collections.abc import Iterator
from pathlib import Path

from report.finding import Finding

_IMAGE = re.compile(r"!\[[^\]]*\]\(([^)\s]+)[^)]*\)(\{[^}]*\})?")
_ALT = re.compile(r"""fig-alt=(?:"\s*[^"\s][^"]*"|'\s*[^'\s][^']*')""")


def image_findings(file: str, source: str, root: Path) -> Iterator[Finding]:
    """Images without alternative text, and images whose file is missing."""
    for image in _IMAGE.finditer(source):
        line = source.count("\n", 0, image.start()) + 1
        if not _ALT.search(image[2] or ""):
            yield Finding(
                file,
                line,
                "figure without alternative text",
                image[0],
                'Add {fig-alt="…"}: what it shows, its main reading, its extremes.',
            )
        if image[1].startswith(("http:", "https:", "//")):
            remedy = "A report makes no request to another host; keep the file in the project."
            yield Finding(file, line, "image from another host", image[1], remedy)
        elif not (root / image[1]).is_file():
            remedy = "Give its path from the project's root, or add the file."
            yield Finding(file, line, "image does not exist", image[1], remedy)


def own_images(source: str) -> Iterator[str]:
    """The paths of the images that a chapter brings, from the project's root."""
    return (image[1] for image in _IMAGE.finditer(source))
