"""Reconciliation: what is already in print, held against what this report says."""
