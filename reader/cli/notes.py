"""The verbs on highlights and notes."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime

from reader.annotations import Annotation, Color, Style, describe, locate, section_label
from reader.cli.answer import Answer
from reader.cli.place import open_library
from reader.cli.words import storable
from reader.errors import PassageEmpty, SpanOutside
from reader.letters import Letter
from reader.page import Page
from reader.script import Variant
from reader.tasks import page_of
from reader.text import Span
from reader.text.ids import new_id


def do_annotate(arguments: Namespace) -> Answer:
    """A passage highlighted."""
    note, tags = storable(arguments.note), _tags(arguments.tags)
    with open_library(arguments) as library:
        letter = library.letter(arguments.id)
        span = _passage(letter, arguments.start, arguments.end)
        now = datetime.now(UTC)
        annotation = Annotation(
            id=new_id(),
            letter_id=arguments.id,
            anchor=describe(letter.text, span, section=section_label(letter, span.start)),
            color=Color(arguments.color),
            style=Style(arguments.style),
            note=note,
            tags=tags,
            created=now,
            modified=now,
        )
        library.save(annotation)
    return Answer(value={"id": annotation.id}, lines=(annotation.id,))


def do_annotations(arguments: Namespace) -> Answer:
    """The highlights and notes of a letter."""
    with open_library(arguments) as library:
        page = page_of(library, arguments.id, variant=Variant(arguments.variant))
        annotations = library.annotations(arguments.id)
    shown = [_shown(page, annotation) for annotation in annotations]
    return Answer(
        value=shown,
        # A note may have lines of its own.
        lines=tuple(line for one in shown for line in "\t".join(map(str, _fields(one))).split("\n")),
    )


def _fields(one: dict[str, object]) -> list[object]:
    """What a line of the list says of a note."""
    fields = [one["id"], f"{one['start']}–{one['end']}", one["status"], one["shown"]]
    return [*fields, one["note"]] if one["note"] else fields


def _tags(given: list[str]) -> tuple[str, ...]:
    """Each tag once, without white space around it."""
    return tuple(dict.fromkeys(tag for word in given if (tag := storable(word).strip())))


def _passage(letter: Letter, start: int, end: int) -> Span:
    chars = len(letter.text)
    if not (0 <= start <= chars and 0 <= end <= chars):
        raise SpanOutside(start=start, end=end, chars=chars)
    if start >= end:
        raise PassageEmpty(start=start)
    return Span(start, end)


def _shown(page: Page, annotation: Annotation) -> dict[str, object]:
    located = locate(annotation.anchor, page.letter.text)
    span = located.span if located else annotation.anchor.span
    return {
        "id": annotation.id,
        "start": span.start,
        "end": span.end,
        "exact": annotation.anchor.exact,
        "shown": page.shown(span) if located else page.shown_text(annotation.anchor.exact),
        "note": annotation.note,
        "color": annotation.color,
        "style": annotation.style,
        "tags": list(annotation.tags),
        "status": "anchored" if located else "orphan",
    }
