"""The survey instrument as typed models."""

from analysis.codebook.counted import Measure
from analysis.codebook.edition_codebook import codebook_for
from analysis.codebook.form import FormError
from analysis.codebook.instrument import Filter, Question, Section
from analysis.codebook.model import Codebook
from analysis.codebook.reader import CodebookError, read_codebook

__all__ = [
    "Codebook",
    "CodebookError",
    "Filter",
    "FormError",
    "Measure",
    "Question",
    "Section",
    "codebook_for",
    "read_codebook",
]
