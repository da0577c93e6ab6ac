"""Comparing two reports: what became of every number, bound word, sentence and exhibit, and why."""
