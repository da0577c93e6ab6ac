"""Comments in the preview."""

from collections.abc import Mapping

from report.preview.extension import Extension
from report.project import Project
from report.review.routes import review_routes
from report.review.scripts import SCRIPTS, STYLES


def extension(editions: Mapping[int, Project]) -> Extension:
    """The routes that read and keep comments, and the script that shows them."""
    return Extension("review", review_routes(editions), SCRIPTS, STYLES)
