"""Row headers in the PDF's tables: Typst tags the header row and leaves the stub as data cells.

The first cell of every row of the body becomes a header of its row, with a name that the row's other
cells refer to beside the names of their columns.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from pikepdf import Object, Pdf


def with_row_headers(pdf: bytes, identifier: str = "") -> bytes:
    """The same PDF with row headers, and smaller: object streams take the place of loose objects.

    An `identifier` (an ISBN as URN) is said in the metadata, which Typst cannot do.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        named: dict[str, Object] = {}
        for number, table in enumerate(elements(root, "/Table"), start=1):
            named |= _named_rows(table, number)
        _add_to_id_tree(document, root, named)
        if identifier:
            _identify(document, identifier)
        out = io.BytesIO()
        document.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return out.getvalue()


def _identify(document: Pdf, identifier: str) -> None:
    """Put `dc:identifier` into the XMP packet, which otherwise stays as Typst wrote it."""
    stream = document.Root.Metadata
    packet = stream.read_bytes().decode()
    said = f"<dc:identifier>{escape(identifier)}</dc:identifier>"
    stream.write(packet.replace("<dc:title>", f"{said}<dc:title>", 1).encode())


def elements(parent: Object, kind: str) -> Iterator[Object]:
    """Every structure element of `kind` ("/Table") below `parent`, in reading order."""
    for child in children(parent):
        if child.get("/S") == kind:
            yield child
        else:
            yield from elements(child, kind)


def children(parent: Object) -> Iterator[Object]:
    """The structure elements right below `parent`; marked content and links' objects are left out."""
    import pikepdf

    below = parent.get("/K")
    listed = list(below) if isinstance(below, pikepdf.Array) else [below]
    for child in listed:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child


def attributes(element: Object) -> list[Object]:
    """The attribute objects of a structure element, be there none, one or several."""
    import pikepdf

    said = element.get("/A")
    if said is None:
        return []
    return list(said) if isinstance(said, pikepdf.Array) else [said]


def _named_rows(table: Object, number: int) -> dict[str, Object]:
    """Turn the leading cells of the table's body into headers; them by their new names."""
    import pikepdf

    named: dict[str, Object] = {}
    for body in elements(table, "/TBody"):
        for at, row in enumerate(elements(body, "/TR")):
            first, *others = children(row)
            if first.S != "/TD":
                continue
            name = f"R{number}y{at}"
            first.S = pikepdf.Name("/TH")
            first.ID = pikepdf.String(name)
            _table_attributes(first).Scope = pikepdf.Name("/Row")
            named[name] = first
            for cell in others:
                said = _table_attributes(cell)
                said.Headers = pikepdf.Array([*said.get("/Headers", []), pikepdf.String(name)])
    return named


def _table_attributes(cell: Object) -> Object:
    """What the cell says of itself as a table cell, made if it says nothing."""
    import pikepdf

    for said in attributes(cell):
        if said.get("/O") == "/Table":
            return said
    cell.A = pikepdf.Array([*attributes(cell), pikepdf.Dictionary(O=pikepdf.Name("/Table"))])
    return attributes(cell)[-1]


def _add_to_id_tree(document: Pdf, root: Object, named: dict[str, Object]) -> None:
    """Write the names where a reader looks for them: a name tree, sorted by name."""
    import pikepdf

    entries = {name.encode(): element for name, element in named.items()}
    for names in _name_arrays(root.get("/IDTree", pikepdf.Dictionary())):
        entries |= {bytes(names[i]): names[i + 1] for i in range(0, len(names), 2)}
    listed = [
        part
        for name in sorted(entries)
        for part in (pikepdf.String(name.decode("latin-1")), entries[name])
    ]
    root.IDTree = document.make_indirect(pikepdf.Dictionary(Names=pikepdf.Array(listed)))


def _name_arrays(node: Object) -> Iterator[list[Object]]:
    if "/Names" in node:
        yield list(node.Names)
    for kid in node.get("/Kids", []):
        yield from _name_arrays(kid)
