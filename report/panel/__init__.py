"""The panel: what a reader is told who asks a number, or a bound word, on a page of the site."""
