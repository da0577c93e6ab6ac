"""The way into the embedded engine: read a book folder, render it as HTML and as PDF."""

from report.engine.book import BookError, BookFolder, Edition, Page, read_book
from report.engine.html import page_digest, render_html
from report.engine.pandoc import Pandoc, PandocError
from report.engine.pdf import render_pdf

__all__ = [
    "BookError",
    "BookFolder",
    "Edition",
    "Page",
    "Pandoc",
    "PandocError",
    "page_digest",
    "read_book",
    "render_html",
    "render_pdf",
]
