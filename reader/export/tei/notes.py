"""The notes in the back of a TEI file, each with pointers at the words it is about."""

from __future__ import annotations

from typing import Final

from lxml.etree import _Element

from reader.annotations import Anchor, Annotation
from reader.export.marked_text import add_text
from reader.export.note_text import Face, NoteParagraph, note_paragraphs
from reader.export.tei.names import NAMESPACE, added, xml_name
from reader.export.transcript import Placed, Transcript

_FACES: Final = {
    Face.STRONG: ("hi", "bold"),
    Face.EMPHASIS: ("emph", ""),
    Face.STRUCK: ("hi", "line-through"),
    Face.CODE: ("code", ""),
}


def add_notes(text: _Element, transcript: Transcript) -> None:
    """Put the notes in, those whose words are gone apart; nothing where there are none."""
    if not (transcript.placed or transcript.orphans):
        return
    back = added(text, "back")
    if transcript.placed:
        part = added(back, "div", type="notes")
        targets = _targets(text)
        for placed in transcript.placed:
            target = " ".join(f"#{key}" for key in targets.get(placed.number, ()))
            shown = transcript.page.shown(placed.span)
            _add_note(part, placed.annotation, placed.anchor, shown, transcript, placed, target)
    if transcript.orphans:
        part = added(back, "div", type="orphans")
        for orphan in transcript.orphans:
            shown = transcript.page.shown_text(orphan.anchor.exact)
            _add_note(part, orphan, orphan.anchor, shown, transcript, None, "")


def _targets(text: _Element) -> dict[int, list[str]]:
    """The ids of the passages under each note, as the body names them."""
    found: dict[int, list[str]] = {}
    for element in text.iter(*(f"{{{NAMESPACE}}}{name}" for name in ("hi", "rs", "title", "anchor"))):
        key = element.get("{http://www.w3.org/XML/1998/namespace}id", "")
        if key.startswith("passage-"):
            found.setdefault(int(key.split("-")[1]), []).append(key)
    return found


def _add_note(
    part: _Element,
    annotation: Annotation,
    anchor: Anchor,
    shown: str,
    transcript: Transcript,
    placed: Placed | None,
    target: str,
) -> None:
    note = added(
        part,
        "note",
        xml_id=xml_name("note", annotation.id),
        type="annotation",
        subtype=f"{annotation.color}-{annotation.style}",
        target=target,
        n=str(placed.locator) if placed else f"{anchor.start}–{anchor.end}",
    )
    note.tail = "\n"
    if anchor.section:
        added(note, "label", anchor.section, type="section")
    added(note, "quote", anchor.exact, lang=transcript.stored_language)
    if shown != anchor.exact:
        added(note, "quote", shown, lang=transcript.language, type="shown")
    for paragraph in note_paragraphs(annotation.note):
        _add_paragraph(note, paragraph)
    if annotation.tags:
        tags = added(note, "ab", type="tags")
        for tag in annotation.tags:
            added(tags, "term", tag)
    added(note, "date", type="created", when=annotation.created.isoformat())
    added(note, "date", type="modified", when=annotation.modified.isoformat())


def _add_paragraph(note: _Element, paragraph: NoteParagraph) -> None:
    holder = added(note, "p", rend="heading" if paragraph.heading else f"depth-{paragraph.depth}")
    if not paragraph.heading and not paragraph.depth:
        del holder.attrib["rend"]
    if paragraph.marker:
        add_text(holder, f"{paragraph.marker} ")
    for run in paragraph.runs:
        words = added(holder, "ref", target=run.target) if run.target else holder
        for face in sorted(run.faces):
            name, rend = _FACES[face]
            words = added(words, name, rend=rend)
        add_text(words, run.text)
