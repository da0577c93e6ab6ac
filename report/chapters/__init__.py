"""From chapters to a book: templates, bound words, and what may stand in prose."""
