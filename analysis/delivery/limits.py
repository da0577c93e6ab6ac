"""Limits of a delivery: far above any real one, and low enough that nothing can fill the machine."""

FILE_BYTES = 100_000_000
EXPANDED_BYTES = 400_000_000
# A sheet of numbers packs to a tenth or a twentieth; what packs to less than this was made to.
EXPANDED_TIMES = 200
ROWS = 50_000
COLUMNS = 3_000
CELLS = 5_000_000
SECONDS = 120
