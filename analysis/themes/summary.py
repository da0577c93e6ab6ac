"""The summary shows one exhibit of its own: the change table; its facts come from the other themes."""

from analysis.results import ThemeResults
from analysis.survey import Survey
from analysis.themes.fte import change_table


def results(survey: Survey) -> ThemeResults:
    """The change table of the summary."""
    return ThemeResults(tables=(change_table(survey, "summary-change"),))
