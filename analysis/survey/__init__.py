"""The survey: the answers of every unit in every year, read, checked and carried forward."""

from analysis.survey.answers import AnswersError
from analysis.survey.survey import Survey

__all__ = ["AnswersError", "Survey"]
