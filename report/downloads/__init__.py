"""Downloads: every figure and table as numbers that a reader can take along."""
