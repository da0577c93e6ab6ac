"""The survey instrument as typed models."""

from analysis.codebook.model import Codebook, Measure, Question, Section
from analysis.codebook.reader import read_codebook

__all__ = ["Codebook", "Measure", "Question", "Section", "read_codebook"]
