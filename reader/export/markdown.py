"""A letter's highlights and notes as Markdown (CommonMark), by a template that may be the reader's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Final

from reader.annotations import Annotation, Style
from reader.export.template import Template, Values, read_template
from reader.export.transcript import Placed, Transcript
from reader.page import Page
from reader.script import Variant
from reader.script.choice import Authority
from reader.text import Span

DEFAULT_TEMPLATE: Final = """\
# {{title}}

{{#people}}
{{people}}

{{/people}}
{{^notes}}
{{^orphans}}
There are no highlights or notes.

{{/orphans}}
{{/notes}}
{{#notes}}
## {{number}}.{{#section}} {{section}}{{/section}}

{{quote}}

{{#shown}}
{{shown_as}}:

{{shown}}

{{/shown}}
{{#emended}}
Emended: {{emended}}

{{/emended}}
{{kind}} · {{locator}} · {{start}}–{{end}}{{#tags}} · {{tags}}{{/tags}}

{{#note}}
{{note_item}}

{{/note}}
{{/notes}}
{{#orphans}}
{{#first}}
## Notes whose words are not in the letter any more

{{/first}}
{{quote}}

{{#shown}}
{{shown_as}}:

{{shown}}

{{/shown}}
{{kind}} · {{start}}–{{end}}{{#tags}} · {{tags}}{{/tags}}

{{#note}}
{{note_item}}

{{/note}}
{{/orphans}}
SHA-256 of the text: {{hash}}
"""
"""What is written where the reader has no template: the place to begin one from."""

LETTER_NAMES: Final = frozenset(
    {"title", "people", "sender", "recipient", "date", "language", "file", "id", "hash", "count"}
)
"""What a template may say of the letter, anywhere."""

NOTE_NAMES: Final = frozenset(
    {
        "number", "first", "section", "locator", "paragraph", "character", "start", "end", "quote", "passage",
        "shown", "shown_passage", "shown_as", "emended", "kind", "color", "style", "tags", "hashtags", "note",
        "note_item", "created", "modified", "note_id",
    }
)  # fmt: skip
"""What a template may say of a note, between {{#notes}} and {{/notes}} or {{#orphans}} and {{/orphans}}."""


def markdown(transcript: Transcript, template: Template | None = None) -> str:
    """Title, people and date, then each highlight in the order of the text, then those whose words are gone.

    Title, people and headings are as the page shows them. A quote is as it is stored; where the page shows it
    otherwise, that form follows, with what the reader has emended in it.
    """
    return (template or _default()).render(_values(transcript)).rstrip("\n") + "\n"


def read_markdown_template(text: str) -> Template:
    """A template of the reader's own. Raises TemplateNameUnknown, TemplateSectionOpen, TemplateSectionStray."""
    return read_template(text, names=LETTER_NAMES, repeated={"notes", "orphans"}, inner=NOTE_NAMES)


@cache
def _default() -> Template:
    return read_markdown_template(DEFAULT_TEMPLATE)


def _values(transcript: Transcript) -> Values:
    page, letter = transcript.page, transcript.page.letter
    return {
        "title": _literal(transcript.shown(transcript.title)),
        "people": _people(transcript),
        "sender": _literal(transcript.shown(letter.sender)),
        "recipient": _literal(transcript.shown(letter.recipient)),
        "date": _literal(transcript.date),
        "language": transcript.language,
        "file": _literal(transcript.name),
        "id": transcript.letter_id,
        "hash": transcript.text_hash,
        "count": str(len(transcript.placed) + len(transcript.orphans)),
        "notes": [_placed_values(page, placed) for placed in transcript.placed],
        "orphans": [_orphan_values(page, number, orphan) for number, orphan in enumerate(transcript.orphans, 1)],
    }


def _placed_values(page: Page, placed: Placed) -> Values:
    span, locator = placed.span, placed.locator
    return _note_values(page, placed.annotation, page.stored(span), page.shown(span), span) | {
        "number": str(placed.number),
        "first": "1" if placed.number == 1 else "",
        "section": _literal(_headings(page, span.start)),
        "locator": str(locator),
        "paragraph": str(locator.paragraph),
        "character": str(locator.character),
        "emended": " · ".join(_emended(page, span)),
    }


def _orphan_values(page: Page, number: int, annotation: Annotation) -> Values:
    anchor = annotation.anchor
    return _note_values(page, annotation, anchor.exact, page.shown_text(anchor.exact), anchor.span) | {
        "number": str(number),
        "first": "1" if number == 1 else "",
        "section": _literal(anchor.section),
        "locator": "",
        "paragraph": "",
        "character": "",
        "emended": "",
    }


def _note_values(page: Page, annotation: Annotation, stored: str, shown: str, span: Span) -> dict[str, str]:
    marked = annotation.style is not Style.HIGHLIGHT
    otherwise = shown != stored
    return {
        "start": str(span.start),
        "end": str(span.end),
        "quote": _quote(stored),
        "passage": _literal(stored),
        "shown": _quote(shown) if otherwise else "",
        "shown_passage": _literal(shown) if otherwise else "",
        "shown_as": "As emended" if page.variant is Variant.ORIGINAL else str(page.variant),
        "kind": f"{annotation.color} {annotation.style}" if marked else str(annotation.color),
        "color": str(annotation.color),
        "style": str(annotation.style),
        "tags": _literal(", ".join(annotation.tags)),
        "hashtags": " ".join(f"#{hashtag(tag)}" for tag in annotation.tags),
        "note": "\n".join(_lines(annotation.note.strip("\r\n"))) if annotation.note.strip() else "",
        "note_item": "\n".join(_item(annotation.note)),
        "created": _moment(annotation.created),
        "modified": _moment(annotation.modified),
        "note_id": annotation.id,
    }


def hashtag(tag: str) -> str:
    """A tag as one word, as Obsidian has them."""
    return re.sub(r"[^\w/-]+", "-", tag).strip("-") or "-"


def _people(transcript: Transcript) -> str:
    """Sender → recipient · date, as far as they are known."""
    letter = transcript.page.letter
    people = [transcript.shown(name) for name in (letter.sender, letter.recipient)]
    parts = (" → ".join(people).strip() if any(people) else "", transcript.date)
    return " · ".join(_literal(part) for part in parts if part)


def _headings(page: Page, offset: int) -> str:
    """The headings from the top of the outline down to the one that holds `offset`, as they are shown."""
    path = [section for section in page.letter.sections if offset in section.span]
    shown = (page.shown(Span(section.span.start, section.heading_end)).strip() for section in path)
    return " › ".join(heading for heading in shown if heading)


def _emended(page: Page, span: Span) -> Iterator[str]:
    """Which words of the passage are shown as the reader has emended them."""
    for index in range(page.at(span.start), page.at(max(span.start, span.end - 1)) + 1):
        paragraph = page.paragraph(index)
        for choice in paragraph.view.choices if paragraph.view else ():
            place = choice.span.shifted(paragraph.span.start)
            if choice.authority is Authority.EMENDATION and place.overlaps(span):
                yield f"{_literal(page.stored(place))} → {_literal(page.shown(place))}"


def _quote(text: str) -> str:
    """A block quote in which each line of the letter is a paragraph."""
    return "\n>\n".join(f"> {_literal(line)}" for line in _lines(text) if line.strip()) or ">"


def _item(note: str) -> Iterator[str]:
    """A note as an item of a list, so that nothing it opens and leaves open reaches what follows."""
    if note.strip():
        first, *others = _lines(note.strip("\r\n"))
        yield f"- {first}" if first.strip() else "-"
        yield from (f"  {line}" if line.strip() else "" for line in others)


def _moment(moment: datetime) -> str:
    return moment.isoformat(sep=" ", timespec="minutes").removesuffix("+00:00")


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n?|\n", text)


def _literal(text: str) -> str:
    """Words on one line that Markdown is to show as they are."""
    line = re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", " ".join(_lines(text)).strip(" \t"))
    return re.sub(r"^([-+=]|\d{1,9}(?=[.)]))", _shielded, line)


def _shielded(opening: re.Match[str]) -> str:
    """The first sign of a line that would open a list or a heading: a backslash goes before the punctuation."""
    sign = opening[0]
    return f"{sign}\\" if sign.isdigit() else f"\\{sign}"
