"""The parts of a Word file in their zip archive (Open Packaging Conventions, ECMA-376, part 2)."""

from __future__ import annotations

import io
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree
from lxml.etree import Element, SubElement, _Element

from reader.export.manner import Manner
from reader.export.marked_text import lawful
from reader.export.transcript import Transcript
from reader.export.word.comments import comments
from reader.export.word.document import document
from reader.export.word.look import styles

_KIND: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/"
_CORE: Final = "application/vnd.openxmlformats-package.core-properties+xml"
_TYPES: Final = {
    "/word/document.xml": _KIND.format("document.main"),
    "/word/styles.xml": _KIND.format("styles"),
    "/word/comments.xml": _KIND.format("comments"),
    "/docProps/core.xml": _CORE,
}


def word_file(transcript: Transcript, manner: Manner) -> bytes:
    """The file; the same letter and notes give the same bytes."""
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(
            (_RELATION + "officeDocument", "word/document.xml"),
            (_PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _properties(transcript),
        "word/document.xml": document(transcript, manner),
        "word/_rels/document.xml.rels": _relations(
            (_RELATION + "styles", "styles.xml"), (_RELATION + "comments", "comments.xml")
        ),
        "word/styles.xml": styles(transcript.language),
        "word/comments.xml": comments(transcript, manner.wording),
    }
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            data = etree.tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return written.getvalue()


def _content_types() -> _Element:
    name = _PACKAGE + "content-types"
    types = Element(f"{{{name}}}Types", nsmap={None: name})
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    for ending, kind in (("rels", relations), ("xml", "application/xml")):
        SubElement(types, f"{{{name}}}Default", Extension=ending, ContentType=kind)
    for part, kind in _TYPES.items():
        SubElement(types, f"{{{name}}}Override", PartName=part, ContentType=kind)
    return types


def _relations(*pairs: tuple[str, str]) -> _Element:
    name = _PACKAGE + "relationships"
    relations = Element(f"{{{name}}}Relationships", nsmap={None: name})
    for number, (kind, target) in enumerate(pairs, start=1):
        SubElement(relations, f"{{{name}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return relations


def _properties(transcript: Transcript) -> _Element:
    """What the letter is, in Dublin Core."""
    core, dublin = _PACKAGE + "metadata/core-properties", "http://purl.org/dc/elements/1.1/"
    properties = Element(f"{{{core}}}coreProperties", nsmap={"cp": core, "dc": dublin})
    letter = transcript.page.letter
    known = {
        "title": transcript.shown(transcript.title),
        "creator": transcript.shown(letter.sender),
        "identifier": f"sha256:{transcript.text_hash}",
        "language": transcript.language,
        "description": " · ".join(part for part in (transcript.shown(letter.recipient), transcript.date) if part),
    }
    for name, value in known.items():
        if value:
            SubElement(properties, f"{{{dublin}}}{name}").text = lawful(value)
    return properties
