"""The embedded engine: a finished book folder becomes an HTML book and an accessible PDF.

It needs pandoc and Typst from Python wheels and nothing else. `embedded` is the way in.
"""
