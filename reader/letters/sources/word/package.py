"""The parts of a Word file (ECMA-376, Office Open XML), found through its relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from reader.errors import FileDamaged, FileLocked
from reader.letters.sources.markup import parse_xml
from reader.letters.sources.zipped import Zipped, open_zip

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of most elements and attributes."""

_STRICT: Final = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT: Final = "word/document.xml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """The roots of the parts that matter; None for one that is not there."""

    document: etree._Element
    styles: etree._Element | None
    numbering: etree._Element | None
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    properties: etree._Element | None


def open_package(data: bytes) -> Package:
    """The parts of the file in `data`; raises FileLocked, FileDamaged, ArchiveTooLarge."""
    if data.startswith(_OLE):  # a file of old Word, or the wrapping of a locked one
        raise FileLocked if _ENCRYPTED in data else FileDamaged
    archive = open_zip(data)
    outer = _relationships(archive, "")
    name = outer.get("officeDocument", _DOCUMENT)
    document = _part(archive, name)
    if document is None or document.tag != f"{W}document":
        raise FileDamaged
    parts = _relationships(archive, name)
    return Package(
        document=document,
        styles=_part(archive, parts.get("styles")),
        numbering=_part(archive, parts.get("numbering")),
        footnotes=_part(archive, parts.get("footnotes")),
        endnotes=_part(archive, parts.get("endnotes")),
        properties=_part(archive, outer.get("core-properties")),
    )


def _part(archive: Zipped, name: str | None) -> etree._Element | None:
    if name is None or name not in archive:
        return None
    data = archive.read(name)
    for strict, usual in _STRICT:
        data = data.replace(strict, usual)
    return parse_xml(data)


def _relationships(archive: Zipped, name: str) -> Mapping[str, str]:
    """By the last word of their type, the parts that a part ('' for the file itself) leads to."""
    folder, file = posixpath.split(name)
    root = _part(archive, posixpath.join(folder, "_rels", f"{file}.rels"))
    found: dict[str, str] = {}
    for relation in root if root is not None else ():
        target = relation.get("Target")
        if target and relation.get("TargetMode") != "External":
            kind = (relation.get("Type") or "").rpartition("/")[2]
            found.setdefault(kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))
    return found
