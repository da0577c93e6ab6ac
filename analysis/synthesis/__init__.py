"""Synthetic answers, calibrated so that every printed figure that answers can give comes out."""

from analysis.synthesis.synthesize import synthesize

__all__ = ["synthesize"]
