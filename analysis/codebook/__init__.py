"""The survey instrument as typed models."""

from analysis.codebook.model import Codebook, Filter, Measure, Question, Section
from analysis.codebook.reader import CodebookError, read_codebook

__all__ = [
    "Codebook",
    "CodebookError",
    "Filter",
    "Measure",
    "Question",
    "Section",
    "read_codebook",
]
