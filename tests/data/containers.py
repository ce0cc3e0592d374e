"""Files of every format in their smallest form, for tests that put something into them."""

from __future__ import annotations

import io
import zipfile


def zipped(members: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED, first_stored: bool = False) -> bytes:
    """An archive of these members; an EPUB's first is stored."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for number, (name, data) in enumerate(members.items()):
            kind = zipfile.ZIP_STORED if first_stored and not number else compression
            archive.writestr(zipfile.ZipInfo(name), data, kind)
    return out.getvalue()


def page(body: str, head: str = "<meta charset='utf-8'>") -> bytes:
    """A web page."""
    return f"<html><head>{head}<title>信</title></head><body>{body}</body></html>".encode()


def docx(document: str, *, more: dict[str, bytes] | None = None) -> bytes:
    """A Word file with this document part."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    )
    parts = {
        "[Content_Types].xml": types.encode(),
        "_rels/.rels": relations.encode(),
        "word/document.xml": document.encode(),
    }
    return zipped(parts | (more or {}))


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word(body: str, doctype: str = "") -> str:
    """A document part of Word."""
    return f'<?xml version="1.0"?>{doctype}<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'


def paragraph(text: str) -> str:
    """A paragraph of Word."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def odt(body: str, doctype: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text, table = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("text", "table"))
    content = (
        f'<?xml version="1.0"?>{doctype}<office:document-content xmlns:office="{office}" xmlns:text="{text}" '
        f'xmlns:table="{table}"><office:body><office:text>{body}</office:text></office:body></office:document-content>'
    )
    parts = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content.encode()}
    if manifest:
        parts["META-INF/manifest.xml"] = manifest.encode()
    return zipped(parts, first_stored=True)


def epub(chapters: dict[str, bytes], *, package: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A book of these chapters."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile '
        'full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    items = "".join(
        f'<item id="c{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(chapters)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    opf = package or (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>書信集</dc:title></metadata>'
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    parts = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": container.encode(),
        "OEBPS/content.opf": opf.encode(),
    }
    parts |= {f"OEBPS/{name}": data for name, data in chapters.items() if ".." not in name}
    return zipped(parts | (more or {}), first_stored=True)


def chapter(body: str, doctype: str = "") -> bytes:
    """A chapter of a book."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head>'
        f"<title>信</title></head><body>{body}</body></html>"
    ).encode()


def pdf(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(data: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    """A stream object."""
    return b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(data), filters, data)


CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
