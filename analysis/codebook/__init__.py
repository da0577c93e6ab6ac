"""The survey instrument as typed models."""

from analysis.codebook.counted import Measure
from analysis.codebook.instrument import Filter, Question, Section
from analysis.codebook.model import Codebook
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
