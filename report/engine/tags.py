"""Row headers in the PDF's tables: Typst tags the header row and leaves the stub as data cells.

The first cell of every row becomes a header of its row, a cell across the whole table becomes a
header of the rows below it, and every cell names the headers that it stands under.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pikepdf import Dictionary, Object, Pdf


def with_row_headers(pdf: bytes) -> bytes:
    """The same PDF with row headers, and smaller: object streams take the place of loose objects."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        identified: dict[bytes, Object] = {}
        for number, table in enumerate(elements(root, "/Table"), start=1):
            _tag_rows(document, table, number, identified)
        _add_to_id_tree(document, root, identified)
        out = io.BytesIO()
        document.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return out.getvalue()


def elements(parent: Object, kind: str) -> Iterator[Dictionary]:
    """Every structure element of `kind` ("/Table") below `parent`, in reading order."""
    for child in children(parent):
        if child.get("/S") == kind:
            yield child
        else:
            yield from elements(child, kind)


def children(parent: Object) -> Iterator[Dictionary]:
    """The structure elements right below `parent`; marked content and links' objects are left out."""
    import pikepdf

    below = parent.get("/K")
    listed = below if isinstance(below, pikepdf.Array) else [below]
    for child in listed:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child


def _tag_rows(
    document: Pdf, table: Dictionary, number: int, identified: dict[bytes, Object]
) -> None:
    """Turn the body's leading cells into headers, and add them to the headers of their row."""
    import pikepdf

    width = max((sum(map(_colspan, _cells(row))) for row in elements(table, "/TR")), default=0)
    group: bytes | None = None
    for section in elements(table, "/TBody"):
        for at, row in enumerate(elements(section, "/TR")):
            cells = _cells(row)
            if not cells or cells[0].get("/S") != "/TD":
                continue
            name = f"R{number}y{at}".encode()
            over = [group] if group else []
            if _colspan(cells[0]) == width > 1:
                group, over = name, []
            cells[0].S = pikepdf.Name("/TH")
            cells[0].ID = pikepdf.String(name.decode())
            identified[name] = cells[0]
            attributes = _table_attributes(document, cells[0])
            attributes.Scope = pikepdf.Name("/Row")
            _stand_under(attributes, over)
            for cell in cells[1:]:
                _stand_under(_table_attributes(document, cell), [*over, name])


def _cells(row: Dictionary) -> list[Dictionary]:
    return [cell for cell in children(row) if cell.get("/S") in ("/TD", "/TH")]


def _colspan(cell: Dictionary) -> int:
    return max((int(a.get("/ColSpan", 1)) for a in _attributes(cell)), default=1)


def _attributes(cell: Dictionary) -> list[Dictionary]:
    import pikepdf

    said = cell.get("/A")
    if said is None:
        return []
    return list(said) if isinstance(said, pikepdf.Array) else [said]  # type: ignore[call-overload]


def _table_attributes(document: Pdf, cell: Dictionary) -> Dictionary:
    """The cell's attributes as a table cell, made if there are none."""
    import pikepdf

    for attributes in _attributes(cell):
        if attributes.get("/O") == "/Table":
            return attributes
    made = pikepdf.Dictionary(O=pikepdf.Name("/Table"))
    cell.A = pikepdf.Array([*_attributes(cell), made])
    return cell.A[-1]  # type: ignore[return-value]


def _stand_under(attributes: Dictionary, names: list[bytes]) -> None:
    import pikepdf

    known = [bytes(header) for header in attributes.get("/Headers", [])]
    attributes.Headers = pikepdf.Array(
        [pikepdf.String(name.decode()) for name in known + names if name]
    )


def _add_to_id_tree(document: Pdf, root: Dictionary, identified: dict[bytes, Object]) -> None:
    """Write the identifiers where a reader looks for them: a name tree sorted by name."""
    import pikepdf

    if not identified:
        return
    tree = root.get("/IDTree")
    entries = dict(identified)
    for names in _name_arrays(tree) if tree is not None else ():
        entries |= {bytes(names[i]): names[i + 1] for i in range(0, len(names), 2)}
    listed: list[Object] = []
    for name in sorted(entries):
        listed += [pikepdf.String(name.decode("latin-1")), entries[name]]
    root.IDTree = document.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(listed)))


def _name_arrays(node: Object) -> Iterator[Object]:
    if "/Names" in node:
        yield node.Names
    for kid in node.get("/Kids", []):
        yield from _name_arrays(kid)
