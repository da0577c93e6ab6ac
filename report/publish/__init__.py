"""Publishing: a finished render to a place that readers reach, as a version that never changes."""
