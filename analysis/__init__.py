"""What the data say: the survey, its statistics, and one module per theme.

Nothing here knows how a number will look in print; `report` takes that from here on.
"""
