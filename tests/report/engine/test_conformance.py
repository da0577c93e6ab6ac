from pathlib import Path

import pikepdf

from report.engine.conformance import check_pdf


def test_the_pdf_is_accessible_and_archivable(pdf: Path) -> None:
    assert check_pdf(pdf) == []


def test_a_document_without_language_is_found(pdf: Path, tmp_path: Path) -> None:
    with pikepdf.open(pdf) as document:
        del document.Root.Lang
        document.save(tmp_path / "spoilt.pdf")
    assert any("LANG" in finding.upper() for finding in check_pdf(tmp_path / "spoilt.pdf"))


def test_a_header_cell_turned_data_cell_is_found(pdf: Path, tmp_path: Path) -> None:
    from report.engine.tags import elements

    with pikepdf.open(pdf) as document:
        for cell in list(elements(document.Root.StructTreeRoot, "/TH")):
            cell.S = pikepdf.Name("/TD")
        document.save(tmp_path / "spoilt.pdf")
    assert check_pdf(tmp_path / "spoilt.pdf") != []
