"""Verifying: a report made again from its recorded inputs, and held against what stands."""
