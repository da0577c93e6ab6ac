"""One module per theme, named as its chapter: which measures it studies, and what it shows."""
