"""Every municipality and district by itself: full-time equivalents and education, year by year."""

from dataclasses import replace

from analysis.results import ThemeResults
from analysis.statistics.unit_series import unit_table
from analysis.survey import Survey

TITLES = {
    "fte.adults": "Årsverk til voksne",
    "fte.children": "Årsverk til barn og unge",
    "education.adults.higher_edu.share": "Høyere utdanning, voksne",
    "education.children.higher_edu.share": "Høyere utdanning, barn og unge",
}


def results(survey: Survey) -> ThemeResults:
    """The tables of the appendix; they hold no facts of their own."""
    return ThemeResults(
        unit_tables=tuple(
            replace(unit_table(survey, measure), title=title) for measure, title in TITLES.items()
        )
    )
