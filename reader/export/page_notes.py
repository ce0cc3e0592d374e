"""The notes at the end of a web page, each with the way back to its passage."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import SubElement, _Element
from lxml.html import fragments_fromstring

from reader.annotations import Anchor, Annotation
from reader.export.manner import Wording
from reader.export.marked_text import lawful
from reader.export.note_text import note_html
from reader.export.transcript import Transcript


def add_notes(body: _Element, transcript: Transcript, wording: Wording) -> None:
    """Put the notes into an element, those whose words are gone in a part of their own."""
    page = transcript.page
    passages = {mark.get("id") for mark in body.iter("mark")}
    if transcript.placed:
        items = _list(body, "notes", wording.notes, wording)
        for placed in transcript.placed:
            item = SubElement(items, "li", id=f"note-{placed.number}", value=str(placed.number))
            item.tail = "\n"
            _add_quote(item, placed.anchor, page.shown(placed.span), transcript)
            place = _add_place(item, placed.annotation, placed.anchor, str(placed.locator))
            if f"passage-{placed.number}" in passages:  # white space alone has no mark
                _add_way_back(place, placed.number, wording)
            _add_tags(place, placed.annotation.tags)
            _add_body(item, placed.annotation)
    if transcript.orphans:
        items = _list(body, "orphans", wording.orphans, wording)
        for orphan in transcript.orphans:
            item = SubElement(items, "li")
            item.tail = "\n"
            _add_quote(item, orphan.anchor, page.shown_text(orphan.anchor.exact), transcript)
            _add_tags(_add_place(item, orphan, orphan.anchor, ""), orphan.tags)
            _add_body(item, orphan)


def _list(body: _Element, name: str, title: str, wording: Wording) -> _Element:
    part = SubElement(body, "section", {"class": "notes", "aria-labelledby": name})
    part.tail = "\n"
    SubElement(part, "h2", id=name, lang=wording.language).text = title
    return SubElement(part, "ol")


def _add_quote(item: _Element, anchor: Anchor, shown: str, transcript: Transcript) -> None:
    """The words as they are stored, then as the page shows them where that is otherwise."""
    quote = SubElement(item, "blockquote", lang=transcript.stored_language)
    quote.text = lawful(anchor.exact)
    if shown != anchor.exact:
        SubElement(item, "p", {"class": "shown", "lang": transcript.language}).text = lawful(shown)


def _add_place(item: _Element, annotation: Annotation, anchor: Anchor, locator: str) -> _Element:
    """How a passage is marked, where it is, and when the note was last changed."""
    place = SubElement(item, "p", {"class": "place"})
    swatch = SubElement(place, "span", {"class": f"swatch {annotation.color}", "lang": "en"})
    swatch.text = f"{annotation.color} {annotation.style}"
    parts = (locator, f"{anchor.start}–{anchor.end}", lawful(anchor.section))
    swatch.tail = " · " + " · ".join(part for part in parts if part) + " · "
    time = SubElement(place, "time", datetime=annotation.modified.isoformat())
    time.text = annotation.modified.date().isoformat()
    return place


def _add_way_back(place: _Element, number: int, wording: Wording) -> None:
    place[-1].tail = " "
    back = SubElement(place, "a", {"href": f"#passage-{number}", "lang": wording.language})
    back.set("aria-label", f"{wording.back} {number}")
    back.text = "↩"


def _add_tags(place: _Element, tags: Sequence[str]) -> None:
    for tag in tags:
        SubElement(place, "span", {"class": "tag"}).text = lawful(tag)


def _add_body(item: _Element, annotation: Annotation) -> None:
    if not annotation.note.strip():
        return
    body = SubElement(item, "div", {"class": "body"})
    for part in fragments_fromstring(note_html(lawful(annotation.note))):
        if not isinstance(part, str):
            body.append(part)
