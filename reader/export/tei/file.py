"""Whole files of TEI."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element

from reader.export.tei.body import add_body
from reader.export.tei.correspondence import add_correspondence
from reader.export.tei.names import added, root
from reader.export.tei.notes import add_notes
from reader.export.transcript import Transcript


def tei(transcript: Transcript) -> bytes:
    """A letter as it is stored, its parts and sections as elements, its notes in the back with what they are about.

    Emendations stand beside the words as stored. What the page shows otherwise is told with each note.
    """
    file = root()
    header = added(file, "teiHeader")
    _add_description(header, transcript)
    profile = added(header, "profileDesc")
    add_correspondence(profile, transcript)
    _add_usage(profile, transcript)
    text = added(file, "text", lang=transcript.stored_language)
    add_body(text, transcript)
    add_notes(text, transcript)
    return _written(file)


def cmif(transcripts: Iterable[Transcript]) -> bytes:
    """Only who wrote to whom and when, for any number of letters (Correspondence Metadata Interchange Format).

    Publisher, address and licence are left for who publishes it to fill in.
    """
    file = root()
    header = added(file, "teiHeader")
    description = added(header, "fileDesc")
    added(added(description, "titleStmt"), "title", "Letters")
    published = added(description, "publicationStmt")
    added(published, "publisher")
    added(published, "idno", type="url")
    added(added(description, "sourceDesc"), "bibl", "Letters", xml_id="letters", type="hybrid")
    profile = added(header, "profileDesc")
    for transcript in transcripts:
        add_correspondence(profile, transcript, source="#letters")
    added(added(added(file, "text"), "body"), "p")
    return _written(file)


def _add_description(header: _Element, transcript: Transcript) -> None:
    letter = transcript.page.letter
    description = added(header, "fileDesc")
    titles = added(description, "titleStmt")
    added(titles, "title", transcript.title, lang=transcript.stored_language)
    if letter.sender:
        added(titles, "author", letter.sender, lang=transcript.stored_language)
    added(added(description, "publicationStmt"), "p", "Not published: written by Chidu from a library of its reader.")
    source = added(added(description, "sourceDesc"), "bibl")
    added(source, "title", transcript.title)
    if transcript.name:
        added(source, "idno", transcript.name, type="file")
    if letter.doc_no:
        added(source, "idno", letter.doc_no, type="document")
    added(source, "idno", transcript.text_hash, type="sha256")


def _add_usage(profile: _Element, transcript: Transcript) -> None:
    added(added(profile, "langUsage"), "language", ident=transcript.stored_language)
    notes = (*(placed.annotation for placed in transcript.placed), *transcript.orphans)
    tags = dict.fromkeys(tag for note in notes for tag in note.tags)
    if tags:
        keywords = added(added(profile, "textClass"), "keywords")
        for tag in tags:
            added(keywords, "term", tag)


def _written(file: _Element) -> bytes:
    return etree.tostring(file, xml_declaration=True, encoding="UTF-8") + b"\n"
