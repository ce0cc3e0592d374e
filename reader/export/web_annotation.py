"""Notes as W3C Web Annotations in JSON-LD: a collection with one page (Web Annotation Data Model)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from reader.annotations import Anchor, Annotation, Color, Motivation, Style
from reader.export.iris import iri_of
from reader.export.transcript import Transcript

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"

GENERATOR: Final = "urn:x-chidu:program"
"""Names this program as the maker of a file."""

STYLES: Final[Mapping[Color | Style, str]] = MappingProxyType(
    {
        Color.YELLOW: "background-color: #fff0a6",
        Color.RED: "background-color: #ffd0cc",
        Color.GREEN: "background-color: #cdeccd",
        Color.BLUE: "background-color: #cfe3fb",
        Color.VIOLET: "background-color: #e6d6f7",
        Style.HIGHLIGHT: "color: inherit",
        Style.UNDERLINE: "text-decoration: underline",
        Style.WAVE: "text-decoration: underline wavy",
        Style.STRIKE: "text-decoration: line-through",
        Style.EMPHASIS: "text-emphasis: filled dot; text-emphasis-position: under right",
        Style.PROPER_NAME: "text-decoration: underline",
        Style.BOOK_TITLE: "text-decoration: underline wavy",
        Style.RUBY: "ruby-position: over",
    }
)
"""What colours and styles look like in CSS; the class of a note names both, with a hyphen between them."""


def web_annotations(transcripts: Iterable[Transcript]) -> bytes:
    """The notes of letters; where their words are gone, the selectors say where they were."""
    letters: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for transcript in transcripts:
        letters.append(_letter(transcript))
        notes += _annotations(transcript)
    name = letters[0]["id"] if len(letters) == 1 else "urn:x-chidu:letters"
    page: dict[str, Any] = {"id": f"{name}#notes-1", "type": "AnnotationPage", "startIndex": 0, "items": notes}
    collection = {
        "@context": CONTEXT,
        "id": f"{name}#notes",
        "type": "AnnotationCollection",
        "label": " · ".join(letter["schema:name"] for letter in letters[:3]),
        "generator": {"id": GENERATOR, "type": "Software", "name": "Chidu"},
        "schema:about": letters,
        "total": len(notes),
        "first": page,
    }
    return json.dumps(collection, ensure_ascii=False, indent=1).encode() + b"\n"


def _letter(transcript: Transcript) -> dict[str, Any]:
    """What is known of a letter, in the words of schema.org."""
    letter = transcript.page.letter
    known = {
        "schema:sender": letter.sender,
        "schema:recipient": letter.recipient,
        "schema:dateCreated": transcript.date,
        "schema:alternateName": transcript.name,
        "schema:identifier": letter.doc_no,
    }
    return _source(transcript) | {name: value for name, value in known.items() if value}


def _source(transcript: Transcript) -> dict[str, Any]:
    """By what a letter is known again."""
    return {
        "id": iri_of(transcript.letter_id),
        "type": "Text",
        "format": "text/plain",
        "language": transcript.stored_language,
        "schema:name": transcript.title,
        "schema:sha256": transcript.text_hash,
    }


def _annotations(transcript: Transcript) -> Iterator[dict[str, Any]]:
    page = transcript.page
    for placed in transcript.placed:
        shown = page.shown(placed.span)
        yield _annotation(placed.annotation, _target(placed.anchor, shown, str(placed.locator), transcript))
    for orphan in transcript.orphans:
        shown = page.shown_text(orphan.anchor.exact)
        yield _annotation(orphan, _target(orphan.anchor, shown, "", transcript))


def _annotation(annotation: Annotation, target: dict[str, Any]) -> dict[str, Any]:
    bodies = list(_bodies(annotation))
    name = f"{annotation.color}-{annotation.style}"
    rule = f".{name} {{ {STYLES[annotation.color]}; {STYLES[annotation.style]} }}"
    return {
        "id": iri_of(annotation.id),
        "type": "Annotation",
        "motivation": str(annotation.motivation),
        "created": _moment(annotation.created),
        "modified": _moment(annotation.modified),
        "stylesheet": {"type": "CssStylesheet", "value": rule},
        **({"body": bodies} if bodies else {}),
        "target": target | {"styleClass": name},
    }


def _target(anchor: Anchor, shown: str, locator: str, transcript: Transcript) -> dict[str, Any]:
    """The passage, with its section, its place for people, and how it is shown where that is not as it is stored."""
    told = {"schema:articleSection": anchor.section, "schema:position": locator}
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": _source(transcript),
        "selector": _selectors(anchor),
        **{name: value for name, value in told.items() if value},
    }
    if shown != anchor.exact:
        target["schema:text"] = {"@value": shown, "@language": transcript.language}
    return target


def _bodies(annotation: Annotation) -> Iterator[dict[str, str]]:
    if annotation.note:
        purpose = str(Motivation.COMMENTING)
        yield {"type": "TextualBody", "purpose": purpose, "format": "text/markdown", "value": annotation.note}
    for tag in annotation.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag}


def _selectors(anchor: Anchor) -> list[dict[str, Any]]:
    """Quote and position, both in code points of the stored text (§4.2.4, §4.2.5)."""
    quote = {"type": "TextQuoteSelector", "exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return [quote, {"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}]


def _moment(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
