"""Open answers made countable by people: a scheme of themes for each question, and who coded what."""
