"""Row headers in the PDF's tables, which Typst does not tag."""


def with_row_headers(pdf: bytes) -> bytes:
    return pdf
