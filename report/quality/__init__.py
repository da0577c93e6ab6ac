"""The quality report: what was found, as a page, as lists for the county advisers, and as JSON."""
