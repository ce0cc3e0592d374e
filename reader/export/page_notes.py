"""The notes at the end of a web page, each with the way back to its passage."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import SubElement, _Element
from lxml.html import fragments_fromstring

from reader.annotations import Anchor, Annotation
from reader.export.manner import Wording
from reader.export.marked_text import lawful
from reader.export.note_text import note_html
from reader.export.transcript import Placed, Transcript


def add_notes(body: _Element, transcript: Transcript, wording: Wording) -> None:
    """Put the notes into an element, those whose words are gone in a part of their own."""
    page = transcript.page
    if transcript.placed:
        items = _list(body, "notes", wording.notes, wording)
        for placed in transcript.placed:
            item = SubElement(items, "li", id=f"note-{placed.number}", value=str(placed.number))
            item.tail = "\n"
            _add_quote(item, placed.anchor, page.shown(placed.span), transcript)
            _add_place(item, placed.annotation, placed.anchor, placed, wording)
            _add_body(item, placed.annotation)
    if transcript.orphans:
        items = _list(body, "orphans", wording.orphans, wording)
        for orphan in transcript.orphans:
            item = SubElement(items, "li")
            item.tail = "\n"
            _add_quote(item, orphan.anchor, page.shown_text(orphan.anchor.exact), transcript)
            _add_place(item, orphan, orphan.anchor, None, wording)
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


def _add_place(
    item: _Element, annotation: Annotation, anchor: Anchor, placed: Placed | None, wording: Wording
) -> None:
    place = SubElement(item, "p", {"class": "place"})
    swatch = SubElement(place, "span", {"class": f"swatch {annotation.color}", "lang": "en"})
    swatch.text = f"{annotation.color} {annotation.style}"
    swatch.tail = " · "
    parts = [str(placed.locator)] if placed else []
    parts += [f"{anchor.start}–{anchor.end}", *([lawful(anchor.section)] if anchor.section else [])]
    swatch.tail += " · ".join(parts) + " · "
    time = SubElement(place, "time", datetime=annotation.modified.isoformat())
    time.text = annotation.modified.date().isoformat()
    if placed is not None:
        time.tail = " "
        back = SubElement(place, "a", {"href": f"#passage-{placed.number}", "lang": wording.language})
        back.set("aria-label", f"{wording.back} {placed.number}")
        back.text = "↩"
    _add_tags(place, annotation.tags)


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
